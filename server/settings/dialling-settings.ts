import type { Settings } from '../../shared/api/settings-schema';
import type { ResolvedSettings } from '../../shared/settings/resolve-settings';

type DiallingPart = Pick<
  Settings,
  'country' | 'extensionLength' | 'emergencyNumbers' | 'emergency' | 'diallingRules'
>;

/** What pages and endpoints learn of dialling; lengths of extensions are those of the environment where the rules name none. */
export function diallingSource(resolved: ResolvedSettings): DiallingPart {
  const extensionLength = resolved.extensionLength.value;
  const text = resolved.emergencyText.value;
  return {
    country: resolved.country.value,
    extensionLength,
    emergencyNumbers: [...resolved.emergencyNumbers.value],
    emergency: {
      policy: resolved.emergencyPolicy.value,
      phonePolicy: resolved.emergencyPhonePolicy.value,
      ...(text === '' ? {} : { text }),
    },
    diallingRules: rulesOf(resolved, extensionLength),
  };
}

/** Undefined where nobody has said anything of rules. */
function rulesOf(resolved: ResolvedSettings, extensionLength: number): DiallingPart['diallingRules'] {
  if (resolved.diallingRules.source === 'default') return undefined;
  const internalLengths = resolved.internalLengths.value;
  return {
    enabled: resolved.diallingRules.value,
    outsidePrefix: resolved.outsidePrefix.value,
    countryCode: resolved.countryCode.value,
    internationalPrefix: resolved.internationalPrefix.value,
    longDistancePrefix: resolved.longDistancePrefix.value,
    areaCode: resolved.areaCode.value,
    mainPrefix: resolved.mainPrefix.value,
    internalLengths: internalLengths.length > 0 ? internalLengths : [extensionLength],
    nationalLengths: resolved.nationalLengths.value,
    removeAreaCode: resolved.removeAreaCode.value,
    applyToPlusNumbers: resolved.applyToPlusNumbers.value,
    applyToShortNumbers: resolved.applyToShortNumbers.value,
  };
}

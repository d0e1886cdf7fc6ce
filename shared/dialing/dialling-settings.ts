import type { DialPlan } from './dial-input';
import { policyOn, type EmergencyPolicy, type EmergencySettings } from './emergency-policy';
import type { DiallingRules } from './rules/dialling-rules';

/** What the settings of an environment say about dialling (`GET /api/settings`). */
export interface DiallingSource {
  readonly country: string;
  readonly extensionLength: number;
  readonly emergencyNumbers: readonly string[];
  readonly diallingRules?: DiallingRules | undefined;
  readonly emergency?: EmergencySettings | undefined;
}

/** The same for one device: what its pages and its endpoint go by. */
export interface DiallingSettings {
  /** Without any, numbers are dialled as they are. */
  readonly rules: DiallingRules;
  /** Number of digits up to which a plain number is a colleague's extension. */
  readonly extensionLength: number;
  readonly emergencyNumbers: readonly string[];
  readonly emergencyPolicy: EmergencyPolicy;
  /** The administrator's own words on emergency calls. */
  readonly emergencyText?: string | undefined;
}

const noRules: DiallingRules = {
  enabled: false,
  outsidePrefix: '',
  countryCode: '',
  internationalPrefix: '',
  longDistancePrefix: '',
  areaCode: '',
  mainPrefix: '',
  internalLengths: [],
  nationalLengths: [],
  removeAreaCode: false,
  applyToPlusNumbers: false,
  applyToShortNumbers: false,
};

/** `phone`: whether the device is a mobile telephone, which can call for help by itself. */
export function diallingSettings(source: DiallingSource, phone: boolean): DiallingSettings {
  return {
    rules: source.diallingRules ?? noRules,
    extensionLength: dialPlanOf(source).extensionLength,
    emergencyNumbers: source.emergencyNumbers,
    emergencyPolicy: policyOn(source.emergency, phone),
    emergencyText: source.emergency?.text,
  };
}

/** How a person's typing is read, the rules' lengths and prefixes included. */
export function dialPlanOf({ country, extensionLength, diallingRules }: DiallingSource): DialPlan {
  if (!diallingRules?.enabled) return { country, extensionLength };
  const { internalLengths, areaCode, outsidePrefix, applyToPlusNumbers } = diallingRules;
  return {
    country,
    extensionLength: internalLengths.length > 0 ? Math.max(...internalLengths) : extensionLength,
    areaCode,
    outsidePrefix,
    tellsPlus: !applyToPlusNumbers,
  };
}

import type { SettingName } from '../settings';
import { usesOfVoip } from '../use-of-voip';
import {
  limitPrefix,
  listOf,
  ownNames,
  ownPrefix,
  plain,
  translated,
  wholeNumber,
  type Parameter,
} from './parameter';
import { isControllerList } from './sip-controllers';

const MINUTES_A_DAY = 1440;

/** ENHDIALSTAT: off, for everything, or for all but contacts, which here are written with `+` and need the rules too. */
const diallingRules = translated('diallingRules', (text) => ({ '0': false, '1': true, '2': true })[text]);

/** The names of a settings file that mean something here. */
const known: Readonly<Record<string, Parameter>> = {
  SIPDOMAIN: plain('sipDomain'),
  SIP_CONTROLLER_LIST: translated('sipControllers', (text) =>
    isControllerList(text) ? listOf(text) : undefined,
  ),
  ENHDIALSTAT: diallingRules,
  PHNOL: plain('outsidePrefix'),
  PHNCC: plain('countryCode'),
  PHNIC: plain('internationalPrefix'),
  PHNLD: plain('longDistancePrefix'),
  PHNDPLENGTH: plain('internalLengths'),
  PHNLDLENGTH: plain('nationalLengths'),
  PHNPBXMAINPREFIX: plain('mainPrefix'),
  DIALPLANPBXPREFIX: plain('mainPrefix'),
  PHNREMOVEAREACODE: plain('removeAreaCode'),
  SP_AC: plain('areaCode'),
  DIALPLANAREACODE: plain('areaCode'),
  APPLY_DIALINGRULES_TO_PLUS_NUMBERS: plain('applyToPlusNumbers'),
  APPLYDIALINGRULESTOPLUSNUMBERS: plain('applyToPlusNumbers'),
  AUTOAPPLY_ARS_TO_SHORTNUMBERS: plain('applyToShortNumbers'),
  AUTOAPPLYARSTOSHORTNUMBERS: plain('applyToShortNumbers'),
  PHNMOREEMERGNUMS: plain('emergencyNumbers'),
  PHNEMERGNUM: translated('emergencyNumbers', (text) => [text]),
  CONFERENCE_FACTORY_URI: plain('conferenceFactory'),
  CONFERENCE_PORTAL_URI: plain('conferencePortal'),
  PSTN_VM_NUM: plain('voicemailNumber'),
  DND_SAC_LINK: plain('doNotDisturbForwards'),
  ENABLE_OUTLOOK_ADDON: plain('outlookAddin'),
  OUTLOOK_CALL_CONTACT: plain('callFromOutlook'),
  ENABLE_BROWSER_EXTENSION: plain('browserExtension'),
  VOIPCALLINGENABLED: translated('useOfVoip', (text) => /^[0-3]$/.test(text) && usesOfVoip[Number(text)]),
  SUPPORTEMAIL: plain('supportEmail'),
  /** In days there. */
  SETTINGS_CHECK_INTERVAL: translated('checkInterval', (text) => {
    const days = wholeNumber(text);
    return days === undefined || days > 30 ? undefined : days * MINUTES_A_DAY;
  }),
};

/** Lists of names whose settings people see but cannot change, and do not see. */
export const lockLists = { LOCKED_PREFERENCES: 'fixed', OBSCURE_PREFERENCES: 'hidden' } as const;

/** Known here, and of no effect: whether a value is one that the PBX knows. */
const checked: Readonly<Record<string, (text: string) => boolean>> = {
  SIPREGPROXYPOLICY: (text) => text === 'alternate' || text === 'simultaneous',
  MEDIAENCRYPTION: (text) => listOf(text).every((one) => /^([1-9]|1[0-3])$/.test(one)),
};

/** What a name means; undefined: nothing here. */
export function parameterOf(name: string): Parameter | undefined {
  const upper = name.toUpperCase();
  const own = ownNames.get(upper.slice(ownPrefix.length));
  if (upper.startsWith(ownPrefix) && own) return plain(own);
  return Object.hasOwn(known, upper) ? known[upper] : undefined;
}

/** The setting whose choice a name limits, by a list. */
export function limitOf(name: string): SettingName | undefined {
  const upper = name.toUpperCase();
  return upper.startsWith(limitPrefix) ? ownNames.get(upper.slice(limitPrefix.length)) : undefined;
}

/** Whether a name locks settings, and how. */
export function lockListOf(name: string): 'fixed' | 'hidden' | undefined {
  const upper = name.toUpperCase();
  return upper === 'LOCKED_PREFERENCES' || upper === 'OBSCURE_PREFERENCES' ? lockLists[upper] : undefined;
}

/** Whether a text is a value of that name, for all that is known of it. */
export function isPossible(name: string, text: string): boolean {
  const parameter = parameterOf(name);
  if (parameter) return text === '' || parameter.read(text) !== undefined;
  const setting = limitOf(name);
  if (setting)
    return listOf(text).length > 0 && listOf(text).every((one) => plain(setting).read(one) !== undefined);
  const upper = name.toUpperCase();
  return text === '' || !Object.hasOwn(checked, upper) || checked[upper]?.(text) !== false;
}

/** The names that have an effect here. */
export const effectiveNames: readonly string[] = [
  ...Object.keys(known),
  ...Object.keys(lockLists),
  ...[...ownNames.keys()].flatMap((name) => [ownPrefix + name, limitPrefix + name]),
];

/** Names that are checked and then without effect. */
export const checkedNames: readonly string[] = Object.keys(checked);

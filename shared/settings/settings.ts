import { callerDisplays, holdSounds } from '../call/call-manners';
import { defaultEmergency, emergencyPolicies } from '../dialing/emergency-policy';
import { backdrops, backgroundKinds, resolutions } from './picture-values';
import { choice, given } from './setting';
import { numberFrom, numbersFrom, oneOf, onOrOff, textLike, textsLike } from './setting-kind';
import { usesOfVoip } from './use-of-voip';

const digits = (longest: number) => textLike(/^[0-9]*$/, longest);
const dialable = textLike(/^(\+?[0-9*#]+)?$/, 33);
/** Control characters would reach SIP headers and log lines. */
const shown = textLike(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 500);
const address = textLike(/^([^\s@,;<>"]+@[^\s@,;<>"]+)?$/, 254);
const webAddress = textLike(/^(https?:\/\/[^\s<>"]+)?$/, 2000);
const sipAddress = textLike(/^((sips?:)?[^\s@,<>"]+@[^\s@,<>"]+)?$/i, 256);

/** Every setting of the suite; an empty text stands for none. */
export const settings = {
  autoAnswer: choice('calls', onOrOff, false),
  holdSound: choice('calls', oneOf(holdSounds), 'music'),
  useOfVoip: choice('calls', oneOf(usesOfVoip), 'wifi-first'),
  callerDisplay: given('calls', oneOf(callerDisplays), 'shown'),
  pullCallCode: given('calls', dialable, ''),
  voicemailNumber: given('calls', textLike(/^[^\s<>"]*$/, 256), ''),
  doNotDisturbForwards: given('calls', onOrOff, false),
  conferenceFactory: given('calls', sipAddress, ''),
  conferencePortal: given('calls', webAddress, ''),

  maxResolution: choice('video', oneOf(resolutions), 'auto'),
  blockCamera: choice('video', onOrOff, false),
  background: choice('video', oneOf(backgroundKinds), 'off'),
  backgroundImage: choice('video', oneOf(backdrops), 'dawn'),

  echoCancellation: choice('sound', onOrOff, true),
  noiseSuppression: choice('sound', onOrOff, true),
  autoGainControl: choice('sound', onOrOff, true),

  narrator: choice('keyboard', onOrOff, false),

  country: given('dialling', textLike(/^[A-Z]{2}$/, 2), 'US'),
  extensionLength: given('dialling', numberFrom(1, 15), 3),
  diallingRules: given('dialling', onOrOff, false),
  outsidePrefix: given('dialling', digits(8), ''),
  countryCode: given('dialling', digits(4), ''),
  internationalPrefix: given('dialling', digits(8), ''),
  longDistancePrefix: given('dialling', digits(8), ''),
  areaCode: given('dialling', digits(8), ''),
  mainPrefix: given('dialling', digits(14), ''),
  /** None: extensions have `extensionLength` digits. */
  internalLengths: given('dialling', numbersFrom(1, 15), []),
  nationalLengths: given('dialling', numbersFrom(1, 15), []),
  removeAreaCode: given('dialling', onOrOff, false),
  applyToPlusNumbers: given('dialling', onOrOff, false),
  applyToShortNumbers: given('dialling', onOrOff, false),

  emergencyNumbers: given('emergency', textsLike(/^[0-9]{2,8}$/, 8), ['112', '911']),
  emergencyPolicy: given('emergency', oneOf(emergencyPolicies), defaultEmergency.policy),
  emergencyPhonePolicy: given('emergency', oneOf(emergencyPolicies), defaultEmergency.phonePolicy),
  emergencyText: given('emergency', shown, ''),

  sipDomain: given('telephone', textLike(/^([a-z0-9-]+(\.[a-z0-9-]+)*)?$/i, 253), ''),
  /** The PBX's own addresses, which desk phones use; companions need one for SIP over WebSocket. */
  sipControllers: given('telephone', textsLike(/^[^\s,"<>]+$/, 300), []),

  outlookAddin: given('outlook', onOrOff, true),
  callFromOutlook: given('outlook', onOrOff, true),
  browserExtension: given('outlook', onOrOff, true),

  supportEmail: given('support', address, ''),
  /** How long, in minutes, until the settings are looked at again; 0: only at the start. */
  checkInterval: given('support', numberFrom(0, 43_200), 15),
} as const;

export type SettingName = keyof typeof settings;
export const settingNames = Object.keys(settings) as readonly SettingName[];

/** The values of a setting. */
export type ValueOf<N extends SettingName> = Exclude<
  ReturnType<(typeof settings)[N]['kind']['read']>,
  undefined
>;

/** A value for each of some settings. */
export type SettingValues = { readonly [N in SettingName]?: ValueOf<N> | undefined };

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** `value` as one of this setting; undefined: it is none. */
export function readSetting<N extends SettingName>(name: N, value: unknown): ValueOf<N> | undefined {
  return settings[name].kind.read(value) as ValueOf<N> | undefined;
}

/** Why a number is dialled as it is. Words: `dialling.rule.<code>`. */
export const passingRules = [
  'off', // the environment has no rules
  'address', // a SIP address
  'feature-code',
  'emergency',
  'extension',
  'plus-number', // the PBX understands +
  'complete', // has its prefixes already
  'short-number',
  'unknown', // like no number the rules know
] as const;

/** What changes a number, in the order in which they are applied. Words: `dialling.rule.<code>`. */
export const changingRules = [
  'main-prefix', // a colleague's number from outside becomes the extension
  'country-code', // the own country's is left out
  'international-prefix', // put for +
  'area-code', // the own area's is left out
  'long-distance-prefix', // put in front of a national number
  'outside-prefix', // put in front of whatever leaves the PBX
] as const;

export type PassingRule = (typeof passingRules)[number];
export type ChangingRule = (typeof changingRules)[number];

/** One rule at work. A rule that passes a number on has the same before and after. */
export interface DiallingStep {
  readonly rule: PassingRule | ChangingRule;
  readonly before: string;
  readonly after: string;
}

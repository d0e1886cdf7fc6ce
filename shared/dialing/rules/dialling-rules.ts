/**
 * What stands between a number and what the PBX must be sent (requirement A5; guide, chapter 24,
 * "Configuration manuelle des règles de numérotation"). Behind each the name it has in the PBX's
 * own settings file. Prefixes and codes are digits; an empty one is not used.
 */
export interface DiallingRules {
  /** ENHDIALSTAT. */
  readonly enabled: boolean;
  /** PHNOL: reaches an outside line. */
  readonly outsidePrefix: string;
  /** PHNCC, without `+`. */
  readonly countryCode: string;
  /** PHNIC: stands for `+`. */
  readonly internationalPrefix: string;
  /** PHNLD: goes before a national number, the "trunk prefix". */
  readonly longDistancePrefix: string;
  /** SP_AC or DIALPLANAREACODE, without the long-distance prefix. */
  readonly areaCode: string;
  /** PHNPBXMAINPREFIX or DIALPLANPBXPREFIX: with an extension behind it, the number of a colleague seen from outside. */
  readonly mainPrefix: string;
  /** PHNDPLENGTH: how many digits extensions have. */
  readonly internalLengths: readonly number[];
  /** PHNLDLENGTH: how many digits national numbers have, without the long-distance prefix. */
  readonly nationalLengths: readonly number[];
  /** PHNREMOVEAREACODE: numbers of the own area are dialled without its code. */
  readonly removeAreaCode: boolean;
  /** APPLY_DIALINGRULES_TO_PLUS_NUMBERS: off where the PBX itself understands `+`. */
  readonly applyToPlusNumbers: boolean;
  /** AUTOAPPLY_ARS_TO_SHORTNUMBERS: numbers shorter than an extension go to an outside line too. */
  readonly applyToShortNumbers: boolean;
}

import type { DiallingRules } from '../../../../../shared/dialing/rules/dialling-rules';

/** An office in Paris: 0 for a line, extensions of four digits behind 01 99 00. */
export const paris: DiallingRules = {
  enabled: true,
  outsidePrefix: '0',
  countryCode: '33',
  internationalPrefix: '00',
  longDistancePrefix: '0',
  areaCode: '1',
  mainPrefix: '19900',
  internalLengths: [4],
  nationalLengths: [9],
  removeAreaCode: false,
  applyToPlusNumbers: true,
  applyToShortNumbers: true,
};

/** An office in Bern whose extensions have three digits or four. */
export const bern: DiallingRules = {
  ...paris,
  countryCode: '41',
  areaCode: '31',
  mainPrefix: '',
  internalLengths: [3, 4],
};

/** An office in New York, where calls within 212 are dialled with seven digits. */
export const newYork: DiallingRules = {
  enabled: true,
  outsidePrefix: '9',
  countryCode: '1',
  internationalPrefix: '011',
  longDistancePrefix: '1',
  areaCode: '212',
  mainPrefix: '1212555',
  internalLengths: [4],
  nationalLengths: [10],
  removeAreaCode: true,
  applyToPlusNumbers: true,
  applyToShortNumbers: false,
};

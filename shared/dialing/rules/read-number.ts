import type { DiallingRules } from './dialling-rules';

/** E.164 §6.2.1: no number has more digits; none that crosses a border has fewer than these. */
const MAX_DIGITS = 15;
const MIN_INTERNATIONAL = 7;

/** Where a number leads. `digits`: with country code, or national without long-distance prefix, or within the area. */
export interface NumberReading {
  readonly kind: 'international' | 'national' | 'local' | 'unknown';
  readonly digits: string;
}

/** Reads a number that is neither internal nor complete: `+` and digits, or digits. */
export function readNumber(number: string, rules: DiallingRules): NumberReading {
  const { countryCode, internationalPrefix, longDistancePrefix, areaCode, nationalLengths } = rules;
  if (number.startsWith('+')) return withCountryCode(number.slice(1), countryCode);
  const abroad = behind(number, internationalPrefix);
  if (internationalPrefix && abroad !== undefined && isInternational(abroad))
    return withCountryCode(abroad, countryCode);
  const national = withoutTrunk(number, longDistancePrefix, nationalLengths);
  if (national !== undefined) return { kind: 'national', digits: national };
  const ownCountry = countryCode && behind(number, countryCode);
  if (ownCountry && nationalLengths.includes(ownCountry.length))
    return { kind: 'national', digits: ownCountry };
  // No number within an area begins with a zero: it would be an operator's, or a prefix.
  if (areaCode && !number.startsWith('0') && nationalLengths.includes(areaCode.length + number.length))
    return { kind: 'local', digits: number };
  const longest = Math.max(0, ...nationalLengths) + longDistancePrefix.length;
  const foreign = longest > longDistancePrefix.length && number.length > longest && isInternational(number);
  return { kind: foreign ? 'international' : 'unknown', digits: number };
}

/**
 * Whether a number has an outside line's prefix and whatever else the rules would put in front of
 * it: then it is dialled as it stands, so that what was dialled once can be dialled again.
 */
export function isComplete(number: string, rules: DiallingRules): boolean {
  const { outsidePrefix, internationalPrefix, longDistancePrefix, areaCode, nationalLengths } = rules;
  const body = outsidePrefix ? behind(number, outsidePrefix) : undefined;
  if (!body) return false;
  const abroad = internationalPrefix ? behind(body, internationalPrefix) : undefined;
  if (abroad !== undefined && isInternational(abroad)) return true;
  const national = behind(body, longDistancePrefix);
  if (national !== undefined && nationalLengths.includes(national.length)) return true;
  return rules.removeAreaCode && nationalLengths.includes(areaCode.length + body.length);
}

function withCountryCode(digits: string, countryCode: string): NumberReading {
  const national = countryCode && behind(digits, countryCode);
  return national ? { kind: 'national', digits: national } : { kind: 'international', digits };
}

/**
 * The national number without its long-distance prefix. Some settings files count that prefix in
 * the national length; where it is a zero no number begins with one otherwise, so both are read.
 */
function withoutTrunk(number: string, prefix: string, lengths: readonly number[]): string | undefined {
  const rest = prefix ? behind(number, prefix) : undefined;
  if (rest && lengths.includes(rest.length)) return rest;
  if (!lengths.includes(number.length)) return undefined;
  return rest && prefix.startsWith('0') ? rest : number;
}

function isInternational(digits: string): boolean {
  return digits.length >= MIN_INTERNATIONAL && digits.length <= MAX_DIGITS;
}

/** What stands behind a prefix; undefined when the number does not begin with it. */
function behind(number: string, prefix: string): string | undefined {
  return number.startsWith(prefix) ? number.slice(prefix.length) : undefined;
}

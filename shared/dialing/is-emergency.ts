import { asciiDigits } from './ascii-digits';
import type { DialTarget } from './dial-target';
import type { DiallingRules } from './rules/dialling-rules';

type Prefixes = Pick<
  DiallingRules,
  'outsidePrefix' | 'countryCode' | 'internationalPrefix' | 'longDistancePrefix'
>;

/**
 * The emergency number a target leads to, if it leads to one: as such, as the user of an address
 * (`sip:112@…`), behind a plus or the own country's code, or behind the prefix of an outside line,
 * which people dial by habit (0112, 9911).
 */
export function emergencyNumberOf(
  target: DialTarget,
  emergencyNumbers: readonly string[],
  prefixes?: Prefixes,
): string | undefined {
  const dialled = digitsOf(target.kind === 'number' ? target.number : userOf(target.uri));
  const forms = new Set(formsOf(dialled, prefixes));
  return emergencyNumbers.map(digitsOf).find((number) => number !== '' && forms.has(number));
}

/** Whether a target leads to one of the environment's emergency numbers. */
export function isEmergency(
  target: DialTarget,
  emergencyNumbers: readonly string[],
  prefixes?: Prefixes,
): boolean {
  return emergencyNumberOf(target, emergencyNumbers, prefixes) !== undefined;
}

/**
 * The number itself and what stands behind its prefixes. The long-distance prefix counts only
 * behind that of an outside line: alone it begins extensions too (1911 is nobody's emergency).
 */
function formsOf(dialled: string, prefixes: Prefixes | undefined): readonly string[] {
  const plain = dialled.replace(/^\+/, '');
  if (!prefixes) return [plain];
  const { outsidePrefix, countryCode, internationalPrefix, longDistancePrefix } = prefixes;
  const behind = (number: string, prefix: string): readonly string[] =>
    prefix !== '' && number.startsWith(prefix) ? [number.slice(prefix.length)] : [];
  const abroad = (number: string): readonly string[] =>
    countryCode === '' ? [] : behind(number, internationalPrefix + countryCode);
  const outside = behind(plain, outsidePrefix);
  return [
    plain,
    ...outside,
    ...outside.flatMap((number) => [...behind(number, longDistancePrefix), ...abroad(number)]),
    ...(dialled.startsWith('+') ? behind(plain, countryCode) : abroad(plain)),
  ];
}

function digitsOf(number: string): string {
  return asciiDigits(number).replace(/[\s().-]/g, '');
}

/** RFC 3261 §19.1.1: the user ends at a password or a parameter, and may be written in escapes. */
function userOf(uri: string): string {
  const user = /^sips?:([^@;:]*)/i.exec(uri)?.[1] ?? '';
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

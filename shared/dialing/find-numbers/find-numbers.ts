import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';
import type { DialPlan } from '../dial-input';
import { parseDialInput } from '../parse-dial-input';
import type { Candidate } from './candidate';
import { contextRules } from './context-rules';
import type { FoundNumber } from './found-number';
import { labelOf } from './labels';
import { candidateAt, plainDigits, scanCandidates } from './scan-candidates';
import { doubtfulShapes, otherShapes, type Rule } from './shape-rules';

/** An extension written behind a number, as `parseDialInput` reads it. */
const extension =
  /^(?:,?\s{0,2}(?:ext\.?|extension|poste|x)[\s:.]{0,3}\d{1,6}|\s#\s?\d{1,6})(?![\p{L}\p{N}])/iu;

/**
 * The telephone numbers in a text for people, from left to right and none within another: whole
 * numbers that exist by libphonenumber, national ones of the plan's country or international ones,
 * with the extension behind them. What is written with as many digits and is something else (an
 * address, a date, a price, an id …) is left out, and in doubt so is a bare run of digits: a
 * number that is not marked can still be dialled, a mark on an order number is in the way.
 * Time is linear in the text.
 */
export function findNumbers(text: string, plan: DialPlan): readonly FoundNumber[] {
  // Most texts of a page have no number at all: this is what they cost.
  if (!/(?:\p{Nd}[^\p{Nd}\n]{0,5}){7}/u.test(text)) return [];
  const plain = plainDigits(text);
  const found: FoundNumber[] = [];
  for (const candidate of scanCandidates(text)) {
    const number = read(candidate, plan) ?? readPart(candidate, plain, plan);
    if (number) found.push(number);
  }
  return found;
}

/** Once more without a year before it or the hour behind it, which the scan takes for a group of the number. */
function readPart(whole: Candidate, plain: string, plan: DialPlan): FoundNumber | undefined {
  const year = /^(?:19|20)\d\d (?=[0+(])/.exec(whole.written);
  const hour = /^(?:[h:]|j\/)/i.test(whole.after) && /\s\d{1,2}(?:\/\d)?$/.exec(whole.written);
  if (!year && !hour) return undefined;
  const from = whole.start + (year ? 5 : 0);
  const part = candidateAt(plain, from, whole.end - (hour ? hour[0].length : 0));
  return part && read(part, plan);
}

function read(candidate: Candidate, plan: DialPlan): FoundNumber | undefined {
  const label = labelOf(candidate);
  const labelled = label === 'telephone';
  const isOther = (rules: readonly Rule[]) => rules.some(({ holds }) => holds(candidate));
  if (label === 'other' || isOther(contextRules)) return undefined;
  if (!candidate.international && (isOther(otherShapes) || (!labelled && isOther(doubtfulShapes))))
    return undefined;
  if (!exists(candidate, plan, labelled)) return undefined;
  const tail = extension.exec(candidate.after)?.[0] ?? '';
  const parsed = parseDialInput(candidate.written + tail.replace(',', ' '), plan);
  if (!parsed.ok) return undefined;
  return { start: candidate.start, end: candidate.end + tail.length, target: parsed.target };
}

/** Whether some country has the number, written whole: with its trunk prefix where its country dials one. */
function exists(
  { written, digits, groups, international }: Candidate,
  plan: DialPlan,
  labelled: boolean,
): boolean {
  if (international) {
    const global = written.replace(/^00/, '+').replace('(0)', '');
    const number = parsePhoneNumberFromString(global, { extract: false });
    return number?.isValid() ?? parsePhoneNumberFromString(written, { extract: false })?.isValid() ?? false;
  }
  const country = plan.country.toUpperCase();
  if (!isSupportedCountry(country)) return false;
  const number = parsePhoneNumberFromString(written, {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  if (!number?.isValid() || number.countryCallingCode !== getCountryCallingCode(country as CountryCode))
    return false;
  const whole = number.formatNational().replace(/\D/g, '');
  if (!digits.endsWith(whole)) return false;
  // A bare run of digits is a telephone number only where its zero says so, or a word before it.
  return labelled || groups.length > 1 || whole.startsWith('0');
}

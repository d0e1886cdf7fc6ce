import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
} from 'libphonenumber-js/min';
import { keypadDigits } from './keypad';
import { refuse, type DialInput, type DialPlan } from './dial-input';
import type { DialInputError } from './dial-input-error';
import { splitExtension, splitPostDial, toPostDial } from './post-dial';

/** Emergency and service numbers of every country are shorter than this; the PBX knows them, no list does. */
const SHORT_CODE = 6;
/** E.164 §6.2.1, and the prefix that is dialled before it. */
const MAX_DIGITS = 15 + 4;

const lengthErrors: Readonly<Record<string, DialInputError>> = {
  TOO_SHORT: 'too-short',
  TOO_LONG: 'too-long',
};

/**
 * A number as it is typed or pasted, already cleaned: digits, `+`, `*`, `#`, the usual separators,
 * letters on a keypad, and tones to send afterwards.
 */
export function parseNumber(text: string, plan: DialPlan): DialInput {
  if (holdsSeveral(text, plan)) return refuse('several-numbers');
  const pause = splitPostDial(text);
  const { number, rest } = pause.rest ? pause : splitExtension(text);
  const digits = toDigits(number);
  if (digits === undefined) return refuse('not-a-number');
  const postDial = toPostDial(rest);
  if (postDial === undefined) return refuse('invalid-post-dial');
  const dialled = toDialled(digits, /[a-z]/i.test(number), plan);
  if (!dialled.ok || dialled.target.kind !== 'number' || !postDial) return dialled;
  return { ok: true, target: { ...dialled.target, postDial } };
}

/** Only digits, `*`, `#` and a leading `+`, letters as their keys; undefined when there is anything else. */
function toDigits(text: string): string | undefined {
  const bare = withoutTrunkZero(text)
    .replace(/[\s().\-/·]/g, '')
    .toLowerCase();
  if (!/^\+?[0-9*#a-z]+$/.test(bare)) return undefined;
  // Letters only behind digits: anything that begins with one is a name.
  if (/[a-z]/.test(bare) && !/^\+?\d{1,6}[0-9a-z]+$/.test(bare)) return undefined;
  return bare.replace(/[a-z]+/g, (letters) => keypadDigits(letters) ?? '');
}

/** The 0 of +44 (0)20 … is dialled only without the country code; that of +39 (0)6 … always is. */
function withoutTrunkZero(text: string): string {
  if (!/^(?:\+|00)/.test(text) || !text.includes('(0)')) return text;
  const whole = parsePhoneNumberFromString(text.replace(/^00/, '+'), { extract: false });
  return whole?.isValid() ? text : text.replace('(0)', '');
}

function toDialled(digits: string, spelled: boolean, plan: DialPlan): DialInput {
  if (/[*#]/.test(digits)) {
    if (digits.startsWith('+')) return refuse('not-a-number');
    return digits.length > 40 ? refuse('too-long') : accept(digits);
  }
  const { outsidePrefix } = plan;
  const written = toNumber(digits, spelled, plan);
  if (!outsidePrefix || !digits.startsWith(outsidePrefix) || exists(written)) return written;
  const behind = toNumber(digits.slice(outsidePrefix.length), spelled, plan);
  return exists(behind) ? behind : written;
}

/** Whether it is a number that some country has, or that only the PBX knows. */
function exists(input: DialInput): boolean {
  if (!input.ok || input.target.kind !== 'number') return false;
  const { number } = input.target;
  return !number.startsWith('+') || Boolean(parsePhoneNumberFromString(number)?.isValid());
}

function toNumber(digits: string, spelled: boolean, plan: DialPlan): DialInput {
  const international = digits.startsWith('+') || (digits.startsWith('00') && digits.length > 8);
  if (digits.length > MAX_DIGITS) return refuse('too-long');
  if (!international && !spelled && digits.length <= Math.max(plan.extensionLength, SHORT_CODE)) {
    return accept(digits);
  }
  const global = international ? digits.replace(/^\+?(?:00)?/, '+') : digits;
  const whole = toE164(global, spelled, plan.country);
  if (digits.startsWith('+')) return whole;
  if (whole.ok || international || !plan.areaCode || whole.code !== 'too-short')
    return unplussed(whole, plan);
  return unplussed(toE164(plan.areaCode + digits, spelled, plan.country), plan);
}

/** Notes that a number had no plus when it was written, where that makes a difference. */
function unplussed(input: DialInput, { tellsPlus }: DialPlan): DialInput {
  if (!tellsPlus || !input.ok || input.target.kind !== 'number' || !input.target.number.startsWith('+'))
    return input;
  return { ok: true, target: { ...input.target, withoutPlus: true } };
}

/** RFC 3966 wants numbers global wherever they can be: the PBX's rules start from there. */
function toE164(digits: string, spelled: boolean, country: string): DialInput {
  const code = country.toUpperCase();
  if (!digits.startsWith('+') && !isSupportedCountry(code))
    return spelled ? refuse('not-a-number') : accept(digits);
  const options = { defaultCountry: code as CountryCode, extract: false };
  const error = validatePhoneNumberLength(digits, options);
  // A word behind a few digits that makes no number of this country was a name after all.
  if (error) return refuse(spelled ? 'not-a-number' : (lengthErrors[error] ?? 'invalid-number'));
  const parsed = parsePhoneNumberFromString(digits, options);
  return parsed ? accept(parsed.number) : refuse('invalid-number');
}

/** Two lines, two `+`, or two whole national numbers side by side: which one is meant is not ours to guess. */
function holdsSeveral(text: string, { country }: DialPlan): boolean {
  if (/\+[^+]*\d[^+]*\+/.test(text)) return true;
  const pieces = text.split(/\s*[/|]\s+|\s+[/|]\s*|\s(?:or|ou|and|et)\s|[,;]\s+/i);
  return pieces.length > 1 && pieces.every((piece) => isWholeNumber(piece, country));
}

function isWholeNumber(text: string, country: string): boolean {
  const code = country.toUpperCase();
  const options = isSupportedCountry(code) ? { defaultCountry: code, extract: false } : { extract: false };
  return parsePhoneNumberFromString(text.trim(), options)?.isPossible() ?? false;
}

function accept(number: string): DialInput {
  return { ok: true, target: { kind: 'number', number } };
}

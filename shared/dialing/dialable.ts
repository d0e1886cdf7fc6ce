import { cleanInput } from './clean-input';
import { dialNumberPattern } from './dial-target-rules';
import { splitExtension, splitPostDial, toPostDial } from './post-dial';

export interface Dialable {
  /** Digits, with `+` where it was written. */
  readonly number: string;
  /** Tones to send once connected: an extension behind a company's number. */
  readonly postDial?: string;
}

/**
 * A number as an address book has it (`+33 (0)1 99 00 12 05 ext. 12`) in the form that is dialled,
 * without the tables of countries, which are too heavy for a list: a national number stays one.
 * Undefined for what is no number.
 */
export function dialableOf(written: string): Dialable | undefined {
  const clean = cleanInput(written.slice(0, 100).replace(/^tel:/i, ''));
  if (clean === undefined) return undefined;
  const pause = splitPostDial(clean);
  const { number, rest } = pause.rest ? pause : splitExtension(clean);
  // The 0 in brackets is dialled only without the country code; in Italy always.
  const whole = /^\+(?!39)/.test(number) ? number.replace('(0)', '') : number;
  const digits = whole.replace(/[\s().\-/·]/g, '').replace(/^00(?=[1-9]\d{7})/, '+');
  if (!dialNumberPattern.test(digits) || !/\d/.test(digits)) return undefined;
  const postDial = toPostDial(rest);
  return postDial ? { number: digits, postDial } : { number: digits };
}

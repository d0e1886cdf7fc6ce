import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { DialPlan } from '../../dialing/dial-input';
import type { PhoneTarget } from '../join-target';
import { digitRuns, type DigitRun } from './digit-runs';
import { labelledPins, mayHoldLabel, type LabelledPin } from './pin-labels';
import { readDialString } from './read-dial-string';

/** A number and its PIN are further apart in no invitation. */
const MAX_DISTANCE = 1200;
/** Of text in a row that is searched for labels: longer blocks are no invitations. */
const MAX_LABELLED_BLOCK = 8192;
/** More numbers than any list of a service's countries holds. */
const MAX_NUMBERS = 120;

/** Directly behind the number, but for a space after two pauses: `01 23 45 67 89, 12 rue …` is an address. */
const tones = /(?:,,[ ,\u00a0]{0,60}|[,;pw]{1,60})[0-9*#][0-9*#a-d,;pw]{2,100}/iy;

/** How much may still be looked for in a text: it bounds what one full of numbers costs. */
export interface PhoneBudget {
  numbers: number;
  labelled: number;
}

export function phoneBudget(): PhoneBudget {
  return { numbers: MAX_NUMBERS, labelled: 65_536 };
}

/** The numbers of a block that come with their digits, or with a PIN beside them. */
export function phonesInBlock(block: string, plan: DialPlan, budget: PhoneBudget): readonly PhoneTarget[] {
  if (budget.numbers <= 0) return [];
  const found: PhoneTarget[] = [];
  const bare: DigitRun[] = [];
  for (const run of digitRuns(block)) {
    if (run.digits < 7 || run.digits > 15 || !standsAlone(block, run)) continue;
    tones.lastIndex = run.end;
    const rest = tones.exec(block)?.[0];
    if (rest === undefined) {
      bare.push(run);
      continue;
    }
    const phone = readDialString(block.slice(run.start, run.end) + rest, plan);
    if (phone) found.push(phone);
    budget.numbers -= 1;
    if (budget.numbers <= 0) return found;
  }
  return [...found, ...pairedPhones(block, bare, plan, budget)];
}

/** Not a part of an address, a name or an amount; most numbers stand between spaces. */
function standsAlone(block: string, { start, end }: DigitRun): boolean {
  const [before, behind] = [block.charAt(start - 1), block.charAt(end)];
  if (before > ' ' && /[\p{L}\p{N}/=?&%@_#$€£.:-]/u.test(before)) return false;
  // `p` and `w` are pauses.
  return behind <= ' ' || !/[\p{L}@_%€$£]/u.test(behind) || /[pw]/i.test(behind);
}

function pairedPhones(
  block: string,
  runs: readonly DigitRun[],
  plan: DialPlan,
  budget: PhoneBudget,
): readonly PhoneTarget[] {
  if (runs.length === 0 || block.length > MAX_LABELLED_BLOCK || budget.labelled < block.length) return [];
  if (!mayHoldLabel(block)) return [];
  budget.labelled -= block.length;
  const pins = labelledPins(block);
  if (pins.length === 0) return [];
  return runs.flatMap((run) => {
    if (budget.numbers <= 0 || pins.some(({ start, end }) => run.start < end && run.end > start)) return [];
    const pin = nearest(run, pins);
    const written = block.slice(run.start, run.end);
    if (!pin || !isNumber(written, run.plus, plan)) return [];
    budget.numbers -= 1;
    return readDialString(`${written},,${pin.pin}#`, plan) ?? [];
  });
}

/** The first PIN behind a number, else the last one before it. */
function nearest(run: DigitRun, pins: readonly LabelledPin[]): LabelledPin | undefined {
  const near = pins.filter(
    ({ start, end }) => start - run.end < MAX_DISTANCE && run.start - end < MAX_DISTANCE,
  );
  return near.find(({ start }) => start >= run.end) ?? near.at(-1);
}

/** A date, an order or an id is no number that a country has. */
function isNumber(written: string, plus: boolean, { country }: DialPlan): boolean {
  const code = country.toUpperCase();
  if (!plus && !isSupportedCountry(code)) return false;
  const options = plus ? { extract: false } : { extract: false, defaultCountry: code as CountryCode };
  return parsePhoneNumberFromString(written, options)?.isValid() ?? false;
}

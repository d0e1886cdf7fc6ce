import type { DialPlan } from '../../shared/dialing/dial-input';
import { findNumbers } from '../../shared/dialing/find-numbers/find-numbers';
import { formatNumber } from '../../shared/dialing/format-number';
import type { FoundInText } from '../messages/message';

/** Bounds on what one page may ask for at once. */
const MAX_TEXTS = 200;
const MAX_TEXT = 21_000;

/** The numbers in each text of a page. What is no list of texts has none. */
export function findInTexts(texts: unknown, plan: DialPlan): readonly (readonly FoundInText[])[] {
  if (!Array.isArray(texts)) return [];
  return texts.slice(0, MAX_TEXTS).map((text: unknown) => {
    if (typeof text !== 'string' || text.length > MAX_TEXT) return [];
    return findNumbers(text, plan).flatMap(({ start, end, written, target }) => {
      if (target.kind !== 'number') return [];
      const { number, postDial = '' } = target;
      // Read out whole, whichever country the page is from.
      const name = formatNumber(number, '') + postDial.replace(',', ' – ');
      return [{ start, end, name, number: written }];
    });
  });
}

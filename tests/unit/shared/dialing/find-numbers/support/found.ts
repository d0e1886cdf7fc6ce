import type { DialPlan } from '../../../../../../shared/dialing/dial-input';
import { findNumbers } from '../../../../../../shared/dialing/find-numbers/find-numbers';

export const france: DialPlan = { country: 'FR', extensionLength: 4 };

/** The numbers of a text as they are written and as they are dialled, tones included. */
export function found(text: string, plan: DialPlan = france): { written: string; number: string }[] {
  return findNumbers(text, plan).map(({ start, end, target }) => ({
    written: text.slice(start, end),
    number: target.kind === 'uri' ? target.uri : target.number + (target.postDial ?? ''),
  }));
}

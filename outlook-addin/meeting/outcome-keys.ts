import type { outlookCommandsEn } from '../../shared/i18n/catalogues/outlook-commands/en';
import type { Placed } from './place-invitation';
import type { TakenOut } from './take-out-invitation';

export type OutcomeKey = keyof typeof outlookCommandsEn;

/** The words for what became of an appointment; `{room}` is in them. `sure`: nobody has to look at the other rooms. */
export function placedKey({ change, leftover, located }: Placed, sure: boolean): OutcomeKey {
  if (change === 'by-hand') return 'outlook-command.by-hand';
  if (leftover) return 'outlook-command.added.leftover';
  if (!located) return 'outlook-command.added.no-location';
  if (change === 'updated') return 'outlook-command.updated';
  if (change === 'changed') return 'outlook-command.changed';
  return sure ? 'outlook-command.added' : 'outlook-command.added.guess';
}

export const takenOutKeys: Readonly<Record<TakenOut, OutcomeKey>> = {
  removed: 'outlook-command.removed',
  'by-hand': 'outlook-command.remove.by-hand',
  none: 'outlook-command.nothing',
};

import type { Contact } from '../../../contacts/contact';
import type { PersonalContacts } from '../../../contacts/personal/personal-contacts';

export const moves = ['first', 'up', 'down', 'last'] as const;
export type Move = (typeof moves)[number];

/** Where a move leads from a place in a list of so many; the same place where it leads nowhere. */
export function placeAfter(move: Move, index: number, count: number): number {
  const places = { first: 0, up: index - 1, down: index + 1, last: count - 1 };
  return Math.min(Math.max(places[move], 0), count - 1);
}

/**
 * Moves a favourite to another place in the list as it is shown, which has none of the favourites
 * whose contact is gone for the moment; they stay behind the one they were behind.
 */
export function moveTo(
  personal: Pick<PersonalContacts, 'ids' | 'move'>,
  shown: readonly Contact[],
  from: number,
  to: number,
): void {
  const ids = personal.ids();
  const starredAs = (contact: Contact | undefined): string | undefined =>
    contact && ids.find((id) => id === contact.id || contact.aliases?.includes(id));
  const id = starredAs(shown[from]);
  if (id === undefined || from === to) return;
  personal.move(id, starredAs(shown[to > from ? to + 1 : to]));
}

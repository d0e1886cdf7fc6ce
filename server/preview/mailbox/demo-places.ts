import type { Place } from '../../../shared/api/preview-mailbox-schema';

/** Rooms of the evaluation that can be booked; each has a mailbox of its own, as in Exchange. */
export const demoRooms: readonly Place[] = [
  { kind: 'room', id: 'matisse@example.test', name: 'Meeting room Matisse' },
  { kind: 'room', id: 'helene.boucher@example.test', name: 'Meeting room Hélène Boucher' },
  { kind: 'room', id: 'cafeteria@example.test', name: 'Cafeteria' },
];

/** A location as Outlook takes it apart: rooms it knows, and the rest as it was typed. */
export function placesOf(location: string): Place[] {
  return location
    .split(/;\s*/)
    .filter((name) => name !== '')
    .map((name) => demoRooms.find((room) => room.name === name) ?? { kind: 'custom', id: name, name });
}

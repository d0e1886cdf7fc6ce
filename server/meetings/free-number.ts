import type { UserDirectory } from '../sign-in/user-directory';
import { isSomebodys, type RoomDirectory } from './room-directory';

/** Where nothing else says what the numbers of rooms look like. */
const FIRST = '8001';
const MAX_DIGITS = 15;

/** A number for the next room: after the highest there is, or of those the prefix begins. */
export function freeNumber(
  rooms: RoomDirectory,
  users: Pick<UserDirectory, 'findByExtension' | 'findByName'>,
  prefix?: string,
  isGroup: (number: string) => boolean = () => false,
): string {
  const taken = (number: string): boolean =>
    rooms.holderOf(number) !== undefined || isSomebodys(users, number) || isGroup(number);
  if (prefix !== undefined) {
    for (let digits = 2; prefix.length + digits <= MAX_DIGITS; digits += 1) {
      for (let next = 1; next < 10 ** digits; next += 1) {
        const number = prefix + String(next).padStart(digits, '0');
        if (!taken(number)) return number;
      }
    }
  }
  const numbers = rooms.all.map(({ number }) => number).filter((number) => /^[1-9][0-9]*$/.test(number));
  const highest = numbers.reduce((one, other) => (Number(other) > Number(one) ? other : one), '');
  let next = highest === '' ? Number(FIRST) : Number(highest) + 1;
  while (taken(String(next))) next += 1;
  return String(next);
}

import { freeNumber } from '../../../../server/meetings/free-number';
import { RoomDirectory } from '../../../../server/meetings/room-directory';
import { UserDirectory } from '../../../../server/sign-in/user-directory';
import type { StoredRoom } from '../../../../server/store/room-store';

const users = new UserDirectory([
  {
    id: 'u1',
    environment: 'demo',
    userName: 'ada',
    displayName: 'Ada',
    extension: '8204',
    role: 'user',
    passwordHash: 'hash',
  },
]);
const withNumbers = (...numbers: readonly string[]): RoomDirectory =>
  new RoomDirectory(
    numbers.map((number): StoredRoom => ({
      id: number,
      ownerUserId: 'u1',
      slug: `room-${number}`,
      name: number,
      number,
      ownerPin: '1111',
      moderatorPin: '2222',
      configured: false,
    })),
    users,
  );

describe('the number of the next room', () => {
  it.each([
    ['after the highest', ['8201', '8203', '*82'], undefined, '8205'],
    ['a first one', [], undefined, '8001'],
    ['the first that is free behind the prefix', ['8201', '8203'], '82', '8202'],
    ['nobody’s extension', ['8201', '8202', '8203'], '82', '8205'],
    ['one digit longer when the prefix is full', full('9'), '9', '9001'],
  ])('is %s', (_what, numbers, prefix, expected) => {
    expect(freeNumber(withNumbers(...numbers), users, prefix)).toBe(expected);
  });
});

function full(prefix: string): string[] {
  return Array.from({ length: 99 }, (_, index) => prefix + String(index + 1).padStart(2, '0'));
}

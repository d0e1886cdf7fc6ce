import { roomAccess } from '../../../../server/conference/room-access';
import type { Guest } from '../../../../server/meetings/guests/guest-book';
import type { RoomEntry } from '../../../../server/meetings/room-directory';
import type { StoredUser } from '../../../../server/store/user-store';

const amira: StoredUser = {
  id: 'amira-id',
  environment: 'demo',
  userName: 'amira',
  displayName: 'Amira Haddad',
  extension: '201',
  role: 'user',
  passwordHash: '',
};
const room: RoomEntry = {
  id: 'weekly',
  slug: 'weekly',
  name: 'Weekly team meeting',
  ownerUserId: amira.id,
  ownerPin: '1000',
  moderatorPin: '1111',
  participantPin: '2222',
};

function access(entry: RoomEntry, guest?: Partial<Guest>) {
  const rooms = roomAccess({
    rooms: { byNumber: (number) => (number === '8201' ? entry : undefined) },
    users: { find: (id) => (id === amira.id ? amira : undefined) },
    guests: {
      guestBySipName: (name) =>
        name === 'guest-1' && guest ? { user: amira, roomId: 'weekly', until: 0, ...guest } : undefined,
    },
  });
  const found = rooms.byNumber('8201');
  if (!found) throw new Error('no room');
  expect(rooms.byNumber('8299')).toBeUndefined();
  return found;
}

describe('who comes into a room', () => {
  it('is its owner, or has a PIN', () => {
    const { roleOf, roleByPin, name } = access(room);
    expect(name).toBe('Weekly team meeting');
    expect([roleOf('201'), roleOf('202')]).toEqual(['moderator', 'stranger']);
    expect(['1000', '1111', '2222', '22222', ''].map(roleByPin)).toEqual([
      'moderator',
      'moderator',
      'participant',
      undefined,
      undefined,
    ]);
  });

  it('is anybody where participants have no PIN; moderators still have one', () => {
    const { roleOf, roleByPin } = access({ ...room, participantPin: undefined });
    expect(roleOf('202')).toBe('participant');
    expect([roleByPin(''), roleByPin('1111')]).toEqual([undefined, 'moderator']);
  });

  it('is a guest of this room with a PIN that is still right', () => {
    expect(access(room, { pin: '2222' }).roleOf('guest-1')).toBe('participant');
    expect(access(room, { pin: '1111' }).roleOf('guest-1')).toBe('moderator');
    expect(access(room, { pin: '9999' }).roleOf('guest-1')).toBe('stranger');
    expect(access(room, { pin: '2222', roomId: 'another' }).roleOf('guest-1')).toBe('stranger');
    expect(access({ ...room, participantPin: undefined }, {}).roleOf('guest-1')).toBe('participant');
  });
});

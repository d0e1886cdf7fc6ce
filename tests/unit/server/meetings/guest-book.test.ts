import { GUEST_LIFE_MS, GuestBook } from '../../../../server/meetings/guests/guest-book';
import { GuestSessions } from '../../../../server/meetings/guests/guest-sessions';
import type { SessionRecords, StoredSession } from '../../../../server/store/session-store';

const nobody: SessionRecords = {
  add: () => Promise.reject(new Error('no user of the store')),
  find: () => Promise.resolve(undefined),
  findMany: () => Promise.resolve([]),
  open: () => Promise.resolve([]),
  revokeAll: () => Promise.resolve([]),
  rotate: () => Promise.resolve(false),
  revoke: () => Promise.resolve(),
  prune: () => Promise.resolve(0),
};
const newGuest = { displayName: 'Marie (guest)', roomId: 'room', environment: 'demo' };

describe('the book of guests', () => {
  let now: number;
  let book: GuestBook;
  const gone: string[] = [];
  let sessions: GuestSessions;

  beforeEach(() => {
    now = 1_000_000;
    book = new GuestBook(() => now);
    gone.length = 0;
    sessions = new GuestSessions(nobody, book, (id) => gone.push(id));
  });
  const session = (userId: string): StoredSession => ({
    id: 's1',
    userId,
    refreshHash: 'a',
    rotatedAt: now,
    createdAt: now,
    expiresAt: now + 14 * 86_400_000,
  });

  it('forgets who never opened a companion', () => {
    const { user } = book.admit(newGuest);
    now += 59_000;
    book.sweep();
    expect(book.find(user.id)).toBe(user);
    now += 1_000;
    book.sweep();
    expect(book.find(user.id)).toBeUndefined();
    expect(book.findByExtension(user.extension)).toBeUndefined();
  });

  it('lets nobody stay longer than twelve hours, however often the session is renewed', async () => {
    const { user, until } = book.admit(newGuest);
    await sessions.add(session(user.id));
    expect((await sessions.find('s1'))?.expiresAt).toBe(until);
    now += GUEST_LIFE_MS - 1;
    const renewal = { id: 's1', from: 'a', to: 'b', now, expiresAt: now + 14 * 86_400_000 };
    expect(await sessions.rotate(renewal)).toBe(true);
    expect(await sessions.rotate(renewal)).toBe(false);
    expect((await sessions.find('s1'))?.expiresAt).toBe(until);
    now += 1;
    await sessions.prune(0);
    expect(book.find(user.id)).toBeUndefined();
    expect(await sessions.find('s1')).toBeUndefined();
    expect(gone).toEqual(['s1']);
  });

  it('dismisses a guest whose session is ended', async () => {
    const { user } = book.admit(newGuest);
    const dismissed: string[] = [];
    book.onDismissed((guest) => dismissed.push(guest.user.id));
    await sessions.add(session(user.id));
    expect(await sessions.revokeAll(user.id, now)).toEqual(['s1']);
    expect(dismissed).toEqual([user.id]);
    expect(await sessions.open(now)).toEqual([]);
  });

  it('takes a hundred to a room, and others to other rooms', () => {
    for (let at = 0; at < 100; at += 1) book.admit(newGuest);
    expect(() => book.admit(newGuest)).toThrow('too many guests');
    expect(book.admit({ ...newGuest, roomId: 'other' }).roomId).toBe('other');
    book.dismissOf('room');
    expect(book.admit(newGuest).roomId).toBe('room');
  });
});

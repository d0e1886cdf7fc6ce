import type { Rotation, SessionRecords, StoredSession } from '../../store/session-store';
import type { GuestBook } from './guest-book';

/**
 * The sessions of guests, in memory, before those of everybody else, in the store: a guest is no row there.
 * No session of a guest outlives the guest, however often it is renewed, and with its end the guest goes.
 */
export class GuestSessions implements SessionRecords {
  private readonly own = new Map<string, StoredSession>();

  constructor(
    private readonly others: SessionRecords,
    private readonly guests: GuestBook,
    /** A session ended because its guest did. */
    onGone: (sessionId: string) => void,
  ) {
    guests.onDismissed(({ user }) => {
      for (const [id, { userId }] of this.own) {
        if (userId !== user.id) continue;
        this.own.delete(id);
        onGone(id);
      }
    });
  }

  async add(session: StoredSession): Promise<void> {
    const guest = this.guests.guest(session.userId);
    if (!guest) return this.others.add(session);
    this.guests.claim(session.userId);
    this.own.set(session.id, { ...session, expiresAt: Math.min(session.expiresAt, guest.until) });
  }

  async find(id: string): Promise<StoredSession | undefined> {
    return this.own.get(id) ?? this.others.find(id);
  }

  async findMany(ids: readonly string[]): Promise<StoredSession[]> {
    const own = ids.flatMap((id) => this.own.get(id) ?? []);
    return [...own, ...(await this.others.findMany(ids.filter((id) => !this.own.has(id))))];
  }

  async open(now: number, userId?: string): Promise<StoredSession[]> {
    const own = [...this.own.values()].filter(
      (one) => one.expiresAt > now && (userId === undefined || one.userId === userId),
    );
    return [...own, ...(await this.others.open(now, userId))];
  }

  async revokeAll(userId: string, now: number): Promise<string[]> {
    const own = [...this.own.values()].filter((one) => one.userId === userId).map(({ id }) => id);
    for (const id of own) await this.revoke(id, now);
    return [...own, ...(await this.others.revokeAll(userId, now))];
  }

  async rotate({ id, from, to, now, expiresAt }: Rotation): Promise<boolean> {
    const session = this.own.get(id);
    if (!session) return this.others.rotate({ id, from, to, now, expiresAt });
    if (session.refreshHash !== from) return false;
    const until = Math.min(expiresAt, this.guests.guest(session.userId)?.until ?? 0);
    this.own.set(id, {
      ...session,
      refreshHash: to,
      previousHash: from,
      rotatedAt: now,
      expiresAt: until,
    });
    return true;
  }

  async revoke(id: string, now: number): Promise<void> {
    const session = this.own.get(id);
    if (!session) return this.others.revoke(id, now);
    this.own.delete(id);
    this.guests.dismiss(session.userId);
  }

  async prune(before: number): Promise<number> {
    this.guests.sweep();
    return this.others.prune(before);
  }
}

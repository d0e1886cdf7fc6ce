import { randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { Visitors } from '../../sign-in/user-directory';
import type { StoredUser } from '../../store/user-store';

/** How long a guest stays at most. */
export const GUEST_LIFE_MS = 12 * 3_600_000;
/** How long a guest who never opened a companion is kept: longer than the ticket to it. */
const UNCLAIMED_MS = 60_000;
/** Bounds on memory, and on what a link that was passed on can do to a room. */
const MAX_GUESTS = 2_000;
const MAX_OF_ROOM = 100;

/** Somebody without an account, for one room. */
export interface Guest {
  readonly user: StoredUser;
  readonly roomId: string;
  /** As the guest gave it. */
  readonly pin?: string | undefined;
  /** When a guest is no more whatever happens, in ms since the epoch. */
  readonly until: number;
}

export interface NewGuest {
  /** As others see it. */
  readonly displayName: string;
  readonly roomId: string;
  readonly pin?: string | undefined;
  readonly environment: string;
}

/**
 * The guests there are, in memory alone: one ends with the session, after twelve hours, and with the server.
 * A guest is known to the switch by a random name, and to everybody else by nothing but the name they gave.
 */
export class GuestBook implements Visitors {
  private readonly byId = new Map<string, Guest>();
  private readonly bySipName = new Map<string, Guest>();
  /** Until when those are kept who have not opened a companion. */
  private readonly unclaimed = new Map<string, number>();
  private readonly listeners = new Set<(guest: Guest) => void>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @throws AppError `unavailable` when there are too many */
  admit({ displayName, roomId, pin, environment }: NewGuest): Guest {
    this.sweep();
    const inRoom = [...this.byId.values()].filter((one) => one.roomId === roomId).length;
    if (this.byId.size >= MAX_GUESTS || inRoom >= MAX_OF_ROOM) {
      throw new AppError('unavailable', 'too many guests');
    }
    const sipName = `guest-${randomBytes(8).toString('hex')}`;
    const id = `guest-${randomUUID()}`;
    const user: StoredUser = {
      id,
      environment,
      userName: sipName,
      displayName,
      extension: sipName,
      role: 'guest',
      passwordHash: '',
    };
    const guest = { user, roomId, pin, until: this.now() + GUEST_LIFE_MS };
    this.byId.set(id, guest);
    this.bySipName.set(sipName, guest);
    this.unclaimed.set(id, this.now() + UNCLAIMED_MS);
    return guest;
  }

  guest(id: string): Guest | undefined {
    return this.byId.get(id);
  }

  guestBySipName(name: string): Guest | undefined {
    return this.bySipName.get(name);
  }

  find(id: string): StoredUser | undefined {
    return this.byId.get(id)?.user;
  }

  findByExtension(extension: string): StoredUser | undefined {
    return this.bySipName.get(extension)?.user;
  }

  /** A companion of this guest was opened. */
  claim(id: string): void {
    this.unclaimed.delete(id);
  }

  dismiss(id: string): void {
    const guest = this.byId.get(id);
    if (!guest) return;
    this.byId.delete(id);
    this.bySipName.delete(guest.user.extension);
    this.unclaimed.delete(id);
    for (const listener of this.listeners) listener(guest);
  }

  /** The room has gone, and its guests with it. */
  dismissOf(roomId: string): void {
    for (const [id, guest] of this.byId) if (guest.roomId === roomId) this.dismiss(id);
  }

  onDismissed(listener: (guest: Guest) => void): void {
    this.listeners.add(listener);
  }

  /** Dismisses those whose time is over. */
  sweep(): void {
    const now = this.now();
    for (const [id, { until }] of this.byId) {
      if (until <= now || (this.unclaimed.get(id) ?? now + 1) <= now) this.dismiss(id);
    }
  }
}

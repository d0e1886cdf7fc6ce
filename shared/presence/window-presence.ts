import type { ByAccount } from '../contacts/by-account';
import type { AttendanceMessage } from '../protocol/attendance-message';
import type { FromEveryWindow } from '../protocol/envelope';
import type { OwnPresenceMessage } from '../protocol/own-presence-message';
import type { PresencesMessage } from '../protocol/presences-message';
import { MAX_WATCHED } from '../protocol/watch-presences-message';
import type { OwnPresence } from './own-presence';
import type { Presence } from './presence';

/** Rows that scroll into sight together are asked for together, and no faster than the hub takes it. ms. */
const GATHER_MS = 700;

export interface WindowPresenceOptions {
  /** False when the hub cannot be told now; it is told again at the next `connected`. */
  readonly send: (message: FromEveryWindow) => boolean;
}

/**
 * Presence as one window knows it: one's own, and by extension that of the users it shows, for as long as it
 * shows them.
 */
export class WindowPresence implements ByAccount<Presence> {
  private current: OwnPresence | undefined;
  private attendance: AttendanceMessage = { type: 'attendance', idle: false };
  private readonly known = new Map<string, Presence>();
  private readonly watched = new Map<string, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  private told = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private spoke = false;

  constructor(private readonly options: WindowPresenceOptions) {}

  /** One's own; undefined until the hub has told it. */
  readonly own = (): OwnPresence | undefined => this.current;

  /** Calls back when one's own is another. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(extension: string): Presence | undefined {
    return this.known.get(extension);
  }

  watch(extension: string, listener: () => void): () => void {
    const listeners = this.watched.get(extension) ?? new Set();
    listeners.add(listener);
    this.watched.set(extension, listeners);
    this.gather();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.watched.get(extension) !== listeners) return;
      this.watched.delete(extension);
      this.gather();
    };
  }

  /** The hub is there, perhaps another than before: it is told everything anew. */
  connected(): void {
    // Also the way to be told one's own.
    this.options.send(this.attendance);
    this.told = '';
    this.look();
  }

  hear(message: OwnPresenceMessage | PresencesMessage): void {
    if (message.type === 'own-presence') this.receive(message.own);
    else this.learn(message);
  }

  /** One's own as the server tells it. */
  receive(own: OwnPresence): void {
    if (this.current && this.current.revision > own.revision) return;
    this.current = own;
    for (const listener of [...this.listeners]) listener();
  }

  /** Whether somebody is at this window, and what keeps them. */
  attend(change: Partial<Omit<AttendanceMessage, 'type'>>): void {
    const next = { ...this.attendance, ...change };
    if (next.idle === this.attendance.idle && next.meetingUntil === this.attendance.meetingUntil) return;
    this.attendance = next;
    this.options.send(next);
  }

  close(): void {
    clearTimeout(this.timer);
    this.watched.clear();
    this.listeners.clear();
  }

  private learn({ whole, people }: PresencesMessage): void {
    const changed = new Set<string>();
    if (whole) {
      for (const extension of this.known.keys()) changed.add(extension);
      this.known.clear();
    }
    for (const { extension, presence } of people) {
      this.known.set(extension, presence);
      changed.add(extension);
    }
    for (const extension of changed) for (const listener of this.watched.get(extension) ?? []) listener();
  }

  private gather(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.look();
      },
      // The first page of a list is not made to wait.
      this.spoke ? GATHER_MS : 0,
    );
  }

  private look(): void {
    const extensions = [...this.watched.keys()].slice(0, MAX_WATCHED);
    const words = extensions.join();
    if (words === this.told) return;
    if (this.options.send({ type: 'watch-presences', extensions })) {
      this.told = words;
      this.spoke = true;
    }
  }
}

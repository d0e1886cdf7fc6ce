import type { EndpointState } from '../../shared/endpoint/endpoint-state';
import type { OwnPresence, PresenceChange } from '../../shared/presence/own-presence';
import type { Presence, TelephoneState } from '../../shared/presence/presence';
import type { AttendanceMessage } from '../../shared/protocol/attendance-message';
import type { Clock } from '../hub/clock';
import type { UserDirectory } from '../sign-in/user-directory';
import type { KeptPresence } from '../store/presence-store';
import type { DevicePresence } from '../switch/events/device-presence';
import { Person } from './person';

/** A window that is loaded again is back before anybody is told that its person has left, in ms. */
export const RETURN_MS = 3_000;

export interface PresenceBookOptions {
  readonly users: Pick<UserDirectory, 'find' | 'findByExtension'>;
  /** What was chosen before the server started. */
  readonly kept: readonly KeptPresence[];
  readonly keep: (kept: KeptPresence) => Promise<void>;
  readonly clock: Clock;
}

/** Told of a user whose presence, or choice, is another now. */
export type PresenceListener = (change: { readonly extension: string; readonly own: OwnPresence }) => void;

/** The one writer of everybody's presence: what windows, telephones and people say comes together here. */
export class PresenceBook {
  private readonly people = new Map<string, Person>();
  private readonly listeners = new Set<PresenceListener>();
  private readonly timers = new Map<string, () => void>();
  /** What SIP devices say, where there is a switch. */
  devices: (extension: string) => DevicePresence | undefined = () => undefined;
  /** What telephones do with calls, by what their users have chosen. */
  telephone: (extension: string) => readonly TelephoneState[] = () => [];

  constructor(private readonly options: PresenceBookOptions) {
    for (const { userId, choice, note } of options.kept) {
      Object.assign(this.person(userId), { choice, note });
    }
  }

  onChange(listener: PresenceListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** How a user is, by the extension; undefined for what is no user's. Guests have no presence. */
  of(extension: string): Presence | undefined {
    const user = this.options.users.findByExtension(extension);
    if (!user || !this.has(user.id)) return undefined;
    // Whoever has a device that nobody spoke of yet is composed when first asked for.
    if (!this.people.has(user.id)) this.compose(this.person(user.id), extension);
    return this.person(user.id).presence;
  }

  own(userId: string): OwnPresence {
    return this.person(userId).own();
  }

  /** Whether calls should not ring for this user (requirement P4): chosen by hand, or set at a device. */
  readonly doNotDisturb = (extension: string): boolean => {
    const user = this.options.users.findByExtension(extension);
    if (!user) return false;
    const { choice } = this.person(user.id);
    if (choice !== 'automatic') return choice === 'do-not-disturb';
    return this.of(extension)?.availability === 'do-not-disturb';
  };

  /** Keeps what somebody chose, and tells everybody. Rejects when it cannot be kept; then nothing is changed. */
  async change(userId: string, { choice, note }: PresenceChange): Promise<OwnPresence> {
    const person = this.person(userId);
    const wanted = { choice: choice ?? person.choice, note: note ?? person.note };
    if (wanted.choice === person.choice && wanted.note === person.note) return person.own();
    await this.options.keep({ userId, ...wanted });
    Object.assign(person, wanted);
    this.look(userId, true);
    return person.own();
  }

  /** A window connected. One that has said nothing has somebody before it. */
  entered(userId: string, window: string): void {
    this.person(userId).windows.set(window, { idle: false });
    this.look(userId);
  }

  attended(userId: string, window: string, { idle, meetingUntil }: AttendanceMessage): void {
    const person = this.person(userId);
    if (!person.windows.has(window)) return;
    person.windows.set(window, { idle, meetingUntil });
    this.look(userId);
  }

  left(userId: string, window: string): void {
    this.later(`left ${window}`, RETURN_MS, () => {
      this.person(userId).windows.delete(window);
      this.look(userId);
    });
  }

  /** What a user's companion says of itself; undefined: there is none. */
  hear(userId: string, state: EndpointState | undefined): void {
    if (!this.has(userId)) return;
    this.person(userId).hear(state);
    this.look(userId);
  }

  /** What devices or the telephone's settings say of an extension may be different now. */
  touched(extension: string): void {
    const user = this.options.users.findByExtension(extension);
    if (user) this.look(user.id);
  }

  close(): void {
    for (const stop of this.timers.values()) stop();
    this.timers.clear();
    this.listeners.clear();
  }

  private has(userId: string): boolean {
    const user = this.options.users.find(userId);
    return user !== undefined && user.role !== 'guest';
  }

  private look(userId: string, chosen = false): void {
    const user = this.options.users.find(userId);
    if (!user || user.role === 'guest') return;
    const person = this.person(userId);
    const changed = this.compose(person, user.extension);
    if (!changed && !chosen) return;
    const own = person.told(this.options.clock.now());
    for (const listener of this.listeners) listener({ extension: user.extension, own });
  }

  private compose(person: Person, extension: string): boolean {
    const now = this.options.clock.now();
    const changed = person.compose(this.devices(extension), this.telephone(extension), now);
    const next = person.nextChange(now);
    if (next !== undefined) {
      this.later(`next ${person.userId}`, next - now, () => {
        this.look(person.userId);
      });
    }
    return changed;
  }

  private person(userId: string): Person {
    const known = this.people.get(userId) ?? new Person(userId);
    this.people.set(userId, known);
    return known;
  }

  /** In the place of what was to be done under this name. */
  private later(name: string, ms: number, work: () => void): void {
    this.timers.get(name)?.();
    const stop = this.options.clock.after(ms, () => {
      this.timers.delete(name);
      work();
    });
    this.timers.set(name, stop);
  }
}

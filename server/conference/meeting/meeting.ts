import type { Clock, Timer } from '../../switch';
import type { MeetingRole } from '../conference-room';
import type { Attendee, Conference } from '../focus/conference-focus';

/** How long the others may go on without a moderator (guide, chapter 13). */
const WITHOUT_MODERATOR_MS = 120_000;

/** Somebody who was let in. */
export interface Member {
  readonly attendee: Attendee;
  readonly role: MeetingRole;
  /** The meeting is over: goodbye. */
  dismissed(): void;
}

export interface MeetingOptions {
  readonly conference: Conference;
  readonly clock: Clock;
  /** It is over, having lasted so many ms. */
  readonly ended: (lasted: number) => void;
}

export type MeetingPhase = 'idle' | 'waiting' | 'running' | 'unattended';

/**
 * What goes on in a room (requirement F1).
 *
 *              ┌──── all left ────────────────────────────────────┐
 *              ▼                                                  │
 *   idle ──► waiting ──moderator──► running ──last one left──► unattended
 *     ▲                                ▲                          │ │
 *     │                                └─────── moderator ────────┘ │
 *     └──────────────── all left, or two minutes: ended ────────────┘
 *
 * While it waits, everybody hears music and nobody the others.
 */
export class Meeting {
  readonly #members = new Set<Member>();
  #phase: MeetingPhase = 'idle';
  #startedAt = 0;
  #end: Timer | undefined;

  constructor(private readonly options: MeetingOptions) {}

  get conference(): Conference {
    return this.options.conference;
  }

  get phase(): MeetingPhase {
    return this.#phase;
  }

  /** Those who were let in, waiting or not. */
  get size(): number {
    return this.#members.size;
  }

  /** Since a moderator came, in ms; 0: not begun. */
  get elapsed(): number {
    return this.#begun ? this.options.clock.now() - this.#startedAt : 0;
  }

  /** Lets somebody in. `unheard`: they take the place of somebody who was in, and nothing is announced. */
  enter(member: Member, unheard = false): void {
    const begun = this.#begun;
    if (member.role === 'moderator') this.#attended();
    else if (this.#phase === 'idle') this.#phase = 'waiting';
    this.#members.add(member);
    member.attendee.place(this.#begun ? 'floor' : 'waiting');
    if (begun && !unheard) this.conference.announce('entered');
  }

  leave(member: Member, unheard = false): void {
    if (!this.#members.delete(member)) return;
    if (this.#members.size === 0) {
      this.#over();
      return;
    }
    if (this.#begun && !unheard) this.conference.announce('left');
    const attended = [...this.#members].some(({ role }) => role === 'moderator');
    if (this.#phase === 'running' && !attended) this.#unattended();
  }

  /** Sends everybody away; the room can be used again. */
  end(): void {
    const members = [...this.#members];
    this.#members.clear();
    this.#over();
    for (const member of members) member.dismissed();
  }

  get #begun(): boolean {
    return this.#phase === 'running' || this.#phase === 'unattended';
  }

  #attended(): void {
    this.#end?.cancel();
    if (!this.#begun) {
      this.#startedAt = this.options.clock.now();
      for (const { attendee } of this.#members) attendee.place('floor');
      this.conference.announce('entered');
    }
    this.#phase = 'running';
  }

  #unattended(): void {
    this.#phase = 'unattended';
    this.#end = this.options.clock.after(WITHOUT_MODERATOR_MS, () => {
      this.end();
    });
  }

  #over(): void {
    this.#end?.cancel();
    const lasted = this.elapsed;
    const begun = this.#begun;
    this.#phase = 'idle';
    if (begun) this.options.ended(lasted);
  }
}

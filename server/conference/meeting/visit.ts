import { goodbyes, type Goodbye } from '../../../shared/call/conference-goodbye';
import type { Clock, LocalCall, LocalCallHandler, Timer } from '../../switch';
import type { ConferenceRoom, MeetingRole } from '../conference-room';
import type { Attendee, AttendeeListener } from '../focus/conference-focus';
import type { Meeting, Member } from './meeting';
import { PinEntry } from './pin-entry';

/** How long a PIN may take, and how many there may be in one call. */
const PIN_LIMIT_MS = 30_000;
const TRIES = 3;
/** The caller's network is gone, or their page. */
const NO_MEDIA: Goodbye = { cause: 503, text: 'No media' };

export interface VisitOptions {
  readonly call: LocalCall;
  readonly room: ConferenceRoom;
  readonly meeting: Meeting;
  readonly clock: Clock;
  /** The visit whose place this one takes. */
  readonly instead: Visit | undefined;
  /** Whether another wrong PIN of this caller is one too many, over all their calls. */
  readonly wrongPin: () => boolean;
  readonly over: (visit: Visit) => void;
}

/**
 * One caller's stay in a room.
 *
 *   joining ──► door ──PIN──► inside ──► gone
 *      │         │ three wrong ones, 30 s     ▲
 *      └─────────┴─────────── known ──────────┘
 *
 * Nobody at the door hears anything of the room, and nobody in it anything of them.
 */
export class Visit implements LocalCallHandler, AttendeeListener {
  #attendee: Attendee | undefined;
  #member: Member | undefined;
  #stage: 'joining' | 'door' | 'inside' | 'gone' = 'joining';
  #timer: Timer | undefined;
  #wrong = 0;
  readonly #pin = new PinEntry();

  constructor(private readonly options: VisitOptions) {}

  get caller(): string {
    return this.options.call.caller;
  }

  get roomId(): string {
    return this.options.room.id;
  }

  /** Their part in the meeting, once they are in. */
  get role(): MeetingRole | undefined {
    return this.#member?.role;
  }

  /** Answers the call. */
  async begin(): Promise<void> {
    const { call, meeting } = this.options;
    try {
      const attendee = await meeting.conference.join(call.offer, this);
      if (this.#isGone()) attendee?.leave();
      else if (attendee) this.#answer(attendee);
      else this.#refuse(488);
    } catch {
      this.#refuse(503, 5);
    }
  }

  async renegotiate(offer: string): Promise<string | undefined> {
    return this.#attendee?.renegotiate(offer);
  }

  key(key: string): void {
    if (this.#stage !== 'door') return;
    const pin = this.#pin.press(key);
    if (pin === undefined) return;
    const role = this.options.room.roleByPin(pin);
    if (role) this.#enter(role);
    else this.#refused();
  }

  ended(): void {
    this.#leave();
  }

  lost(): void {
    this.#hangUp(NO_MEDIA);
  }

  failed(): void {
    this.#hangUp(goodbyes['meeting-failed']);
  }

  /** Their place is taken by a call of theirs from elsewhere, or of somebody they handed it to. */
  replaced(by: string): void {
    if (this.#isGone()) return;
    this.options.call.hangUp(
      by === this.caller ? { cause: 200, text: 'Call completed elsewhere' } : undefined,
    );
    this.#leave(true);
  }

  /** Sends them away: it is over. */
  dismiss(): void {
    this.#hangUp(goodbyes['meeting-ended']);
  }

  #answer(attendee: Attendee): void {
    const { call, room, instead } = this.options;
    this.#attendee = attendee;
    call.accept(attendee.answer);
    const before = instead?.role;
    if (instead && before) {
      // Whoever is handed a moderator's call has not become one by that.
      this.#enter(instead.caller === this.caller ? before : 'participant', true);
      instead.replaced(this.caller);
      return;
    }
    const role = room.roleOf(call.caller);
    if (role === 'stranger') this.#ask();
    else this.#enter(role);
    instead?.replaced(this.caller);
  }

  #ask(): void {
    this.#stage = 'door';
    this.#attendee?.tell('prompt');
    this.#timer = this.options.clock.after(PIN_LIMIT_MS, () => {
      this.#hangUp(goodbyes['pin-refused']);
    });
  }

  #refused(): void {
    this.#timer?.cancel();
    const tooMany = this.options.wrongPin();
    if (++this.#wrong >= TRIES || tooMany) {
      this.#hangUp(goodbyes['pin-refused']);
      return;
    }
    this.#attendee?.tell('wrong');
    this.#ask();
  }

  #enter(role: MeetingRole, unheard = false): void {
    const attendee = this.#attendee;
    if (!attendee) return;
    this.#timer?.cancel();
    this.#stage = 'inside';
    this.#member = {
      attendee,
      role,
      dismissed: () => {
        this.dismiss();
      },
    };
    this.options.meeting.enter(this.#member, unheard);
  }

  #hangUp(goodbye: Goodbye): void {
    if (this.#isGone()) return;
    this.options.call.hangUp(goodbye);
    this.#leave();
  }

  #refuse(status: number, retryAfter?: number): void {
    if (this.#isGone()) return;
    this.options.call.refuse({ status, ...(retryAfter === undefined ? {} : { retryAfter }) });
    this.#leave();
  }

  #leave(unheard = false): void {
    if (this.#isGone()) return;
    this.#stage = 'gone';
    this.#timer?.cancel();
    this.#attendee?.leave();
    if (this.#member) this.options.meeting.leave(this.#member, unheard);
    this.options.over(this);
  }

  #isGone(): boolean {
    return this.#stage === 'gone';
  }
}

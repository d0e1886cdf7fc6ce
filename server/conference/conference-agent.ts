import type { Logger } from '../../shared/diagnostics/logger';
import type { Clock, LocalAgent, LocalCall, LocalCallHandler, LocalParty } from '../switch';
import type { ConferenceRoom, ConferenceRooms } from './conference-room';
import type { ConferenceFocus } from './focus/conference-focus';
import { Meeting } from './meeting/meeting';
import { Occurrences } from './meeting/occurrences';
import { Visit } from './meeting/visit';

/** Calls of one user to rooms at a time: a computer, a telephone, and one on its way from either. */
const CALLS_AT_A_TIME = 4;
/** Calls of one user within a minute. */
const CALLS_A_MINUTE = 20;
/** Wrong PINs of one user within a quarter of an hour, over all calls and rooms. */
const WRONG_PINS = 9;
const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
/** What a caller is told who comes when the house is full. */
const RETRY_S = 60;

export interface ConferenceAgentOptions {
  readonly rooms: ConferenceRooms;
  readonly focus: ConferenceFocus;
  readonly limits: {
    /** In all rooms together. */
    readonly maxParticipants: number;
    /** Rooms in use at a time. */
    readonly maxRooms: number;
  };
  readonly clock: Clock;
  readonly log: Logger;
}

/** Answers the calls to meeting rooms (requirement F1). */
export class ConferenceAgent implements LocalAgent {
  readonly #meetings = new Map<string, Meeting>();
  readonly #visits = new Map<LocalCall, Visit>();
  readonly #attempts: Occurrences;
  readonly #wrongPins: Occurrences;

  constructor(private readonly options: ConferenceAgentOptions) {
    const now = (): number => options.clock.now();
    this.#attempts = new Occurrences(CALLS_A_MINUTE, MINUTE_MS, now);
    this.#wrongPins = new Occurrences(WRONG_PINS, QUARTER_MS, now);
  }

  partyOf(user: string): LocalParty | undefined {
    const room = this.options.rooms.byNumber(user);
    return room && { number: room.number, name: room.name };
  }

  called(call: LocalCall): LocalCallHandler {
    const room = this.options.rooms.byNumber(call.party.number);
    const refusal = room ? this.#refusal(call, room) : { status: 404 };
    if (!room || refusal) {
      call.refuse(refusal ?? { status: 404 });
      return unattended;
    }
    const visit = new Visit({
      call,
      room,
      meeting: this.#meetingIn(room),
      clock: this.options.clock,
      instead: call.replaces && this.#visits.get(call.replaces),
      wrongPin: () => {
        this.#wrongPins.add(call.caller);
        return this.#wrongPins.wait(call.caller) !== undefined;
      },
      over: () => {
        this.#visits.delete(call);
        this.#tidy(room.id);
      },
    });
    this.#visits.set(call, visit);
    void visit.begin();
    return visit;
  }

  /** Counts that name nobody. */
  metrics(): { readonly meetings: number; readonly participants: number } {
    return { meetings: this.#meetings.size, participants: this.#visits.size };
  }

  /** Sends everybody away. */
  close(): void {
    for (const visit of [...this.#visits.values()]) visit.dismiss();
  }

  #refusal(call: LocalCall, room: ConferenceRoom): { status: number; retryAfter?: number } | undefined {
    const { maxParticipants, maxRooms } = this.options.limits;
    const { caller } = call;
    const tooOften = this.#attempts.wait(caller);
    if (tooOften !== undefined) return { status: 503, retryAfter: tooOften };
    this.#attempts.add(caller);
    const locked = room.roleOf(caller) === 'stranger' ? this.#wrongPins.wait(caller) : undefined;
    if (locked !== undefined) return { status: 403, retryAfter: locked };
    let own = 0;
    for (const visit of this.#visits.values()) if (visit.caller === caller) own++;
    if (own >= CALLS_AT_A_TIME) return { status: 486, retryAfter: RETRY_S };
    if (this.#visits.size >= maxParticipants) return { status: 486, retryAfter: RETRY_S };
    if (this.#meetings.size >= maxRooms && !this.#meetings.has(room.id)) {
      return { status: 503, retryAfter: RETRY_S };
    }
    return undefined;
  }

  #meetingIn(room: ConferenceRoom): Meeting {
    const known = this.#meetings.get(room.id);
    if (known) return known;
    const { focus, clock, log } = this.options;
    const meeting = new Meeting({
      conference: focus.create(),
      clock,
      ended: (lasted) => {
        log.info('meeting ended', { room: room.id, lasted });
      },
    });
    this.#meetings.set(room.id, meeting);
    return meeting;
  }

  /** A room where nobody is, not even at its door, takes up nothing. */
  #tidy(roomId: string): void {
    for (const visit of this.#visits.values()) if (visit.roomId === roomId) return;
    this.#meetings.get(roomId)?.conference.end();
    this.#meetings.delete(roomId);
  }
}

/** For a call that was refused at once. */
const unattended: LocalCallHandler = {
  renegotiate: () => Promise.resolve(undefined),
  key: () => undefined,
  ended: () => undefined,
};

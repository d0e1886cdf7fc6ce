import type { Logger } from '../../shared/diagnostics/logger';
import { errorCodeOf } from '../../shared/errors/app-error';
import type {
  Attendee,
  AttendeeListener,
  ConferenceFocus,
  RecordedPart,
} from '../conference/focus/conference-focus';
import type { Clock, LocalCall, Timer } from '../switch';
import type { StoredUser } from '../store/user-store';
import type { Mailboxes } from './mailboxes';
import { TelephoneLine } from './telephone-line';

/** Longest message, in ms; and how long a recording's end is waited for when its caller has gone. */
const LONGEST_MS = 3 * 60_000;
const LAST_PART_MS = 2_000;
/** Packets of speech (20 ms each) below which nobody said anything: a hang-up at the tone. */
const LEAST_SPOKEN = 15;

export interface SessionParts {
  readonly call: LocalCall;
  /** Whose mailbox it is. */
  readonly owner: StoredUser;
  readonly mailboxes: Mailboxes;
  readonly focus: ConferenceFocus;
  readonly clock: Clock;
  readonly log: Logger;
  readonly over: () => void;
}

/**
 * Somebody leaves a message.
 *
 *   greeting ──heard, or #──► recording ──#, hang-up, 3 min──► keeping ──last part──► gone
 */
export class Deposit implements AttendeeListener {
  #stage: 'greeting' | 'recording' | 'keeping' | 'gone' = 'greeting';
  #attendee: Attendee | undefined;
  #timer: Timer | undefined;
  #spoken = 0;
  readonly #packets: Uint8Array[] = [];
  readonly #line: TelephoneLine;

  constructor(private readonly parts: SessionParts) {
    this.#line = new TelephoneLine(parts.call, parts.focus);
  }

  async begin(): Promise<void> {
    const greeting = await this.#greeting();
    this.#attendee = await this.#line.answer(this);
    if (!this.#attendee) {
      this.#over();
      return;
    }
    if (greeting) this.#attendee.play(greeting);
    else {
      this.#attendee.tell('greeting');
      this.#record();
    }
  }

  renegotiate(offer: string): Promise<string | undefined> {
    return this.#line.renegotiate(offer);
  }

  played(): void {
    if (this.#stage === 'greeting') this.#record();
  }

  key(key: string): void {
    if (key !== '#') return;
    if (this.#stage === 'greeting') {
      this.#attendee?.hush();
      this.#record();
    } else if (this.#stage === 'recording') this.#keep();
  }

  recorded({ packets, spoken, last }: RecordedPart): void {
    if (this.#stage === 'gone') return;
    this.#packets.push(...packets);
    this.#spoken += spoken;
    if (last) void this.#finish();
  }

  ended(): void {
    if (this.#stage === 'recording') this.#keep();
    else if (this.#stage === 'greeting') this.#over();
  }

  lost(): void {
    this.ended();
  }

  /** What mixes has died: what was handed over until then is the message. */
  failed(): void {
    void this.#finish();
  }

  dismiss(): void {
    void this.#finish();
  }

  #record(): void {
    this.#stage = 'recording';
    this.#attendee?.tell('record');
    this.#attendee?.record(true);
    this.#timer = this.parts.clock.after(LONGEST_MS, () => {
      this.#keep();
    });
  }

  /** The last part is on its way, from a process that may not be well. */
  #keep(): void {
    this.#stage = 'keeping';
    this.#timer?.cancel();
    this.#attendee?.record(false);
    this.#timer = this.parts.clock.after(LAST_PART_MS, () => {
      void this.#finish();
    });
  }

  async #finish(): Promise<void> {
    if (this.#stage === 'gone') return;
    const { owner, call, mailboxes, log } = this.parts;
    const spoken = this.#stage !== 'greeting' && this.#spoken >= LEAST_SPOKEN;
    this.#over();
    if (!spoken) return;
    try {
      await mailboxes.add(owner, { caller: call.caller, packets: this.#packets });
    } catch (error) {
      log.error('a voice message could not be kept', { code: errorCodeOf(error) });
    }
  }

  #over(): void {
    if (this.#stage === 'gone') return;
    this.#stage = 'gone';
    this.#timer?.cancel();
    this.#line.hangUp();
    this.parts.over();
  }

  /** A greeting that cannot be read keeps nobody from speaking. */
  async #greeting(): Promise<readonly Uint8Array[] | undefined> {
    const { mailboxes, owner, log } = this.parts;
    try {
      return await mailboxes.greeting(owner.id);
    } catch (error) {
      log.warn('a greeting could not be read', { code: errorCodeOf(error) });
      return undefined;
    }
  }
}

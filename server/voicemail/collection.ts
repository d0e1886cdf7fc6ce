import type { VoiceMessage } from '../../shared/api/voicemail-schema';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { Attendee, AttendeeListener, RecordedPart } from '../conference/focus/conference-focus';
import type { Timer } from '../switch';
import type { SessionParts } from './deposit';
import { TelephoneLine } from './telephone-line';

/** How long nothing may be pressed once everything has been played, in ms. */
const IDLE_MS = 60_000;
/** Longest greeting, in ms. */
const GREETING_MS = 60_000;

/**
 * Somebody hears their own messages: those not heard yet, the oldest first, then the others. Keys:
 * 1 once more, # or 2 the next, 3 the one before, 7 deletes, 8 records the greeting (# ends it),
 * 0 takes the greeting back to the tones.
 */
export class Collection implements AttendeeListener {
  #attendee: Attendee | undefined;
  #messages: readonly VoiceMessage[] = [];
  /** The one that is being played; beyond the last: there are no more. */
  #at = 0;
  #greeting: Uint8Array[] | undefined;
  #timer: Timer | undefined;
  #gone = false;
  /** Counts what was begun, so that sound that comes late is not played over something else. */
  #turn = 0;
  readonly #line: TelephoneLine;

  constructor(private readonly parts: SessionParts) {
    this.#line = new TelephoneLine(parts.call, parts.focus);
  }

  async begin(): Promise<void> {
    try {
      const all = await this.parts.mailboxes.list(this.parts.owner.id);
      const oldestFirst = all.toReversed();
      this.#messages = [
        ...oldestFirst.filter(({ heard }) => !heard),
        ...oldestFirst.filter(({ heard }) => heard),
      ];
    } catch (error) {
      this.parts.log.warn('a mailbox could not be read', { code: errorCodeOf(error) });
      this.parts.call.refuse({ status: 503, retryAfter: 5 });
      this.#over();
      return;
    }
    this.#attendee = await this.#line.answer(this);
    if (this.#attendee) this.#play(0);
    else this.#over();
  }

  renegotiate(offer: string): Promise<string | undefined> {
    return this.#line.renegotiate(offer);
  }

  key(key: string): void {
    if (this.#greeting) {
      if (key === '#') this.#attendee?.record(false);
      return;
    }
    this.#attendee?.hush();
    switch (key) {
      case '1':
        this.#play(this.#at);
        break;
      case '2':
      case '#':
        this.#play(this.#at + 1);
        break;
      case '3':
        this.#play(Math.max(0, this.#at - 1));
        break;
      case '7':
        void this.#remove();
        break;
      case '8':
        this.#recordGreeting();
        break;
      case '0':
        void this.#greet(undefined);
        break;
      default:
        this.#attendee?.tell('wrong');
        this.#rest();
    }
  }

  /** A message was heard to its end. */
  played(): void {
    const message = this.#messages[this.#at];
    if (message && !message.heard) void this.#guarded(() => this.#mark(message));
    this.#play(this.#at + 1);
  }

  recorded({ packets, last }: RecordedPart): void {
    this.#greeting?.push(...packets);
    if (last && this.#greeting) void this.#greet(this.#greeting);
  }

  ended(): void {
    this.#over();
  }
  lost(): void {
    this.#over();
  }
  failed(): void {
    this.#over();
  }
  dismiss(): void {
    this.#over();
  }

  #play(at: number): void {
    this.#timer?.cancel();
    this.#at = Math.min(at, this.#messages.length);
    const message = this.#messages[this.#at];
    if (!message) {
      this.#attendee?.tell('left');
      this.#rest();
      return;
    }
    const turn = ++this.#turn;
    this.#attendee?.tell('prompt');
    void this.#guarded(async () => {
      const packets = await this.parts.mailboxes.packets(this.parts.owner.id, message.id);
      if (turn === this.#turn) this.#attendee?.play(packets);
    });
  }

  async #remove(): Promise<void> {
    const message = this.#messages[this.#at];
    if (!message) {
      this.#attendee?.tell('wrong');
      this.#rest();
      return;
    }
    await this.#guarded(async () => {
      await this.parts.mailboxes.remove(this.parts.owner, message.id);
      this.#messages = this.#messages.filter(({ id }) => id !== message.id);
      this.#play(this.#at);
    });
  }

  async #mark(message: VoiceMessage): Promise<void> {
    await this.parts.mailboxes.mark(this.parts.owner, message.id, true);
    this.#messages = this.#messages.map((one) => (one.id === message.id ? { ...one, heard: true } : one));
  }

  #recordGreeting(): void {
    this.#turn += 1;
    this.#greeting = [];
    this.#attendee?.tell('record');
    this.#attendee?.record(true);
    this.#timer?.cancel();
    this.#timer = this.parts.clock.after(GREETING_MS, () => this.#attendee?.record(false));
  }

  async #greet(packets: readonly Uint8Array[] | undefined): Promise<void> {
    this.#greeting = undefined;
    this.#turn += 1;
    await this.#guarded(async () => {
      await this.parts.mailboxes.greet(this.parts.owner, packets);
      // What callers will hear, for this user to judge.
      if (packets && packets.length > 0) this.#attendee?.play(packets);
      else this.#attendee?.tell('greeting');
      this.#at = this.#messages.length;
    });
    this.#rest();
  }

  #rest(): void {
    this.#timer?.cancel();
    this.#timer = this.parts.clock.after(IDLE_MS, () => {
      this.#over();
    });
  }

  async #guarded(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.parts.log.warn('a mailbox could not be used', { code: errorCodeOf(error) });
      this.#attendee?.tell('wrong');
      this.#rest();
    }
  }

  #over(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#turn += 1;
    this.#timer?.cancel();
    this.#line.hangUp();
    this.parts.over();
  }
}

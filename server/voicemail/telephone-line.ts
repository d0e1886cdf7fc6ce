import type { Attendee, AttendeeListener, ConferenceFocus } from '../conference/focus/conference-focus';
import type { LocalCall } from '../switch';

/** A call ended because of us. */
const FAREWELL = { cause: 200, text: 'Goodbye' };
const NO_MEDIA = { cause: 503, text: 'No media' };

/** The sound of one call to a mailbox, alone with it: joined, answered, and left when either ends. */
export class TelephoneLine {
  #attendee: Attendee | undefined;
  #gone = false;
  readonly #conference;

  constructor(
    private readonly call: LocalCall,
    focus: ConferenceFocus,
  ) {
    this.#conference = focus.create();
  }

  get gone(): boolean {
    return this.#gone;
  }

  /** Answers the call. `undefined`: it has been refused, or the caller has gone. */
  async answer(listener: AttendeeListener): Promise<Attendee | undefined> {
    try {
      const attendee = await this.#conference.join(this.call.offer, listener);
      if (this.#gone) attendee?.leave();
      else if (attendee) {
        this.#attendee = attendee;
        this.call.accept(attendee.answer);
        return attendee;
      } else this.call.refuse({ status: 488 });
    } catch {
      if (!this.#gone) this.call.refuse({ status: 503, retryAfter: 5 });
    }
    this.#gone = true;
    return undefined;
  }

  async renegotiate(offer: string): Promise<string | undefined> {
    return this.#attendee?.renegotiate(offer);
  }

  /** By our own word. */
  hangUp(because: 'farewell' | 'no-media' = 'farewell'): void {
    if (this.#gone) return;
    this.call.hangUp(because === 'farewell' ? FAREWELL : NO_MEDIA);
    this.leave();
  }

  /** By the caller's. */
  leave(): void {
    this.#gone = true;
    this.#attendee?.leave();
    this.#attendee = undefined;
  }
}

import type { RingCause } from './call-plan';
import type { CallStory, LegEnd, StoryLeg, StoryListener } from './call-story';

/** What is known of a call when it begins. */
export type CallBeginning = Omit<CallStory, 'answeredAt' | 'endedAt' | 'legs'>;

/** A number while it rings, and once it does not. */
export class LegRecord {
  #end: LegEnd | undefined;
  #endedAt = 0;

  constructor(private readonly beginning: Omit<StoryLeg, 'end' | 'endedAt'>) {}

  /** How it stopped ringing. Only an answer that crosses another end is written over it. */
  ended(end: LegEnd, at: number): void {
    if (this.#end !== undefined && end !== 'answered') return;
    this.#end = end;
    this.#endedAt = at;
  }

  /** As it is told; one that still rings when the call is over does so because its caller gave up. */
  story(overAt: number): StoryLeg {
    const { beginning } = this;
    if (this.#end === undefined) return { ...beginning, endedAt: overAt, end: 'cancelled' };
    return { ...beginning, endedAt: this.#endedAt, end: this.#end };
  }
}

/** The story of a call while it is in progress; told once, when it is over. */
export class CallRecord {
  readonly #legs: LegRecord[] = [];
  #answeredAt: number | undefined;
  #told = false;

  constructor(
    private readonly beginning: CallBeginning,
    private readonly tell: StoryListener,
  ) {}

  /** A number begins to ring. */
  leg(number: string, cause: RingCause, via: readonly string[], at: number): LegRecord {
    const leg = new LegRecord({ number, cause, via, rangAt: at });
    this.#legs.push(leg);
    return leg;
  }

  /** The first answer; another that crosses it changes nothing. */
  answered(at: number): void {
    this.#answeredAt ??= at;
  }

  /** The call is over. */
  over(at: number): void {
    if (this.#told) return;
    this.#told = true;
    this.tell({
      ...this.beginning,
      ...(this.#answeredAt !== undefined && { answeredAt: this.#answeredAt }),
      endedAt: at,
      legs: this.#legs.map((leg) => leg.story(at)),
    });
  }
}

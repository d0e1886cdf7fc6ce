import type { CallRoute, PlanStep, RingCause, RingOutcome } from '../../switch/plan/call-plan';

export type RingStep = Extract<PlanStep, { kind: 'ring' }>;
export type Outcomes = ReadonlyMap<string, RingOutcome>;

/**
 * A part of the way of a call: yields who shall ring and goes on with how they ended; what it returns is how
 * it came to nothing, since an answer ends it from outside.
 */
export type Course = Generator<RingStep, RingOutcome, Outcomes>;

/** What says most of several who rang together: somebody refused, nobody came, all were busy, nobody is there. */
const telling: readonly RingOutcome[] = ['declined', 'unanswered', 'busy', 'absent'];

/** RFC 3261 §21.4.24, §21.4.18, §21.6.2. */
const statuses: Readonly<Record<RingOutcome, number>> = {
  busy: 486,
  declined: 603,
  unanswered: 480,
  absent: 480,
};

/** Lets these ring together. */
export function* ring(
  numbers: readonly string[],
  cause: RingCause,
  via: readonly string[],
  seconds?: number,
): Course {
  const outcomes = yield {
    kind: 'ring',
    ringing: numbers.map((number) => ({ number, cause })),
    ...(seconds === undefined ? {} : { seconds }),
    ...(via.length === 0 ? {} : { via }),
  };
  return together(outcomes);
}

/** How several who rang together ended, as one. */
export function together(outcomes: Outcomes): RingOutcome {
  return telling.find((one) => [...outcomes.values()].includes(one)) ?? 'absent';
}

/** A course as the switch asks for it, step by step. */
export function routeOf(course: Course): CallRoute {
  const step = ({ done, value }: IteratorResult<RingStep, RingOutcome>): PlanStep =>
    done ? { kind: 'end', status: statuses[value] } : value;
  return {
    begin: () => step(course.next(new Map())),
    next: (outcomes) => step(course.next(outcomes)),
  };
}

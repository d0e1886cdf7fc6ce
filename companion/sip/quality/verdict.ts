import type { Interval } from './interval';

/** What the readings alone do not tell. */
export interface Situation {
  /** The other side has agreed to send us sound. */
  readonly expectsSound: boolean;
  /** The microphone is open and its user means to be heard. */
  readonly speaking: boolean;
}

/**
 * What one judge thinks of this second. `between`: neither worth a warning nor good enough to take one
 * back. Undefined: the question does not arise, and what was thought before counts no more.
 */
export type Verdict = 'bad' | 'well' | 'between' | undefined;

/** Judges by the last few intervals, the latest at the end; there is at least one. Keeps nothing. */
export type Judge = (recent: readonly Interval[], situation: Situation) => Verdict;

/** Between two limits nothing changes, so that a value on the edge does not flicker. */
export function grade(value: number, limits: { readonly bad: number; readonly well: number }): Verdict {
  if (value >= limits.bad) return 'bad';
  return value <= limits.well ? 'well' : 'between';
}

/** The worst of several: one reason is enough to warn, all must be well again to stop. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return (['bad', 'between', 'well'] as const).find((verdict) => verdicts.includes(verdict));
}

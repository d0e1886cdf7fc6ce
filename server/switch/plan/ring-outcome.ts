import type { RingOutcome } from './call-plan';

/** Busy here, busy everywhere (RFC 3261 §21.4.24, §21.6.1). */
const BUSY = new Set([486, 600]);
/** Refusals of a person: 403, 433 (RFC 5079), 603, 604, 607 (RFC 8197) and 608 (RFC 8688). */
const REFUSED = new Set([403, 433, 603, 604, 607, 608]);
/** Nobody came to the telephone, or it was taken back. */
const SILENT = new Set([408, 480, 487]);

/** What one device's final response says of whoever it rang for. */
export function outcomeOf(status: number, rang: boolean): RingOutcome {
  if (BUSY.has(status)) return 'busy';
  // A redirection is a person's "not here" (RFC 3261 §21.3).
  if (REFUSED.has(status) || status < 400) return 'declined';
  return rang && SILENT.has(status) ? 'unanswered' : 'absent';
}

/** What says most of a person whose devices ended differently. */
const TELLING: readonly RingOutcome[] = ['declined', 'busy', 'unanswered', 'absent'];

export function moreTelling(one: RingOutcome | undefined, other: RingOutcome): RingOutcome {
  return one !== undefined && TELLING.indexOf(one) <= TELLING.indexOf(other) ? one : other;
}

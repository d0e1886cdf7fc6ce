import { AppError } from '../../shared/errors/app-error';

/** Below this a difference is the way of the request, not a wrong clock. */
const TOLERANCE_MS = 2_000;
/** What a device has kept longer than this is of no use to anybody, or its clock was changed meanwhile. */
const MAX_AGE_MS = 30 * 24 * 60 * 60_000;

export interface TimedCall {
  /** On the sender's clock, ms since the epoch. */
  readonly startedAt: number;
  /** s */
  readonly duration: number;
  /** The sender's clock when it sent. */
  readonly sentAt: number;
}

/**
 * When a call began, on our clock: the log is one for devices whose clocks differ (guide, chapter 6:
 * "Heure et date de l'appel, définies à l'aide du système"). No call lies in the future.
 * @throws AppError `invalid-input` for one that began longer ago than anything is kept
 */
export function onOurClock({ startedAt, duration, sentAt }: TimedCall, now: number): number {
  const wrong = now - sentAt;
  const moved = Math.abs(wrong) < TOLERANCE_MS ? startedAt : startedAt + wrong;
  const latest = now - duration * 1000;
  if (moved < now - MAX_AGE_MS) throw new AppError('invalid-input', 'invalid: record.startedAt');
  return Math.max(0, Math.min(moved, latest));
}

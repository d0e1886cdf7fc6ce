import type { Call } from '../../shared/call/call';

/** The calls that a key without a screen can mean. */
export interface CallsAtHand {
  /** The one that rings the longest. */
  readonly ringing?: Call | undefined;
  /** The one conversation that is not held, being set up included. */
  readonly active?: Call | undefined;
  /** The one that was held last. */
  readonly held?: Call | undefined;
}

/** @param calls as the endpoint has them, the oldest first */
export function callsAtHand(calls: readonly Call[]): CallsAtHand {
  return {
    ringing: calls.find(({ state }) => state === 'incoming'),
    active: calls.find(
      ({ state }) =>
        state === 'connected' || state === 'answering' || state === 'alerting' || state === 'dialing',
    ),
    held: calls.findLast(({ state }) => state === 'held'),
  };
}

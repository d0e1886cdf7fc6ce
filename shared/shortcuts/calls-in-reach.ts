import type { Call } from '../call/call';

/** The call that has rung longest: what "answer" and "decline" mean. */
export function ringingCall(calls: readonly Call[]): Call | undefined {
  return calls.filter(({ state }) => state === 'incoming').toSorted(byStart)[0];
}

/**
 * The call one is in: the one talked in, else the one being set up, else the only one on hold.
 * Of several on hold none is meant.
 */
export function currentCall(calls: readonly Call[]): Call | undefined {
  const held = calls.filter(({ state }) => state === 'held');
  return (
    calls.find(({ state }) => state === 'connected' || state === 'recovering') ??
    calls.find(({ state }) => state === 'dialing' || state === 'alerting' || state === 'answering') ??
    (held.length === 1 ? held[0] : undefined)
  );
}

/** The call put on hold last, as far as its beginning tells. */
export function lastHeldCall(calls: readonly Call[]): Call | undefined {
  return calls
    .filter(({ state }) => state === 'held')
    .toSorted(byStart)
    .at(-1);
}

function byStart(one: Call, other: Call): number {
  return one.startedAt - other.startedAt;
}

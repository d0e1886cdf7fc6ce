import type { CallState } from './call-state';

/** What can happen to a call. `end` is our wish to end it, `ended` the fact. */
export type CallEvent = 'alerting' | 'answer' | 'connected' | 'hold' | 'resume' | 'end' | 'ended';

/** An event that the drawing in `call-state.ts` does not allow. */
export class IllegalTransitionError extends Error {
  override readonly name = 'IllegalTransitionError';

  constructor(
    readonly state: CallState,
    readonly event: CallEvent,
  ) {
    super(`a call that is ${state} cannot take "${event}"`);
  }
}

/**
 * Arrows that stay where they are: a phone may send 180 several times, and a 2xx may cross our
 * CANCEL or BYE (RFC 3261 §9.1), which changes nothing for somebody who has hung up.
 */
const moves: Readonly<Record<CallState, Partial<Record<CallEvent, CallState>>>> = {
  dialing: { alerting: 'alerting', connected: 'connected', end: 'ending', ended: 'ended' },
  alerting: { alerting: 'alerting', connected: 'connected', end: 'ending', ended: 'ended' },
  incoming: { answer: 'answering', end: 'ending', ended: 'ended' },
  answering: { connected: 'connected', end: 'ending', ended: 'ended' },
  connected: { hold: 'held', end: 'ending', ended: 'ended' },
  held: { resume: 'connected', end: 'ending', ended: 'ended' },
  recovering: { connected: 'connected', end: 'ending', ended: 'ended' },
  ending: { alerting: 'ending', connected: 'ending', hold: 'ending', resume: 'ending', ended: 'ended' },
  ended: {},
};

/**
 * The state after `event`.
 * @throws IllegalTransitionError when the drawing has no such arrow; the caller's state stays as it was.
 */
export function transition(state: CallState, event: CallEvent): CallState {
  const next = moves[state][event];
  if (!next) throw new IllegalTransitionError(state, event);
  return next;
}

/** Whether `transition` would accept the event: what a view asks before it offers a button. */
export function canTransition(state: CallState, event: CallEvent): boolean {
  return moves[state][event] !== undefined;
}

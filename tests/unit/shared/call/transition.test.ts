import { callStates, isEstablished, isLive, type CallState } from '../../../../shared/call/call-state';
import {
  canTransition,
  IllegalTransitionError,
  transition,
  type CallEvent,
} from '../../../../shared/call/transition';

const events: readonly CallEvent[] = ['alerting', 'answer', 'connected', 'hold', 'resume', 'end', 'ended'];

/** The drawing in `call-state.ts` as a table: a row a state, a column an event, `-` where it has no arrow. */
const drawing = `
             alerting  answer     connected  hold    resume     end     ended
  dialing    alerting  -          connected  -       -          ending  ended
  alerting   alerting  -          connected  -       -          ending  ended
  incoming   -         answering  -          -       -          ending  ended
  answering  -         -          connected  -       -          ending  ended
  connected  -         -          -          held    -          ending  ended
  held       -         -          -          -       connected  ending  ended
  recovering -         -          connected  -       -          ending  ended
  ending     ending    -          ending     ending  ending     -       ended
  ended      -         -          -          -       -          -       -`;

const [head = [], ...rows] = drawing
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const arrows = rows.flatMap(([state = '', ...targets]) =>
  targets.map((target, column): [CallState, CallEvent, string] => [
    state as CallState,
    head[column] as CallEvent,
    target,
  ]),
);

describe('the states of a call', () => {
  it('the drawing speaks of every state and event', () => {
    expect(rows.map(([state]) => state)).toEqual([...callStates]);
    expect(head).toEqual([...events]);
    expect(arrows).toHaveLength(callStates.length * events.length);
  });

  it.each(arrows)('%s, then %s: %s', (state, event, target) => {
    if (target === '-') {
      expect(canTransition(state, event)).toBe(false);
      expect(() => transition(state, event)).toThrow(IllegalTransitionError);
    } else {
      expect(canTransition(state, event)).toBe(true);
      expect(transition(state, event)).toBe(target);
    }
  });

  it('a refused move says which, and leaves the state of the caller', () => {
    let state: CallState = 'incoming';
    let caught: unknown;
    try {
      state = transition(state, 'hold');
    } catch (error) {
      caught = error;
    }
    expect(state).toBe('incoming');
    expect(caught).toMatchObject({ name: 'IllegalTransitionError', state: 'incoming', event: 'hold' });
  });

  it('every call can end, from wherever it is', () => {
    for (const state of callStates.filter(isLive)) expect(transition(state, 'ended')).toBe('ended');
  });

  it('only an ended call frees its user, and only two states carry a conversation', () => {
    expect(callStates.filter((state) => !isLive(state))).toEqual(['ended']);
    expect(callStates.filter(isEstablished)).toEqual(['connected', 'held']);
  });
});

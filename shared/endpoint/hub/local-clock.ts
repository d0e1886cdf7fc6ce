import type { Call } from '../../call/call';
import type { EndpointState } from '../endpoint-state';

/** Below this a difference is the way of the message, not a wrong clock, and following it would make timers jump. */
const TOLERANCE_MS = 2000;

/**
 * The state with its times moved from the companion's clock to ours, which may be another
 * machine's. `published` is when the state was published, on our clock, in ms since the epoch.
 */
export function onLocalClock(state: EndpointState, published: number): EndpointState {
  const shift = published - state.publishedAt;
  if (Math.abs(shift) < TOLERANCE_MS) return state;
  const move = (time: number | undefined): number | undefined => time && Math.max(0, time + shift);
  return {
    ...state,
    publishedAt: published,
    calls: state.calls.map((call): Call => ({
      ...call,
      startedAt: Math.max(0, call.startedAt + shift),
      connectedAt: move(call.connectedAt),
      endedAt: move(call.endedAt),
    })),
  };
}

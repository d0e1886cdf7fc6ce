import type { Call } from '../../../shared/call/call';
import { isLive } from '../../../shared/call/call-state';

/** What the window has to say to somebody who looks elsewhere. */
export type Attention =
  | { readonly kind: 'idle' }
  | { readonly kind: 'ringing'; readonly calls: readonly Call[] }
  | { readonly kind: 'talking'; readonly call: Call; readonly others: number };

/** A call that rings comes before one that goes on; the call one talks in before one on hold. */
export function attentionOf(calls: readonly Call[]): Attention {
  const ringing = calls.filter(({ state }) => state === 'incoming');
  if (ringing.length > 0) return { kind: 'ringing', calls: ringing };
  const live = calls.filter(({ state }) => isLive(state));
  const call = live.find(({ state }) => state !== 'held') ?? live[0];
  return call ? { kind: 'talking', call, others: live.length - 1 } : { kind: 'idle' };
}

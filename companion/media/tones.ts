import type { Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { EndReason } from '../../shared/call/end-reason';
import type { Tone } from './tone-player';

export type ToneName = 'ring' | 'auto-answer' | 'call-waiting' | 'ring-back' | 'busy' | 'failure';

/** Progress tones after ITU-T E.180 / ETSI TR 101 041 (425 Hz); the ring is our own. */
export const tones: Readonly<Record<ToneName, Tone>> = {
  ring: { frequencies: [440, 554], cadence: [0.4, 0.2, 0.4, 2], volume: 0.5 },
  // Ends before the microphone opens.
  'auto-answer': { frequencies: [660, 880], cadence: [0.15, 0.1], volume: 0.4, repeat: 2 },
  'call-waiting': { frequencies: [425], cadence: [0.2, 0.6, 0.2, 3], volume: 0.12 },
  'ring-back': { frequencies: [425], cadence: [1, 4], volume: 0.2 },
  busy: { frequencies: [425], cadence: [0.5, 0.5], volume: 0.2, repeat: 4 },
  failure: { frequencies: [425], cadence: [0.2, 0.2], volume: 0.2, repeat: 6 },
};

const failures: readonly EndReason[] = [
  'no-answer',
  'not-found',
  'unreachable',
  'not-allowed',
  'media-failed',
  'network',
  'failed',
];

/** What lasts: the tone that the calls of this moment ask for. */
export function continuousTone(calls: readonly Call[]): ToneName | undefined {
  const talking = calls.some(({ state }) => isEstablished(state) || state === 'answering');
  if (calls.some(({ state }) => state === 'incoming')) return talking ? 'call-waiting' : 'ring';
  // A ring-back in a conversation would be heard over it; the held one hears nothing of it.
  const active = calls.some(({ state }) => state === 'connected');
  return !active && calls.some(({ state }) => state === 'alerting') ? 'ring-back' : undefined;
}

/** What tells of an end: a call this user made has just failed. */
export function endTone(before: readonly Call[], after: readonly Call[]): ToneName | undefined {
  for (const call of after) {
    const earlier = before.find(({ id }) => id === call.id);
    if (call.state !== 'ended' || !earlier || earlier.state === 'ended') continue;
    if (call.direction !== 'outgoing' || call.connectedAt !== undefined || !call.endReason) continue;
    if (call.endReason === 'busy' || call.endReason === 'remote-declined') return 'busy';
    if (failures.includes(call.endReason)) return 'failure';
  }
  return undefined;
}

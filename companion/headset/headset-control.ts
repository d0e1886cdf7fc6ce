import type { Endpoint } from '../../shared/endpoint/endpoint';
import { CallKeys } from '../keys/call-keys';
import { callsAtHand } from '../keys/calls-at-hand';
import type { Call } from '../../shared/call/call';
import type { Gesture, Indicators } from './gesture';

/** As much of a headset as is controlled. */
export interface Lights {
  show(indicators: Indicators): void;
}

/**
 * Keeps a headset and the calls in step, whichever of them moved: its buttons command calls, and its
 * lights follow the calls' state, never the buttons.
 */
export class HeadsetControl {
  private readonly keys: CallKeys;
  private readonly release: () => void;
  private busy = 0;

  constructor(
    endpoint: Endpoint,
    private readonly lights: Lights,
  ) {
    this.keys = new CallKeys(endpoint);
    this.release = endpoint.subscribe(() => {
      this.follow();
    });
    this.follow();
  }

  /** Does what was asked for on the headset. Its lights wait for the outcome, then tell it. Never rejects. */
  async handle(gesture: Gesture): Promise<void> {
    this.busy += 1;
    try {
      await this.perform(gesture);
    } finally {
      this.busy -= 1;
      this.follow();
    }
  }

  close(): void {
    this.release();
  }

  private perform(gesture: Gesture): Promise<void> {
    switch (gesture.kind) {
      case 'hook':
        // Taken off with nothing to answer: nothing is dialled by accident.
        return gesture.offHook === true && !this.keys.atHand.ringing ? Promise.resolve() : this.keys.hook();
      case 'mute':
        return this.keys.mute(gesture.muted);
      case 'hold':
        return this.keys.holdOrSwap();
      case 'drop':
        return this.keys.hangUp();
      case 'redial':
        return this.keys.redial();
      case 'key':
        return this.keys.tone(gesture.tone);
    }
  }

  private follow(): void {
    if (this.busy === 0) this.lights.show(indicatorsOf(this.keys.calls));
  }
}

/** What the lights of a headset say about the calls. */
export function indicatorsOf(calls: readonly Call[]): Indicators {
  const { ringing, active, held } = callsAtHand(calls);
  return {
    offHook: Boolean(active ?? held),
    muted: Boolean(active?.muted),
    ringing: Boolean(ringing),
    held: Boolean(held && !active),
  };
}

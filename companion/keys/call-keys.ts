import type { Call } from '../../shared/call/call';
import type { Command } from '../../shared/endpoint/command';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { callsAtHand, type CallsAtHand } from './calls-at-hand';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/**
 * What keys outside of the window do: those of a headset, of the keyboard's media row, of the operating
 * system. Each acts on the call a person would mean; with none, nothing happens. Never rejects.
 */
export class CallKeys {
  constructor(private readonly endpoint: Pick<Endpoint, 'snapshot' | 'execute'>) {}

  get calls(): readonly Call[] {
    return this.endpoint.snapshot().state?.calls ?? [];
  }

  get atHand(): CallsAtHand {
    return callsAtHand(this.calls);
  }

  /**
   * The key with the telephone on it: answers what rings, also in a conversation, which is put on hold for
   * it (chapter 7 of the guide); else ends the conversation.
   */
  async hook(): Promise<void> {
    if (this.atHand.ringing) await this.answer();
    else await this.hangUp();
  }

  async answer(): Promise<void> {
    const { ringing } = this.atHand;
    if (ringing) await this.run({ kind: 'answer', callId: ringing.id, media: 'audio' });
  }

  /** Ends the conversation, or the only one that is left, on hold; refuses what rings when there is none. */
  async hangUp(): Promise<void> {
    const { active, ringing, held } = this.atHand;
    if (active) await this.run({ kind: 'hang-up', callId: active.id });
    else if (ringing) await this.run({ kind: 'decline', callId: ringing.id });
    else if (held) await this.run({ kind: 'hang-up', callId: held.id });
  }

  /** Takes what rings, else goes back to what is held (and holds the conversation), else holds. */
  async holdOrSwap(): Promise<void> {
    const { active, ringing, held } = this.atHand;
    if (ringing) await this.answer();
    else if (held) await this.hold(held, false);
    else if (active) await this.hold(active, true);
  }

  /** Holds the conversation. */
  async pause(): Promise<void> {
    const { active } = this.atHand;
    if (active) await this.hold(active, true);
  }

  /** Goes back to what is held, unless there is a conversation. */
  async resume(): Promise<void> {
    const { active, held } = this.atHand;
    if (held && !active) await this.hold(held, false);
  }

  /** @param muted absent: the opposite of what is */
  async mute(muted?: boolean): Promise<void> {
    const { active } = this.atHand;
    if (active) await this.run({ kind: 'mute', callId: active.id, muted: muted ?? !active.muted });
  }

  async camera(): Promise<void> {
    const { active } = this.atHand;
    if (!active || (!active.video.sending && !active.video.paused)) return;
    await this.run({ kind: 'video', callId: active.id, action: active.video.paused ? 'resume' : 'pause' });
  }

  async tone(tones: string): Promise<void> {
    const { active } = this.atHand;
    if (active?.state === 'connected') await this.run({ kind: 'dtmf', callId: active.id, tones });
  }

  /** Calls the last number again, while there is no call. */
  async redial(): Promise<void> {
    const { active, ringing, held } = this.atHand;
    const target = this.endpoint.snapshot().state?.lastDialled;
    if (active || ringing || held || !target) return;
    await this.run({ kind: 'dial', target, media: 'audio' });
  }

  private hold(call: Call, held: boolean): Promise<void> {
    return this.run({ kind: 'hold', callId: call.id, held });
  }

  private async run(wish: WithoutId<Command>): Promise<void> {
    await this.endpoint.execute({ ...wish, id: crypto.randomUUID() });
  }
}

import { isLive } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { whyNotAnswer, type AutoAnswerRefusal } from './why-not';

/** How long the tone announces that the microphone is about to open, in ms. */
export const ANNOUNCED_MS = 700;

export interface AutoAnswerOptions {
  readonly endpoint: Endpoint;
  /** Whether this window may make a sound now. */
  readonly audible: () => boolean;
  /** Whether the screen is locked or its user away, as far as the browser tells. */
  readonly away: () => boolean;
  readonly doNotDisturb?: (() => boolean) | undefined;
  readonly log: Logger;
}

/**
 * Answers new calls by itself while its user wants that, always with sound alone: a camera is never
 * opened unasked. What is decided at a call's arrival stands; the tone comes before the microphone.
 */
export class AutoAnswer {
  private readonly seen = new Set<string>();
  private readonly announced = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  private readonly release: () => void;

  constructor(private readonly options: AutoAnswerOptions) {
    this.release = options.endpoint.subscribe(() => {
      this.follow();
    });
  }

  /** A call that is about to be answered: its user hears the tone instead of a ring. */
  has(callId: string): boolean {
    return this.announced.has(callId);
  }

  /** Calls back when `has` may say something else although no call has changed. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.release();
    for (const timer of this.announced.values()) clearTimeout(timer);
    this.announced.clear();
    this.listeners.clear();
  }

  private follow(): void {
    const calls = this.options.endpoint.snapshot().state?.calls ?? [];
    for (const id of this.seen) if (!calls.some((call) => call.id === id)) this.seen.delete(id);
    for (const { id, state } of calls) {
      if (state !== 'incoming') this.withdraw(id);
      else if (!this.seen.has(id)) this.arrived(id);
    }
  }

  private arrived(callId: string): void {
    this.seen.add(callId);
    const refusal = this.refusal(callId);
    if (refusal) {
      if (refusal !== 'off') this.options.log.info('left to its user', { refusal });
      return;
    }
    this.announced.set(
      callId,
      setTimeout(() => void this.answer(callId), ANNOUNCED_MS),
    );
  }

  private async answer(callId: string): Promise<void> {
    const { endpoint, log } = this.options;
    // A second call, or a locked screen, may have come during the tone.
    const refusal = this.refusal(callId);
    if (!refusal) {
      const result = await endpoint.execute({
        kind: 'answer',
        id: `auto-answer-${callId}`,
        callId,
        media: 'audio',
      });
      if (result.ok) return;
      log.info('not answered by itself', { code: result.code });
    }
    // It rings for its user from now on.
    this.withdraw(callId);
    for (const listener of [...this.listeners]) listener();
  }

  private withdraw(callId: string): void {
    clearTimeout(this.announced.get(callId));
    this.announced.delete(callId);
  }

  private refusal(callId: string): AutoAnswerRefusal | undefined {
    const { endpoint, audible, away, doNotDisturb } = this.options;
    const { state } = endpoint.snapshot();
    return whyNotAnswer({
      on: state?.autoAnswer ?? false,
      otherCalls: (state?.calls ?? []).filter((call) => call.id !== callId && isLive(call.state)).length,
      microphone: state?.microphone ?? 'missing',
      audible: audible(),
      away: away(),
      doNotDisturb: doNotDisturb?.() ?? false,
    });
  }
}

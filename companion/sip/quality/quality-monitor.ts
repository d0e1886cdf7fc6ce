import type { CallQuality } from '../../../shared/call/call';
import type { CallStatistics } from '../../call-statistics';
import { intervalBetween } from './interval';
import { QualityJudgement } from './quality-judgement';
import { SilenceAttempts } from './silence-attempts';
import type { Situation } from './verdict';
import { isWorthTelling } from './worth-telling';

const PERIOD_MS = 1_000;

export interface QualityMonitorOptions {
  /** The figures of this moment. May reject when the connection is being closed. */
  readonly read: () => Promise<CallStatistics>;
  /** Undefined while the two do not talk: the call is held. */
  readonly situation: () => Situation | undefined;
  readonly publish: (quality: CallQuality | undefined) => void;
  /** Nothing arrives. True when something has been begun to mend it. */
  readonly mend: () => boolean;
}

/** Watches the quality of one call, second by second, from its connection to its end. */
export class QualityMonitor {
  private readonly judgement = new QualityJudgement();
  private readonly attempts = new SilenceAttempts();
  private before: CallStatistics | undefined;
  private told: CallQuality | undefined;
  private toldAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(private readonly options: QualityMonitorOptions) {
    void this.look();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const figures = await this.options.read().catch(() => undefined);
    if (this.stopped) return;
    if (figures) this.judge(figures);
    this.timer = setTimeout(() => void this.look(), PERIOD_MS);
  }

  private judge(figures: CallStatistics): void {
    const { before } = this;
    const situation = this.options.situation();
    this.before = situation && figures;
    if (!situation) this.judgement.forget();
    const quality =
      situation && before
        ? this.judgement.take(intervalBetween(before, figures), situation)
        : situation && this.told;
    this.answerSilence(quality);
    this.tell(quality);
  }

  private answerSilence(quality: CallQuality | undefined): void {
    const now = Date.now();
    if (!quality?.warnings.includes('nothing-received')) this.attempts.heard(now);
    else if (this.attempts.due(now) && this.options.mend()) this.attempts.tried(now);
  }

  private tell(quality: CallQuality | undefined): void {
    const now = Date.now();
    // A call of which there is nothing to say yet says nothing.
    const next =
      quality && (quality.score !== undefined || quality.warnings.length > 0) ? quality : undefined;
    if (!isWorthTelling(next, this.told, this.toldAt, now)) return;
    this.told = next;
    this.toldAt = now;
    this.options.publish(next);
  }
}

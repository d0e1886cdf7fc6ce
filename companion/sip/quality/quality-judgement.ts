import { qualityWarnings, type CallQuality, type QualityWarning } from '../../../shared/call/call';
import type { Interval } from './interval';
import { microphoneSilent } from './judges/microphone-silent';
import { networkHere } from './judges/network-here';
import { networkThere } from './judges/network-there';
import { nothingReceived } from './judges/nothing-received';
import { processorBusy } from './judges/processor-busy';
import { lossOf } from './loss';
import { meanOpinionScore } from './mean-opinion-score';
import { Steady, type Patience } from './steady';
import type { Judge, Situation } from './verdict';

/** Intervals of a second that are judged together: long enough for shares of lost packets to mean something. */
const WINDOW = 5;
/** Intervals until there is a score. */
const ENOUGH = 3;
/** ms that a packet waits before it is full, and the sound card: what no reading shows. */
const UNMEASURED_DELAY = 40;

/** Who judges what, and the seconds until a warning comes and goes. */
const judges: Readonly<Record<QualityWarning, Patience & { readonly judge: Judge }>> = {
  'network-here': { judge: networkHere, raise: 3, clear: 6 },
  'network-there': { judge: networkThere, raise: 3, clear: 6 },
  // Two whole seconds without a packet: told, and mended, within three of the last one.
  'nothing-received': { judge: nothingReceived, raise: 2, clear: 1 },
  'microphone-silent': { judge: microphoneSilent, raise: 8, clear: 1 },
  'processor-busy': { judge: processorBusy, raise: 5, clear: 5 },
};

/** What to say of a call's quality, from one interval after the other. */
export class QualityJudgement {
  private recent: readonly Interval[] = [];
  private readonly warnings = qualityWarnings.map((warning) => ({
    warning,
    judge: judges[warning].judge,
    steady: new Steady(judges[warning]),
  }));

  take(interval: Interval, situation: Situation): CallQuality {
    this.recent = [...this.recent, interval].slice(-WINDOW);
    for (const { judge, steady } of this.warnings) steady.take(judge(this.recent, situation));
    const raised = this.warnings.filter(({ steady }) => steady.raised).map(({ warning }) => warning);
    const score = raised.includes('nothing-received') ? 1 : this.score(situation);
    return { ...(score === undefined ? {} : { score }), warnings: raised };
  }

  /** Begins anew: the call was held, and what was before says nothing of what comes. */
  forget(): void {
    this.recent = [];
    for (const { steady } of this.warnings) steady.take(undefined);
  }

  private score({ expectsSound }: Situation): number | undefined {
    const loss = lossOf(this.recent);
    const latest = this.recent.at(-1);
    if (!expectsSound || loss === undefined || this.recent.length < ENOUGH || !latest) return undefined;
    // The jitter buffer holds about twice the jitter.
    const delay = (latest.roundTripTime ?? 0) / 2 + 2 * (latest.jitter ?? 0) + UNMEASURED_DELAY;
    return Math.round(meanOpinionScore({ loss, delay }) * 10) / 10;
  }
}

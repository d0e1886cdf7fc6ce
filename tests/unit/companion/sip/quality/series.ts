import type { CallQuality } from '../../../../../shared/call/call';
import type { Interval } from '../../../../../companion/sip/quality/interval';
import { QualityJudgement } from '../../../../../companion/sip/quality/quality-judgement';
import type { Situation } from '../../../../../companion/sip/quality/verdict';

/** A second of a good call, as two browsers on one network have it. */
export const goodSecond: Interval = {
  received: 50,
  lost: 0,
  jitter: 3,
  roundTripTime: 20,
  theirLoss: 0,
  theirJitter: 2,
  captured: 0.01,
};

export const conversation: Situation = { expectsSound: true, speaking: true };

/** So many seconds of the same kind. */
export function seconds(count: number, change: Partial<Interval> = {}): Interval[] {
  return Array.from({ length: count }, () => ({ ...goodSecond, ...change }));
}

/** What is said after each second of a call. */
export function said(series: readonly Interval[], situation: Situation = conversation): CallQuality[] {
  const judgement = new QualityJudgement();
  return series.map((interval) => judgement.take(interval, situation));
}

/** Only the warnings, as text: a story reads as `'', '', 'network-here'`. */
export function warned(series: readonly Interval[], situation?: Situation): string[] {
  return said(series, situation).map(({ warnings }) => warnings.join(' '));
}

import { conversation, said, seconds, warned } from './series';
import { intervalBetween } from '../../../../../companion/sip/quality/interval';
import { meanOpinionScore } from '../../../../../companion/sip/quality/mean-opinion-score';
import { isWorthTelling } from '../../../../../companion/sip/quality/worth-telling';
import { QualityJudgement } from '../../../../../companion/sip/quality/quality-judgement';

const after = (count: number, warnings: readonly string[]): string | undefined => warnings[count - 1];
const everSaid = (warnings: readonly string[]): string[] => [...new Set(warnings)];

describe('the score', () => {
  it('follows the E-model: perfect, delayed, with loss, hopeless', () => {
    expect(meanOpinionScore({ loss: 0, delay: 0 })).toBeCloseTo(4.41, 2);
    expect(meanOpinionScore({ loss: 0, delay: 150 })).toBeCloseTo(4.34, 1);
    expect(meanOpinionScore({ loss: 0, delay: 400 })).toBeLessThan(3.2);
    expect(meanOpinionScore({ loss: 0.05, delay: 50 })).toBeGreaterThan(3.6);
    expect(meanOpinionScore({ loss: 0.05, delay: 50 })).toBeLessThan(4);
    expect(meanOpinionScore({ loss: 0.2, delay: 50 })).toBeLessThan(2.7);
    expect(meanOpinionScore({ loss: 1, delay: 5_000 })).toBe(1);
  });

  it('comes after three seconds of sound, and falls with the loss', () => {
    const scores = said([...seconds(5), ...seconds(5, { lost: 10, received: 40 })]).map(({ score }) => score);
    expect(scores.slice(0, 3)).toEqual([undefined, undefined, 4.4]);
    expect(scores.at(-1)).toBeLessThan(2.7);
  });

  it('is 1 while nothing arrives, and absent while nothing is to be expected', () => {
    expect(said([...seconds(5), ...seconds(3, { received: 0 })]).at(-1)?.score).toBe(1);
    expect(said(seconds(8), { ...conversation, expectsSound: false }).at(-1)?.score).toBeUndefined();
  });
});

describe('a good call', () => {
  it('is never warned of', () => {
    expect(everSaid(warned(seconds(600)))).toEqual(['']);
  });

  it('with a lost packet now and then neither', () => {
    const now = [...seconds(7), ...seconds(1, { lost: 3, received: 47 })];
    expect(everSaid(warned([...now, ...now, ...now, ...now]))).toEqual(['']);
  });
});

describe('our network', () => {
  it('is named when a tenth is lost, and when all is well again for a while no more', () => {
    const series = [...seconds(10), ...seconds(10, { lost: 5, received: 45 }), ...seconds(20)];
    const warnings = warned(series);
    expect(everSaid(warnings)).toEqual(['', 'network-here']);
    expect(after(20, warnings)).toBe('network-here');
    expect(after(22, warnings)).toBe('network-here');
    expect(warnings.at(-1)).toBe('');
  });

  it('does not flicker on the edge', () => {
    const edge = [...seconds(1, { jitter: 61 }), ...seconds(1, { jitter: 50 })];
    const series = [...seconds(4, { jitter: 70 }), ...Array.from({ length: 20 }, () => edge).flat()];
    const warnings = warned(series).slice(4);
    expect(everSaid(warnings)).toEqual(['network-here']);
  });

  it('is named for a long way round', () => {
    expect(warned(seconds(6, { roundTripTime: 700 })).at(-1)).toBe('network-here');
  });
});

describe('the network of the other side', () => {
  it('is named when it reports gaps in our sound', () => {
    expect(warned(seconds(8, { theirLoss: 0.12 })).at(-1)).toBe('network-there');
    expect(warned(seconds(8, { theirJitter: 90 })).at(-1)).toBe('network-there');
  });

  it('is not judged before it reports', () => {
    expect(everSaid(warned(seconds(8, { theirLoss: undefined, theirJitter: 200 })))).toEqual(['']);
  });
});

describe('a call in which nothing arrives', () => {
  it('is told within three seconds of the last packet, and over with the first', () => {
    const warnings = warned([...seconds(5), ...seconds(3, { received: 0 }), ...seconds(1)]);
    expect(warnings.slice(5)).toEqual(['', 'nothing-received', 'nothing-received', '']);
  });

  it('is no fault while the other side has agreed to send nothing', () => {
    const held = { ...conversation, expectsSound: false };
    expect(everSaid(warned(seconds(30, { received: 0 }), held))).toEqual(['']);
  });
});

describe('a microphone that gives nothing', () => {
  it('is told after eight seconds, and not before', () => {
    const warnings = warned(seconds(10, { captured: 0 }));
    expect([after(7, warnings), after(8, warnings)]).toEqual(['', 'microphone-silent']);
  });

  it('is no fault while its user is muted, nor is a quiet room', () => {
    expect(everSaid(warned(seconds(30, { captured: 0 }), { ...conversation, speaking: false }))).toEqual([
      '',
    ]);
    expect(everSaid(warned(seconds(30, { captured: 0.0002 })))).toEqual(['']);
  });

  it('is forgotten when its user mutes, and counts anew after that', () => {
    const judgement = new QualityJudgement();
    const say = (speaking: boolean, count: number): string[] =>
      seconds(count, { captured: 0 }).map((second) =>
        judgement.take(second, { ...conversation, speaking }).warnings.join(),
      );
    expect(say(true, 8).at(-1)).toBe('microphone-silent');
    expect(say(false, 1)).toEqual(['']);
    expect(everSaid(say(true, 7))).toEqual(['']);
  });
});

describe('a computer that does not keep up', () => {
  it('is told when its own encoder says so for a while', () => {
    const warnings = warned(seconds(6, { processorBusy: true }));
    expect([after(4, warnings), after(5, warnings)]).toEqual(['', 'processor-busy']);
  });
});

describe('readings', () => {
  it('give what happened between them', () => {
    const before = {
      audioReceived: { packets: 100, bytes: 1, packetsLost: 2, level: 0, energy: 0 },
      audioSent: { packets: 100, bytes: 1, packetsLost: 0, captured: { energy: 1, seconds: 2 } },
    };
    const later = {
      roundTripTime: 42,
      audioReceived: { packets: 150, bytes: 1, packetsLost: 3, jitter: 4, level: 0, energy: 0 },
      audioSent: {
        packets: 150,
        bytes: 1,
        packetsLost: 0,
        captured: { energy: 1.04, seconds: 3 },
        reported: { packetsLost: 1, fractionLost: 0.25, jitter: 6 },
      },
      videoSent: { packets: 1, bytes: 1, packetsLost: 0, frames: 1, limitedBy: 'cpu' },
    };
    const between = intervalBetween(before, later);
    expect(between).toMatchObject({ received: 50, lost: 1, jitter: 4, roundTripTime: 42 });
    expect(between).toMatchObject({ theirLoss: 0.25, theirJitter: 6, processorBusy: true });
    expect(between.captured).toBeCloseTo(0.2);
  });

  it('survive counters that begin anew, and a device that gives none', () => {
    const before = { audioReceived: { packets: 900, bytes: 1, packetsLost: 9, level: 0, energy: 0 } };
    const later = { audioReceived: { packets: 20, bytes: 1, packetsLost: 0, level: 0, energy: 0 } };
    expect(intervalBetween(before, later)).toMatchObject({ received: 20, lost: 0 });
    expect(intervalBetween(before, later).captured).toBeUndefined();
    expect(intervalBetween({}, {})).toMatchObject({ received: 0, lost: 0 });
  });
});

describe('what is published', () => {
  const well = { score: 4.4, warnings: [] };

  it('is a first score and any change of the warnings, at once', () => {
    expect(isWorthTelling(well, undefined, 0, 1)).toBe(true);
    expect(isWorthTelling({ ...well, warnings: ['network-here'] }, well, 0, 1)).toBe(true);
    expect(isWorthTelling(undefined, well, 0, 1)).toBe(true);
    expect(isWorthTelling(undefined, undefined, 0, 1)).toBe(false);
  });

  it('is another score every five seconds at most', () => {
    const worse = { ...well, score: 4.3 };
    expect(isWorthTelling(worse, well, 0, 4_999)).toBe(false);
    expect(isWorthTelling(worse, well, 0, 5_000)).toBe(true);
    expect(isWorthTelling(well, well, 0, 60_000)).toBe(false);
  });
});

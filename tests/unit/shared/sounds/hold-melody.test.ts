import { holdMelody, MELODY_RATE } from '../../../../shared/sounds/hold-melody';

describe('the melody', () => {
  const melody = holdMelody();
  const loudnessOf = (samples: Float32Array): number =>
    Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

  it('is well below speech, and never silent for a whole second', () => {
    const peak = melody.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeCloseTo(0.1, 5);
    for (let second = 0; second < melody.length / MELODY_RATE; second += 1) {
      const loudness = loudnessOf(melody.slice(second * MELODY_RATE, (second + 1) * MELODY_RATE));
      expect(loudness).toBeGreaterThan(0.008);
      expect(loudness).toBeLessThan(0.05);
    }
  });

  it('repeats without a click: no step is larger at the seam than within', () => {
    const step = (index: number): number =>
      Math.abs((melody[index % melody.length] ?? 0) - (melody[index - 1] ?? 0));
    const steps = Array.from({ length: melody.length - 1 }, (_, index) => step(index + 1));
    expect(step(melody.length)).toBeLessThanOrEqual(steps.reduce((most, one) => Math.max(most, one), 0));
  });
});

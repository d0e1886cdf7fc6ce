/** What the E-model is told of a stream of sound. */
export interface SoundConditions {
  /** Share of the packets that do not arrive, 0…1. */
  readonly loss: number;
  /** From mouth to ear, in ms. */
  readonly delay: number;
}

/** R of a connection without impairments: all other parameters at their defaults (ITU-T G.107 §7.7). */
const BEST_R = 93.2;
/**
 * Robustness against random loss (G.113 appendix I): G.711 with concealment, Ie 0 and Bpl 25.1. G.113
 * has no values for Opus; a browser conceals the loss of every codec, and Opus repairs some as well.
 */
const LOSS_ROBUSTNESS = 25.1;
/** ms beyond which people begin to talk over each other. */
const NOTICED_DELAY = 177.3;

/**
 * Mean opinion score, 1 (bad) to 4.41 (the best a telephone call can be), by the E-model of ITU-T
 * G.107: Ie,eff of §7.5 for random loss, the delay impairment as Cole and Rosenbluth simplified it
 * ("Voice over IP performance monitoring", 2001), R to score by annex B.
 */
export function meanOpinionScore({ loss, delay }: SoundConditions): number {
  const percent = loss * 100;
  const lossImpairment = (95 * percent) / (percent + LOSS_ROBUSTNESS);
  const delayImpairment = 0.024 * delay + 0.11 * Math.max(0, delay - NOTICED_DELAY);
  return scoreOf(BEST_R - lossImpairment - delayImpairment);
}

function scoreOf(r: number): number {
  if (r <= 0) return 1;
  return Math.max(1, 1 + 0.035 * r + 7e-6 * r * (r - 60) * (100 - r));
}

export type QualityWords = 'good' | 'fair' | 'poor' | 'bad';

/**
 * What a mean opinion score means to a person: the steps of user satisfaction of ITU-T G.107 annex B
 * (4.0 satisfied, 3.6 some dissatisfied, 3.1 many dissatisfied), as words and of four bars.
 */
export function qualityOf(score: number): { readonly words: QualityWords; readonly bars: number } {
  if (score >= 4) return { words: 'good', bars: 4 };
  if (score >= 3.6) return { words: 'fair', bars: 3 };
  return score >= 3.1 ? { words: 'poor', bars: 2 } : { words: 'bad', bars: 1 };
}

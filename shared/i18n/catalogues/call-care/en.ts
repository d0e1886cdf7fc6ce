/** What the suite does by itself for a call, and what it says of its sound. */
export const callCareEn = {
  'quality.score': 'Sound quality: {words}, {score, number} of 5',
  'quality.words.good': 'good',
  'quality.words.fair': 'fair',
  'quality.words.poor': 'poor',
  'quality.words.bad': 'bad',
  'caller.show': 'Show caller',
  'auto-answer.title': 'Automatic answer',
  'auto-answer.on': 'Automatic answer is on',
} as const;

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
  'call.digits.waiting': 'Further digits wait until they are asked for.',
  'call.digits.send': 'Send the digits {digits} now',
  'call.digits.cancel': 'Do not send',
  'call.digits.sending': 'Sending digits, {left, number} left',
} as const;

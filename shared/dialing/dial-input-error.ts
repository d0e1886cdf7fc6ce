/** Why what a person typed or pasted cannot be dialled. Words: `dial.error.<code>`. */
export const dialInputErrors = [
  'empty',
  'too-long',
  'control-characters', // hidden ones that could forge a header or show another number than is dialled
  'not-a-number',
  'too-short',
  'invalid-number', // E.164, or national, that its country's plan cannot have
  'several-numbers',
  'invalid-uri',
  'invalid-post-dial',
] as const;

export type DialInputError = (typeof dialInputErrors)[number];

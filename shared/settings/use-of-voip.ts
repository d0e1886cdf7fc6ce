/**
 * Over which networks a mobile device calls (guide, chapter 23, "Appels VoIP"), in the order of the
 * PBX's own numbers 0 to 3.
 */
export const usesOfVoip = ['never', 'wifi-first', 'wifi-only', 'cellular-first'] as const;
export type UseOfVoip = (typeof usesOfVoip)[number];

/**
 * The guide's table: what VOIPCALLINGENABLED sets, and what a person may choose then. The first of
 * each row is what the administrator has selected.
 */
export const voipTable: readonly (readonly [UseOfVoip, ...UseOfVoip[]])[] = [
  ['never'],
  ['wifi-first', 'never', 'wifi-only'],
  ['wifi-only', 'never'],
  ['cellular-first', 'never'],
];

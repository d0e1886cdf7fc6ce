/**
 * What a person does on a headset. A state (`offHook`, `muted`) is given by those that have one of their
 * own; without it a button was pressed and means the opposite of what is.
 */
export type Gesture =
  | { readonly kind: 'hook'; readonly offHook?: boolean }
  | { readonly kind: 'mute'; readonly muted?: boolean }
  | { readonly kind: 'hold' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'redial' }
  | { readonly kind: 'key'; readonly tone: string };

/** What a headset shows. */
export interface Indicators {
  readonly offHook: boolean;
  readonly muted: boolean;
  readonly ringing: boolean;
  readonly held: boolean;
}

export const allOff: Indicators = { offHook: false, muted: false, ringing: false, held: false };

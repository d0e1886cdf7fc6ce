import type { DialTarget } from '../dial-target';

/** A number somewhere in a text: `text.slice(start, end)` is how it is written there, its extension included. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly target: DialTarget;
}

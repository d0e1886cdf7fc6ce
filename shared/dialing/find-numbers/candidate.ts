/** Something in a text that is written as telephone numbers are, with what stands around it. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** As written, digits of every script as 0–9, without invisible marks. */
  readonly written: string;
  /** The digits alone. */
  readonly digits: string;
  /** The runs of digits between separators. */
  readonly groups: readonly string[];
  readonly international: boolean;
  /** Up to `AROUND` characters on each side. */
  readonly before: string;
  readonly after: string;
}

/** How far a word may stand from the number it speaks of. */
export const AROUND = 32;

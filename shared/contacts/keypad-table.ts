import { keypadDigits } from '../dialing/keypad';
import { lowerBound } from './token-table';

/** Finds the tokens that keys spell (T9): `5326` → jean, jeanne, … */
export class KeypadTable {
  private readonly codes: readonly string[];
  private readonly tokens: Uint32Array;

  constructor(vocabulary: readonly string[]) {
    const spelled = vocabulary
      .map((token, id) => ({ code: /^[a-z]+$/.test(token) ? keypadDigits(token) : undefined, id }))
      .filter((entry): entry is { code: string; id: number } => entry.code !== undefined)
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id - b.id));
    this.codes = spelled.map(({ code }) => code);
    this.tokens = Uint32Array.from(spelled, ({ id }) => id);
  }

  /** Positions in the vocabulary of the tokens whose keys begin with these digits. */
  find(digits: string): Uint32Array {
    return this.tokens.subarray(lowerBound(this.codes, digits), lowerBound(this.codes, digits + ':'));
  }
}

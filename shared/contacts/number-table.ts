import type { Contact } from './contact';
import { asciiDigits } from '../dialing/ascii-digits';

/** Before and after every number in the table, and in patterns. */
const BORDER = 0;
/** Border and ten digits. */
const SYMBOLS = 11;
/** The digit d is the symbol d + 1. */
const ZERO = '0'.charCodeAt(0) - 1;
const MAX_NUMBER = 40;
const GRAMS = SYMBOLS ** 3;

/**
 * Finds digits anywhere in the numbers of contacts. All numbers stand in one text; a list of
 * positions for every group of three symbols leads to the few places worth comparing.
 */
export class NumberTable {
  private readonly text: Uint8Array;
  /** Where the numbers of a contact begin in the text, at a border. */
  private readonly startsAt: Uint32Array;
  private readonly positions: Uint32Array;
  private readonly positionsAt: Uint32Array;

  constructor(contacts: readonly Contact[]) {
    this.startsAt = new Uint32Array(contacts.length + 1);
    const text: number[] = [];
    contacts.forEach((contact, index) => {
      this.startsAt[index] = text.length;
      for (const { number } of contact.numbers) {
        text.push(BORDER);
        const digits = digitsOf(number);
        for (let place = 0; place < digits.length; place++) text.push(digits.charCodeAt(place) - ZERO);
      }
    });
    this.startsAt[contacts.length] = text.length;
    // One closes the last number, one more completes its last group of three.
    text.push(BORDER, BORDER);
    this.text = Uint8Array.from(text);
    [this.positions, this.positionsAt] = this.index();
  }

  /** Up to `limit` contacts that have this very number, ascending. */
  exact(digits: string, limit: number): number[] {
    return this.find([BORDER, ...symbols(digits), BORDER], limit);
  }

  /** Up to `limit` contacts with a number that begins with the digits. */
  beginning(digits: string, limit: number): number[] {
    return this.find([BORDER, ...symbols(digits)], limit);
  }

  /** Up to `limit` contacts with a number that ends with the digits. */
  ending(digits: string, limit: number): number[] {
    return this.find([...symbols(digits), BORDER], limit);
  }

  /** Up to `limit` contacts with the digits, at least three, anywhere in a number, ascending. */
  containing(digits: string, limit: number): number[] {
    return digits.length < 3 ? [] : this.find(symbols(digits), limit);
  }

  /** Whether some number of this contact has the digits. */
  holds(contact: number, digits: string): boolean {
    const pattern = symbols(digits);
    const end = this.startsAt[contact + 1] ?? 0;
    for (let position = this.startsAt[contact] ?? 0; position < end; position++) {
      if (this.matches(pattern, position)) return true;
    }
    return false;
  }

  private find(pattern: readonly number[], limit: number): number[] {
    const found: number[] = [];
    if (pattern.length < 3) {
      // One digit at a border: each group that begins so, in its own order.
      const first = gram(pattern[0] ?? 0, pattern[1] ?? 0, 0);
      for (let key = first; key < first + SYMBOLS; key++) this.collect(key, 0, pattern, limit, found);
      return found.sort((a, b) => a - b).slice(0, limit);
    }
    const { key, offset } = this.rarest(pattern);
    this.collect(key, offset, pattern, limit, found);
    return found;
  }

  /** The group of the pattern that occurs least often: every number may begin alike. */
  private rarest(pattern: readonly number[]): { key: number; offset: number } {
    let best = { key: 0, offset: 0, count: Infinity };
    for (let offset = 0; offset + 2 < pattern.length; offset++) {
      const key = gram(pattern[offset] ?? 0, pattern[offset + 1] ?? 0, pattern[offset + 2] ?? 0);
      const count = (this.positionsAt[key + 1] ?? 0) - (this.positionsAt[key] ?? 0);
      if (count < best.count) best = { key, offset, count };
    }
    return best;
  }

  private collect(
    key: number,
    offset: number,
    pattern: readonly number[],
    limit: number,
    found: number[],
  ): void {
    const end = this.positionsAt[key + 1] ?? 0;
    let last = -1;
    let count = 0;
    for (let index = this.positionsAt[key] ?? 0; index < end && count < limit; index++) {
      const position = (this.positions[index] ?? 0) - offset;
      if (position < 0 || !this.matches(pattern, position)) continue;
      const owner = this.ownerOf(position);
      if (owner === last) continue;
      found.push((last = owner));
      count++;
    }
  }

  private matches(pattern: readonly number[], position: number): boolean {
    for (let index = 0; index < pattern.length; index++) {
      if (this.text[position + index] !== pattern[index]) return false;
    }
    return true;
  }

  private ownerOf(position: number): number {
    let low = 0;
    let high = this.startsAt.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.startsAt[middle] ?? 0) <= position) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Counting sort of the positions by the group of three that begins there. */
  private index(): [positions: Uint32Array, positionsAt: Uint32Array] {
    const { text } = this;
    const count = Math.max(0, text.length - 2);
    const at = new Uint32Array(GRAMS + 1);
    const keyAt = (position: number) =>
      gram(text[position] ?? 0, text[position + 1] ?? 0, text[position + 2] ?? 0);
    for (let position = 0; position < count; position++)
      at[keyAt(position) + 1] = (at[keyAt(position) + 1] ?? 0) + 1;
    for (let key = 0; key < GRAMS; key++) at[key + 1] = (at[key + 1] ?? 0) + (at[key] ?? 0);
    const next = at.slice();
    const positions = new Uint32Array(count);
    for (let position = 0; position < count; position++) {
      const key = keyAt(position);
      const place = next[key] ?? 0;
      positions[place] = position;
      next[key] = place + 1;
    }
    return [positions, at];
  }
}

/** The digits of a number or address, without `+` and whatever else is written between them. */
export function digitsOf(number: string): string {
  if (/^\+?[0-9]{1,40}$/.test(number)) return number.startsWith('+') ? number.slice(1) : number;
  return asciiDigits(number.slice(0, 4 * MAX_NUMBER))
    .replace(/[^0-9]/g, '')
    .slice(0, MAX_NUMBER);
}

function symbols(digits: string): number[] {
  return Array.from(digits, (digit) => digit.charCodeAt(0) - ZERO);
}

function gram(a: number, b: number, c: number): number {
  return (a * SYMBOLS + b) * SYMBOLS + c;
}

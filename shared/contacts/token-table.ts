import { tokensOf } from './contact-tokens';
import type { Contact } from './contact';

/** A run of the sorted vocabulary: tokens `from` … `to - 1` begin with a word; `exact` is the word itself, or -1. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
  readonly exact: number;
}

/** Where a token stands among those of a contact; for some word of the name, its first or its last matter more. */
export const place = { first: 0, family: 1, otherName: 2, other: 3 } as const;
export type Place = (typeof place)[keyof typeof place];

/** Greater than any letter a token may hold. */
const LAST = '\uffff';

/**
 * Every token once, sorted, with the contacts that have it, and for each contact its tokens:
 * two compressed adjacency lists, because a hundred thousand small arrays would weigh ten times more.
 * A contact is its position in the list the table was built from.
 */
export class TokenTable {
  /** Sorted by code unit. */
  readonly vocabulary: readonly string[];
  /** Contacts with token `t`: `holders[holdersAt[t]]` … `holders[holdersAt[t + 1] - 1]`, ascending. */
  readonly holders: Uint32Array;
  readonly holdersAt: Uint32Array;
  /** For each entry of `holders`, the `Place` of the token there. */
  readonly places: Uint8Array;
  /** Tokens of contact `c`: `tokens[tokensAt[c]]` … `tokens[tokensAt[c + 1] - 1]`, the words of the name first. */
  readonly tokens: Uint32Array;
  readonly tokensAt: Uint32Array;
  /** How many of a contact's tokens are words of its name. */
  readonly names: Uint8Array;

  constructor(contacts: readonly Contact[]) {
    const provisional = new Map<string, number>();
    const all: number[] = [];
    this.tokensAt = new Uint32Array(contacts.length + 1);
    this.names = new Uint8Array(contacts.length);
    contacts.forEach((contact, index) => {
      const { tokens, names } = tokensOf(contact);
      for (const token of tokens) {
        let id = provisional.get(token);
        if (id === undefined) provisional.set(token, (id = provisional.size));
        all.push(id);
      }
      this.names[index] = names;
      this.tokensAt[index + 1] = all.length;
    });
    this.vocabulary = [...provisional.keys()].sort();
    const rank = new Uint32Array(provisional.size);
    this.vocabulary.forEach((token, position) => {
      rank[provisional.get(token) ?? 0] = position;
    });
    this.tokens = Uint32Array.from(all, (id) => rank[id] ?? 0);
    [this.holders, this.holdersAt, this.places] = this.invert();
  }

  /** The tokens that begin with a folded word. */
  range(word: string): TokenRange {
    const from = lowerBound(this.vocabulary, word);
    return {
      from,
      to: lowerBound(this.vocabulary, word + LAST),
      exact: this.vocabulary[from] === word ? from : -1,
    };
  }

  /** How often the tokens of a range are held: the work of going through their holders. */
  weight({ from, to }: TokenRange): number {
    return (this.holdersAt[to] ?? 0) - (this.holdersAt[from] ?? 0);
  }

  /** The place of a contact's token by its index among them. */
  placeOf(contact: number, index: number): Place {
    const names = this.names[contact] ?? 0;
    if (index >= names) return place.other;
    if (index === 0) return place.first;
    return index === names - 1 ? place.family : place.otherName;
  }

  /** Counting sort of (token, contact): the contacts of a token come out ascending. */
  private invert(): [holders: Uint32Array, holdersAt: Uint32Array, places: Uint8Array] {
    const at = new Uint32Array(this.vocabulary.length + 1);
    for (const token of this.tokens) at[token + 1] = (at[token + 1] ?? 0) + 1;
    for (let token = 0; token < this.vocabulary.length; token++) {
      at[token + 1] = (at[token + 1] ?? 0) + (at[token] ?? 0);
    }
    const next = at.slice();
    const holders = new Uint32Array(this.tokens.length);
    const places = new Uint8Array(this.tokens.length);
    for (let contact = 0; contact < this.names.length; contact++) {
      const start = this.tokensAt[contact] ?? 0;
      const end = this.tokensAt[contact + 1] ?? 0;
      for (let index = start; index < end; index++) {
        const token = this.tokens[index] ?? 0;
        const slot = next[token] ?? 0;
        holders[slot] = contact;
        places[slot] = this.placeOf(contact, index - start);
        next[token] = slot + 1;
      }
    }
    return [holders, at, places];
  }
}

/** The first position whose value is not less than `value`. */
export function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

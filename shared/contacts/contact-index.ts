import { BestMatches } from './best-matches';
import type { Contact } from './contact';
import { KeypadTable } from './keypad-table';
import { NumberTable } from './number-table';
import { parseQuery, type QueryWord } from './query';
import { place, TokenTable, type Place, type TokenRange } from './token-table';

/** The most results one search gives: nobody reads more, and typing on is faster. */
const MAX_RESULTS = 500;

/** How well a word matched, by the place of the token it begins, or, further on, is. Lower is better. */
const rankOfPlace: Readonly<Record<Place, number>> = {
  [place.first]: 2,
  [place.family]: 3,
  [place.otherName]: 4,
  [place.other]: 5,
};
const rankOfExactPlace: Readonly<Record<Place, number>> = {
  ...rankOfPlace,
  [place.first]: 0,
  [place.family]: 1,
};
const WORST_RANK = 5;
/** Ranks of a number typed: its own kinds of match before and after those of the name it spells. */
const numberRank = { exact: 0, beginning: 1, name: 3, containing: 9 } as const;

/** A contact that was found. */
export interface Match {
  readonly contact: Contact;
  /** 0 for the best; comparable between indexes for the same text. */
  readonly rank: number;
}

interface WordMatch extends TokenRange {
  readonly digits?: string | undefined;
}

/**
 * Search over contacts as a person types: every word must begin some word of the name, of the
 * e-mail address or be initials; digits are found in numbers and as letters on a keypad. Better
 * matches come first (the whole name, the first name, the family name), equal ones in the order of
 * the alphabet. Built for 100,000 people and an answer within a millisecond.
 */
export class ContactIndex {
  private readonly contacts: readonly Contact[];
  private readonly tokens: TokenTable;
  private readonly keypad: KeypadTable;
  private readonly numbers: NumberTable;
  private readonly best: BestMatches;

  constructor(contacts: readonly Contact[]) {
    this.contacts = inDisplayOrder(contacts);
    this.tokens = new TokenTable(this.contacts);
    this.keypad = new KeypadTable(this.tokens.vocabulary);
    this.numbers = new NumberTable(this.contacts);
    this.best = new BestMatches(this.contacts.length);
  }

  get size(): number {
    return this.contacts.length;
  }

  /** Up to `limit` contacts, at most 500, best first. Without a word to look for: the first of the list. */
  search(text: string, limit: number): readonly Contact[] {
    if (text.trim() === '') return this.contacts.slice(0, bounded(limit));
    return this.matches(text, limit).map(({ contact }) => contact);
  }

  /** Like `search`, with the rank of each match, by which those of several indexes can be compared. */
  matches(text: string, limit: number): readonly Match[] {
    const wanted = bounded(limit);
    const query = parseQuery(text);
    if (query.kind === 'nothing') return [];
    if (query.kind === 'number') this.matchNumber(query.digits, wanted);
    else this.matchWords(query.words);
    return this.best.take(wanted).flatMap(({ position, rank }) => {
      const contact = this.contacts[position];
      return contact ? [{ contact, rank }] : [];
    });
  }

  private matchWords(words: readonly QueryWord[]): void {
    // Digits may be in a number, which no token tells: they only narrow down what the others find.
    const matches = words
      .map(({ text, digits }): WordMatch => ({ ...this.tokens.range(text), digits }))
      .sort(
        (a, b) =>
          Number(a.digits !== undefined) - Number(b.digits !== undefined) || this.weigh(a) - this.weigh(b),
      );
    const [rarest, ...others] = matches;
    if (!rarest) return;
    // The rarest is there by construction: a contact is refused sooner by the others.
    const order = [...others, rarest];
    for (let token = rarest.from; token < rarest.to; token++) {
      const ranks = token === rarest.exact ? rankOfExactPlace : rankOfPlace;
      if (others.length === 0) this.matchToken(token, ranks, 1);
      else this.matchHolders(token, order);
    }
  }

  /** Everyone who has the token, by its place alone. */
  private matchToken(token: number, ranks: Readonly<Record<Place, number>>, base: number): void {
    const { holders, holdersAt, places, names } = this.tokens;
    const end = holdersAt[token + 1] ?? 0;
    for (let index = holdersAt[token] ?? 0; index < end; index++) {
      const contact = holders[index] ?? 0;
      const found = ranks[(places[index] ?? place.other) as Place];
      // The only word of a name, in full, is the whole name.
      this.best.offer(contact, found === 0 && names[contact] === 1 ? base - 1 : base + found);
    }
  }

  /** Those who have the token and match all words. */
  private matchHolders(token: number, words: readonly WordMatch[]): void {
    const { holders, holdersAt } = this.tokens;
    const end = holdersAt[token + 1] ?? 0;
    for (let index = holdersAt[token] ?? 0; index < end; index++) {
      const contact = holders[index] ?? 0;
      if (this.best.has(contact)) continue;
      const found = this.rankOf(contact, words);
      if (found !== undefined) this.best.offer(contact, found);
    }
  }

  private weigh(range: TokenRange): number {
    return this.tokens.weight(range);
  }

  /** The ranks of all words together, 0 for the whole name in full; undefined when a word is missing. */
  private rankOf(contact: number, words: readonly WordMatch[]): number | undefined {
    let sum = 0;
    let whole = this.tokens.names[contact] === words.length;
    for (const word of words) {
      const found = this.rankOfWord(contact, word);
      if (found === undefined) return undefined;
      sum += found;
      whole &&= word.exact >= 0 && found < WORST_RANK;
    }
    return whole ? 0 : sum + 1;
  }

  private rankOfWord(contact: number, word: WordMatch): number | undefined {
    const { tokens, tokensAt } = this.tokens;
    const start = tokensAt[contact] ?? 0;
    const end = tokensAt[contact + 1] ?? 0;
    let best: number | undefined;
    for (let index = start; index < end; index++) {
      const token = tokens[index] ?? 0;
      if (token < word.from || token >= word.to) continue;
      const ranks = token === word.exact ? rankOfExactPlace : rankOfPlace;
      const found = ranks[this.tokens.placeOf(contact, index - start)];
      if (best === undefined || found < best) best = found;
    }
    if (best === undefined && word.digits && this.numbers.holds(contact, word.digits)) return WORST_RANK;
    return best;
  }

  private matchNumber(digits: string, limit: number): void {
    const offer = (found: readonly number[], as: number) => {
      for (const contact of found) this.best.offer(contact, as);
    };
    offer(this.numbers.exact(digits, limit), numberRank.exact);
    offer(this.numbers.beginning(digits, limit), numberRank.beginning);
    // Everything further on ranks lower.
    if (this.best.matches >= limit) return;
    const named = this.tokens.range(digits);
    for (let token = named.from; token < named.to; token++) {
      this.matchToken(token, token === named.exact ? rankOfExactPlace : rankOfPlace, numberRank.name);
    }
    for (const token of this.keypad.find(digits)) {
      const exact = this.tokens.vocabulary[token]?.length === digits.length;
      this.matchToken(token, exact ? rankOfExactPlace : rankOfPlace, numberRank.name);
    }
    offer(this.numbers.containing(digits, limit), numberRank.containing);
    // 0 before a national number and 00 before an international one are dialled, and not part of it.
    const national = digits.replace(/^00?/, '');
    if (national === digits || national.length < 3) return;
    offer(this.numbers.ending(national, limit), numberRank.beginning);
    offer(this.numbers.beginning(national, limit), numberRank.beginning);
    offer(this.numbers.containing(national, limit), numberRank.containing);
  }
}

function bounded(limit: number): number {
  return Math.max(0, Math.min(Math.floor(limit) || 0, MAX_RESULTS));
}

/** Sorts only what is not sorted: the server delivers its directory in display order. */
export function inDisplayOrder(contacts: readonly Contact[]): readonly Contact[] {
  const { compare } = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  const sorted = contacts.every(
    (contact, index) =>
      index === 0 || compare(contacts[index - 1]?.displayName ?? '', contact.displayName) <= 0,
  );
  return sorted ? [...contacts] : contacts.toSorted((a, b) => compare(a.displayName, b.displayName));
}

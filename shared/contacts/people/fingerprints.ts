import type { Contact } from '../contact';
import { emailKey, numberKey } from './merge-keys';

/**
 * What contacts may be known by, as numbers of 32 bits: going through a hundred thousand contacts to
 * find a few takes a few milliseconds by these, and a tenth of a second by the texts themselves.
 * Two texts may have the same print, so whoever is found is looked at once more.
 */
export class Fingerprints {
  private readonly prints: Uint32Array;
  private readonly owners: Uint32Array;

  constructor(contacts: readonly Contact[]) {
    const prints: number[] = [];
    const owners: number[] = [];
    contacts.forEach((contact, position) => {
      for (const print of printsOf(contact)) {
        prints.push(print);
        owners.push(position);
      }
    });
    this.prints = Uint32Array.from(prints);
    this.owners = Uint32Array.from(owners);
  }

  /** The positions of contacts that may be one of `others`, ascending, each once. */
  candidates(others: readonly Contact[]): readonly number[] {
    const wanted = new Set(others.flatMap(printsOf));
    const found: number[] = [];
    this.prints.forEach((print, index) => {
      const owner = this.owners[index] ?? 0;
      if (wanted.has(print) && found.at(-1) !== owner) found.push(owner);
    });
    return found;
  }
}

function printsOf(contact: Contact): number[] {
  const email = emailKey(contact);
  const numbers = contact.numbers.map(({ number }) => printOf(numberKey(number)));
  return email === undefined ? numbers : [printOf(email), ...numbers];
}

/** FNV-1a (32 bits) over the code units. */
function printOf(text: string): number {
  let print = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    print = Math.imul(print ^ text.charCodeAt(index), 0x01000193);
  }
  return print >>> 0;
}

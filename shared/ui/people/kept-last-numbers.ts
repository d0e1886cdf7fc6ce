import * as z from 'zod/mini';
import type { Contact } from '../../contacts/contact';
import type { LastNumbers } from '../../contacts/last-numbers';
import type { UserStorage } from './user-storage';

const NAME = 'last-numbers';
/** Of contacts with several numbers; the oldest are forgotten first. */
const MAX_CONTACTS = 300;
const keptSchema = z.array(z.tuple([z.string(), z.string()])).check(z.maxLength(MAX_CONTACTS));

/** Which number was used last, in this browser. */
export class KeptLastNumbers implements LastNumbers {
  private readonly numbers: Map<string, string>;

  constructor(private readonly storage: UserStorage) {
    const kept = keptSchema.safeParse(storage.get(NAME));
    this.numbers = new Map(kept.success ? kept.data : []);
  }

  of({ id, aliases = [] }: Contact): string | undefined {
    for (const one of [id, ...aliases]) {
      const number = this.numbers.get(one);
      if (number !== undefined) return number;
    }
    return undefined;
  }

  used({ id, numbers }: Contact, number: string): void {
    if (numbers.length < 2) return;
    this.numbers.delete(id);
    this.numbers.set(id, number);
    this.storage.put(NAME, [...this.numbers].slice(-MAX_CONTACTS));
  }

  forget(): void {
    this.numbers.clear();
    this.storage.forget(NAME);
  }
}

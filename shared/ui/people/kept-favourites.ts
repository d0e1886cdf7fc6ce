import * as z from 'zod/mini';
import type { Contact } from '../../contacts/contact';
import type { Favourites } from '../../contacts/favourites';
import type { UserStorage } from './user-storage';

const NAME = 'favourites';
const MAX_FAVOURITES = 500;
const idsSchema = z.array(z.string().check(z.maxLength(500))).check(z.maxLength(MAX_FAVOURITES));

/** Favourites of this browser: ids alone, so that nothing is kept that a directory says better. */
export class KeptFavourites implements Favourites {
  private current: readonly string[];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly storage: UserStorage) {
    const kept = idsSchema.safeParse(storage.get(NAME));
    this.current = kept.success ? kept.data : [];
  }

  ids(): readonly string[] {
    return this.current;
  }

  set(contact: Contact, starred: boolean): void {
    const names = new Set([contact.id, ...(contact.aliases ?? [])]);
    const others = this.current.filter((id) => !names.has(id));
    this.current = starred ? [...others, contact.id].slice(-MAX_FAVOURITES) : others;
    this.storage.put(NAME, this.current);
    for (const listener of this.listeners) listener();
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  forget(): void {
    this.current = [];
    this.storage.forget(NAME);
  }
}

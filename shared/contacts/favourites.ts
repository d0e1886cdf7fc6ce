import type { Contact } from './contact';

/** Whom a person starred. */
export interface Favourites {
  /** The ids of contacts, in the order their user has given them. */
  ids(): readonly string[];
  /** Stars a contact, or takes the star away. Shows at once; what cannot be kept comes back. */
  set(contact: Contact, starred: boolean): void;
  watch(listener: () => void): () => void;
}

/** Whether a contact is starred under the id it has now or one it had before. */
export function isFavourite(favourites: Favourites, contact: Contact): boolean {
  const ids = favourites.ids();
  return ids.includes(contact.id) || (contact.aliases ?? []).some((alias) => ids.includes(alias));
}

/** Favourites that are there later than those who look at them; what is starred meanwhile is told to them. */
export class LateFavourites implements Favourites {
  private source: Favourites | undefined;
  private wishes: { readonly contact: Contact; readonly starred: boolean }[] = [];
  private readonly listeners = new Set<() => void>();

  ids(): readonly string[] {
    return this.source?.ids() ?? nobody;
  }

  set(contact: Contact, starred: boolean): void {
    if (this.source) this.source.set(contact, starred);
    else this.wishes.push({ contact, starred });
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  attach(source: Favourites): () => void {
    this.source = source;
    for (const { contact, starred } of this.wishes) source.set(contact, starred);
    this.wishes = [];
    const tell = (): void => {
      for (const listener of this.listeners) listener();
    };
    tell();
    return source.watch(tell);
  }
}

const nobody: readonly string[] = [];

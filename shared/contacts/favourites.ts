import type { Contact } from './contact';

/** Whom a person starred: kept here or on a server, the views do not know. */
export interface Favourites {
  /** The ids of contacts, in the order they were starred. */
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

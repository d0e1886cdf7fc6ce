import type { Contact } from '../contact';
import { ContactKeys, mergeTwo } from './merge-contacts';

/** The directory and the people of the cloud, as one list of people. */
export interface Joined {
  /** Contacts of the directory that are in the cloud too, merged, by their id. */
  readonly merged: ReadonlyMap<string, Contact>;
  /** Which of the directory somebody of the cloud is, by the id there. */
  readonly directoryIdOf: ReadonlyMap<string, string>;
  /** People of the cloud that the directory does not have. */
  readonly alone: readonly Contact[];
}

/**
 * Finds the people of the cloud in the directory. The directory, which may be fifty times larger, is
 * gone through once and needs no tables of its own.
 * @param cloud without twins
 */
export function joinDirectory(directory: readonly Contact[], cloud: readonly Contact[]): Joined {
  const merged = new Map<string, Contact>();
  const directoryIdOf = new Map<string, string>();
  if (cloud.length > 0) {
    const keys = new ContactKeys();
    cloud.forEach((contact, position) => {
      keys.add(contact, position);
    });
    for (const contact of directory) {
      const at = keys.find(contact, (position) => cloud[position]?.displayName ?? '');
      const same = at === undefined ? undefined : cloud[at];
      if (!same || directoryIdOf.has(same.id)) continue;
      merged.set(contact.id, mergeTwo(contact, same));
      directoryIdOf.set(same.id, contact.id);
    }
  }
  return { merged, directoryIdOf, alone: cloud.filter(({ id }) => !directoryIdOf.has(id)) };
}

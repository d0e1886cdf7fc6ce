import type { Contact } from '../contact';
import type { Fingerprints } from './fingerprints';
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
 * Finds the people of the cloud in the directory, which may be fifty times larger.
 * @param prints of the directory
 * @param cloud without twins
 */
export function joinDirectory(
  directory: readonly Contact[],
  prints: Fingerprints,
  cloud: readonly Contact[],
): Joined {
  const merged = new Map<string, Contact>();
  const directoryIdOf = new Map<string, string>();
  const keys = new ContactKeys();
  cloud.forEach((contact, position) => {
    keys.add(contact, position);
  });
  for (const position of prints.candidates(cloud)) {
    const contact = directory[position];
    const at = contact && keys.find(contact, (other) => cloud[other]?.displayName ?? '');
    const same = at === undefined ? undefined : cloud[at];
    if (!contact || !same || directoryIdOf.has(same.id)) continue;
    merged.set(contact.id, mergeTwo(contact, same));
    directoryIdOf.set(same.id, contact.id);
  }
  return { merged, directoryIdOf, alone: cloud.filter(({ id }) => !directoryIdOf.has(id)) };
}

import type { Contact } from '../../shared/contacts/contact';

/** A group of people who are called by one number, as far as it can be found in the directory. */
export interface DirectoryGroup {
  readonly id: string;
  readonly name: string;
  readonly number: string;
}

/** Whoever keeps groups: what there is now, and a call back when that changes. */
export interface DirectoryGroups {
  all(): readonly DirectoryGroup[];
  onChanged(listener: () => void): () => void;
}

export function contactsOfGroups(environment: string, groups: readonly DirectoryGroup[]): Contact[] {
  return groups.map(({ id, name, number }) => ({
    id: `${environment}:group:${id}`,
    origin: 'directory',
    displayName: name,
    numbers: [{ kind: 'work', number }],
  }));
}

import { createHash } from 'node:crypto';
import type { Contact } from '../../shared/contacts/contact';
import type { DirectoryEntry } from '../config/config';
import type { StoredUser } from '../store/user-store';

/** Everybody with an account, by the name that stays theirs. */
export function contactsOfUsers(users: readonly StoredUser[]): Contact[] {
  return users.map(({ environment, userName, displayName, extension, email, title, department }) => ({
    id: `${environment}:${userName}`,
    origin: 'directory',
    displayName,
    numbers: [{ kind: 'work', number: extension }],
    email,
    title,
    department,
  }));
}

/** The entries of the configuration, which have no account. */
export function contactsOfEntries(environment: string, entries: readonly DirectoryEntry[]): Contact[] {
  const taken = new Set<string>();
  return entries.map((entry) => ({
    id: `${environment}:${freeId(entry, taken)}`,
    origin: 'directory',
    ...entry,
  }));
}

/** The same from start to start while the entry stays the same, so that favourites may refer to it. */
function freeId({ displayName, numbers }: DirectoryEntry, taken: Set<string>): string {
  for (let twin = 0; ; twin += 1) {
    const text = JSON.stringify([displayName, numbers, twin]);
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

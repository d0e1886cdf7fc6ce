import { createHash } from 'node:crypto';
import type { Contact } from '../../shared/contacts/contact';
import type { Account, DirectoryEntry } from '../config/config';

/** The contacts of an environment: everybody with an account, and the entries without one. */
export function assembleContacts(
  environment: string,
  accounts: readonly Account[],
  entries: readonly DirectoryEntry[],
): Contact[] {
  const people = accounts.map((account): Contact => ({
    id: `${environment}:${account.userName}`,
    origin: 'directory',
    displayName: account.displayName,
    numbers: [{ kind: 'work', number: account.extension }],
    email: account.email,
    title: account.title,
    department: account.department,
  }));
  const taken = new Set<string>();
  const others = entries.map((entry): Contact => {
    const id = `${environment}:${freeId(entry, taken)}`;
    return { id, origin: 'directory', ...entry };
  });
  return [...people, ...others];
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

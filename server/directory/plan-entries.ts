import { randomUUID } from 'node:crypto';
import type { ImportLine } from '../../shared/api/admin-import-schema';
import type { Contact } from '../../shared/contacts/contact';
import { fold } from '../../shared/contacts/fold';
import type { DirectoryChange } from '../store/directory-store';
import { textOf } from './differences';
import { MAX_ENTRIES, type ReadEntry } from './read-entries';

export interface PlannedEntries {
  readonly lines: readonly ImportLine[];
  readonly change: DirectoryChange;
}

/**
 * What would come of the lines of a file. Changes nothing. A line means the entry whose id it has; without one, an
 * entry of the same name with a number in common. `replace`: entries no line means go away.
 */
export function planEntries(
  known: readonly Contact[],
  read: readonly ReadEntry[],
  { environment, replace }: { readonly environment: string; readonly replace: boolean },
): PlannedEntries {
  const byId = new Map(known.map((contact) => [contact.id, contact]));
  const byName = groupedByName(known);
  const meant = new Set<string>();
  const put: Contact[] = [];
  const lines = read.map(({ line, name, id, contact, fault, detail }): ImportLine => {
    if (!contact) return { line, outcome: 'refused', name, fault, detail };
    const before = id === undefined ? sameAs(contact, byName, meant) : byId.get(id);
    if (id !== undefined && !before)
      return { line, outcome: 'refused', name, fault: 'unknown-id', detail: 'id' };
    if (before && meant.has(before.id))
      return { line, outcome: 'refused', name, fault: 'twice', detail: 'id' };
    const after: Contact = { id: before?.id ?? `${environment}:${randomUUID()}`, ...contact };
    meant.add(after.id);
    if (before && textOf(before) === textOf(after)) return { line, outcome: 'unchanged', name };
    put.push(after);
    return { line, outcome: before ? 'changed' : 'added', name };
  });
  const gone = replace ? known.filter(({ id }) => !meant.has(id)) : [];
  const removed = gone.map(({ displayName }): ImportLine => ({
    line: 0,
    outcome: 'removed',
    name: displayName,
  }));
  const added = lines.filter(({ outcome }) => outcome === 'added');
  if (known.length - gone.length + added.length > MAX_ENTRIES) {
    const over = lines.map((line) =>
      line.outcome === 'added' ? ({ ...line, outcome: 'refused', fault: 'too-many' } as const) : line,
    );
    return { lines: over, change: { put: [], remove: [] } };
  }
  return { lines: [...lines, ...removed], change: { put, remove: gone.map(({ id }) => id) } };
}

function groupedByName(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const groups = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const key = fold(contact.displayName);
    const group = groups.get(key);
    if (group) group.push(contact);
    else groups.set(key, [contact]);
  }
  return groups;
}

function sameAs(
  { displayName, numbers }: Omit<Contact, 'id'>,
  byName: ReadonlyMap<string, readonly Contact[]>,
  meant: ReadonlySet<string>,
): Contact | undefined {
  const own = new Set(numbers.map(({ number }) => number));
  return byName
    .get(fold(displayName))
    ?.find((one) => !meant.has(one.id) && one.numbers.some(({ number }) => own.has(number)));
}

import type { Imported } from '../../shared/api/admin-import-schema';
import type { Contact } from '../../shared/contacts/contact';
import { writeCsv } from '../../shared/csv/write-csv';
import { answerImport } from '../accounts/answer-import';
import type { DirectoryStore } from '../store/directory-store';
import type { Directory } from './directory';
import { entryColumns, NUMBER_SEPARATOR, numberColumns } from './entry-columns';
import { planEntries } from './plan-entries';
import { readEntries } from './read-entries';

export interface EntryBookOptions {
  readonly store: Pick<DirectoryStore, 'apply' | 'list'>;
  readonly directory: Pick<Directory, 'replace'>;
  readonly environment: string;
}

export interface EntryImport {
  readonly csv: string;
  /** False: only says what would be. */
  readonly apply: boolean;
  /** Whether entries the file does not name go away. */
  readonly replace: boolean;
}

/** The directory entries administrators keep: read from files, in the store and in memory. One change after the other. */
export class EntryBook {
  private entries: readonly Contact[] = [];
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: EntryBookOptions) {}

  /** Reads what was kept. Rejects when the store cannot be asked. */
  async load(): Promise<void> {
    const { store, environment } = this.options;
    this.hold(await store.list(environment, 'administered'));
  }

  /** Entries of a CSV file, all or none of them. Rejects when the store cannot be asked. */
  import({ csv, apply, replace }: EntryImport): Promise<Imported> {
    const read = readEntries(csv);
    if (!read.ok) return Promise.resolve(answerImport([], false, read.fault));
    return this.inTurn(async () => {
      const { store, environment } = this.options;
      const { lines, change } = planEntries(this.entries, read.entries, { environment, replace });
      if (!apply || lines.some(({ outcome }) => outcome === 'refused')) return answerImport(lines, false);
      await store.apply(environment, 'administered', change);
      const kept = new Map(this.entries.map((contact) => [contact.id, contact]));
      for (const id of change.remove) kept.delete(id);
      for (const contact of change.put) kept.set(contact.id, contact);
      this.hold([...kept.values()]);
      return answerImport(lines, true);
    });
  }

  /** All of them, as a file `import` reads. */
  export(delimiter?: ',' | ';'): string {
    const columns = Object.keys(entryColumns);
    const rows = this.entries.map(({ id, displayName, numbers, email = '', title = '', department = '' }) => [
      id,
      displayName,
      ...numberColumns.map((kind) =>
        numbers
          .filter((one) => one.kind === kind)
          .map(({ number }) => number)
          .join(NUMBER_SEPARATOR),
      ),
      email,
      title,
      department,
    ]);
    return writeCsv([columns, ...rows], { delimiter });
  }

  private hold(entries: readonly Contact[]): void {
    this.entries = entries;
    this.options.directory.replace('administered', entries);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}

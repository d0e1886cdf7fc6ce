import * as z from 'zod/mini';
import type { LineFault } from '../../shared/api/admin-import-schema';
import { given } from '../../shared/api/meetings-schema';
import type { Contact, ContactNumber } from '../../shared/contacts/contact';
import { readTable, type CsvRow, type TableFault } from '../../shared/csv/read-table';
import { entryColumns, NUMBER_SEPARATOR, numberColumns, type EntryColumn } from './entry-columns';

/** More than any PBX lists. */
export const MAX_ENTRIES = 200_000;
const MAX_NUMBERS = 10;

const dialable = /^\+?[0-9*#]{1,32}$/;
const fields = {
  name: given(120),
  title: given(120),
  department: given(120),
  email: z.string().check(z.maxLength(254), z.email()),
};

/** What a line says; `contact` is absent where it is at fault. */
export interface ReadEntry {
  readonly line: number;
  readonly name: string;
  /** Of an entry there is, as an export names it. */
  readonly id?: string | undefined;
  readonly contact?: Omit<Contact, 'id'> | undefined;
  readonly fault?: LineFault | undefined;
  readonly detail?: EntryColumn | undefined;
}

export type ReadEntries =
  | { readonly ok: true; readonly entries: readonly ReadEntry[] }
  | { readonly ok: false; readonly fault: TableFault };

/** The directory entries of a CSV file, each line judged by itself. Never throws. */
export function readEntries(csv: string): ReadEntries {
  const table = readTable(csv, { columns: entryColumns, required: ['name'], maxRows: MAX_ENTRIES });
  if (!table.ok) return table;
  const ragged = table.ragged.map((line) => faulty({ line, cells: {} }, 'cells-too-many'));
  const entries = [...table.rows.map(entryOf), ...ragged];
  return { ok: true, entries: entries.sort((one, other) => one.line - other.line) };
}

function entryOf(row: CsvRow<EntryColumn>): ReadEntry {
  const { line, cells } = row;
  const { name = '', id } = cells;
  if (name === '') return faulty(row, 'cell-missing', 'name');
  for (const column of ['name', 'email', 'title', 'department'] as const) {
    const cell = cells[column];
    if (cell && !fields[column].safeParse(cell).success) return faulty(row, 'cell-bad', column);
  }
  const numbers: ContactNumber[] = [];
  for (const kind of numberColumns) {
    for (const written of (cells[kind] ?? '').split(NUMBER_SEPARATOR)) {
      // As people write numbers: `+33 1 23 45 67 89`, `(01) 23-45`.
      const number = written.replace(/[\s().\-/\u00a0\u202f]/g, '');
      if (number === '') continue;
      if (!dialable.test(number)) return faulty(row, 'cell-bad', kind);
      numbers.push({ kind, number });
    }
  }
  if (numbers.length === 0) return faulty(row, 'cell-missing', 'work');
  if (numbers.length > MAX_NUMBERS) return faulty(row, 'cell-bad', 'work');
  const { email, title, department } = cells;
  const contact = {
    origin: 'directory',
    displayName: name,
    numbers,
    ...(email && { email }),
    ...(title && { title }),
    ...(department && { department }),
  } as const;
  return { line, name, ...(id && { id }), contact };
}

function faulty({ line, cells }: CsvRow<EntryColumn>, fault: LineFault, detail?: EntryColumn): ReadEntry {
  return { line, name: (cells.name ?? '').slice(0, 120), fault, detail };
}

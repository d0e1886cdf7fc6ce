import { fold } from '../contacts/fold';
import { parseCsv } from './parse-csv';
import { unguarded } from './write-csv';

/** A column: its own name, and what else a first line may call it, in any case and with or without accents. */
export type CsvColumns<K extends string> = Readonly<Record<K, readonly string[]>>;

export interface CsvRow<K extends string> {
  readonly line: number;
  /** Without blanks around. A column the file does not have is undefined; an empty cell is the empty text. */
  readonly cells: Readonly<Partial<Record<K, string>>>;
}

export const tableFaults = [
  'empty',
  'too-many-lines',
  'quote-open',
  'quote-text',
  'column-unknown',
  'column-twice',
  'column-missing',
] as const;

/** Why a whole file cannot be read; `detail` is the column in question. */
export interface TableFault {
  readonly line: number;
  readonly code: (typeof tableFaults)[number];
  readonly detail?: string | undefined;
}

export type CsvTable<K extends string> =
  | { readonly ok: true; readonly rows: readonly CsvRow<K>[]; readonly ragged: readonly number[] }
  | { readonly ok: false; readonly fault: TableFault };

export interface TableShape<K extends string> {
  readonly columns: CsvColumns<K>;
  readonly required: readonly K[];
  readonly maxRows: number;
}

/**
 * A CSV file whose first line names the columns, in any order. `ragged`: lines with more cells than the first
 * has, of which nobody knows what they mean.
 */
export function readTable<K extends string>(text: string, shape: TableShape<K>): CsvTable<K> {
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  const [head, ...body] = parsed.records;
  if (!head || body.length === 0) return failed(1, 'empty');
  if (body.length > shape.maxRows) return failed(1, 'too-many-lines');
  const keys: K[] = [];
  for (const title of head.cells) {
    const key = keyOf(title, shape.columns);
    const detail = title.trim().slice(0, 60);
    if (key === undefined) return failed(head.line, 'column-unknown', detail);
    if (keys.includes(key)) return failed(head.line, 'column-twice', detail);
    keys.push(key);
  }
  const missing = shape.required.find((key) => !keys.includes(key));
  if (missing !== undefined) return failed(head.line, 'column-missing', missing);
  const rows: CsvRow<K>[] = [];
  const ragged: number[] = [];
  for (const { line, cells } of body) {
    if (cells.length > keys.length && cells.slice(keys.length).some((cell) => cell.trim() !== '')) {
      ragged.push(line);
      continue;
    }
    const named: Partial<Record<K, string>> = {};
    keys.forEach((key, index) => {
      named[key] = unguarded((cells[index] ?? '').trim()).trim();
    });
    rows.push({ line, cells: named });
  }
  return { ok: true, rows, ragged };
}

function keyOf<K extends string>(title: string, columns: CsvColumns<K>): K | undefined {
  const words = plain(title);
  const found = Object.entries<readonly string[]>(columns).find(([key, others]) =>
    [key, ...others].some((name) => plain(name) === words),
  );
  return found?.[0] as K | undefined;
}

/** `E-mail`, `e mail` and `Email` are one name. */
function plain(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function failed(line: number, code: TableFault['code'], detail?: string) {
  return { ok: false, fault: { line, code, ...(detail === undefined ? {} : { detail }) } } as const;
}

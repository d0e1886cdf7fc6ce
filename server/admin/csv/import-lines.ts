import type { Imported, ImportLine, LineFault } from '../../../shared/api/admin-import-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { readTable, type CsvRow, type TableShape } from '../../../shared/csv/read-table';
import { answerImport } from '../../accounts/answer-import';

/** What becomes of a line, and how; without `carryOut` there is nothing to do. */
export interface PlannedLine {
  readonly outcome: 'added' | 'changed' | 'unchanged';
  readonly name: string;
  readonly carryOut: () => Promise<unknown>;
}

/** A line that cannot be carried out, and the column that is wrong. */
export class LineRefused extends Error {
  constructor(
    readonly fault: LineFault,
    readonly detail: string,
  ) {
    super(fault);
  }
}

export interface ImportLinesOptions<K extends string> extends TableShape<K> {
  /** What two lines may not both be about. */
  readonly key: K;
  /** Changes nothing. Throws LineRefused, or AppError for what the book refuses. */
  readonly plan: (row: CsvRow<K>) => PlannedLine;
  /** What the book refuses, as a fault of a column. */
  readonly refusals: Partial<Record<ErrorCode, readonly [LineFault, K]>>;
}

/** A file, line by line: with `apply` everything is done, or, where a line is refused, nothing. */
export async function importLines<K extends string>(
  csv: string,
  apply: boolean,
  options: ImportLinesOptions<K>,
): Promise<Imported> {
  const { key, plan, refusals } = options;
  const table = readTable(csv, options);
  if (!table.ok) return answerImport([], false, table.fault);
  const seen = new Set<string>();
  const work: PlannedLine[] = [];
  const lines = table.rows.map((row): ImportLine => {
    const { line } = row;
    const named = row.cells[key] ?? '';
    try {
      if (named === '') throw new LineRefused('cell-missing', key);
      if (seen.has(named.toLowerCase())) throw new LineRefused('twice', key);
      seen.add(named.toLowerCase());
      const planned = plan(row);
      if (planned.outcome !== 'unchanged') work.push(planned);
      return { line, outcome: planned.outcome, name: planned.name };
    } catch (error) {
      const name = named.slice(0, 120);
      if (error instanceof LineRefused)
        return { line, outcome: 'refused', name, fault: error.fault, detail: error.detail };
      const refusal = refusals[errorCodeOf(error)];
      if (!refusal) throw error;
      return { line, outcome: 'refused', name, fault: refusal[0], detail: refusal[1] };
    }
  });
  const ragged = table.ragged.map((line): ImportLine => ({
    ...{ line, outcome: 'refused', name: '', fault: 'cells-too-many' },
  }));
  const all = [...lines, ...ragged].sort((one, other) => one.line - other.line);
  if (!apply || all.some(({ outcome }) => outcome === 'refused')) return answerImport(all, false);
  for (const { carryOut } of work) await carryOut();
  return answerImport(all, true);
}

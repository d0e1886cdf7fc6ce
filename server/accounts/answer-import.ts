import {
  importOutcomes,
  type Imported,
  type ImportLine,
  type ImportOutcome,
} from '../../shared/api/admin-import-schema';
import type { TableFault } from '../../shared/csv/read-table';

const MAX_LINES = 1000;

/** What came of a file, as it is answered. */
export function answerImport(lines: readonly ImportLine[], applied: boolean, fault?: TableFault): Imported {
  const counts: Record<ImportOutcome, number> = {
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    refused: 0,
  };
  for (const { outcome } of lines) counts[outcome] += 1;
  const order = (['refused', ...importOutcomes] as const).filter((one, at, all) => all.indexOf(one) === at);
  const shown = order.flatMap((outcome) => lines.filter((line) => line.outcome === outcome));
  return { ...(fault && { fault }), counts, lines: shown.slice(0, MAX_LINES), applied };
}

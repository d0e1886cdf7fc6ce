import { rightsEditSchema, type RightsEditRequest } from '../../../shared/api/admin-rights-schema';
import type { Imported } from '../../../shared/api/admin-import-schema';
import type { CsvColumns, CsvRow } from '../../../shared/csv/read-table';
import { writeCsv } from '../../../shared/csv/write-csv';
import { answers, said } from '../../accounts/read-users';
import type { RightsBook } from '../../incoming-calls/rights-book';
import type { UserDirectory } from '../../sign-in/user-directory';
import type { GivenRights } from '../../store/incoming-rights-store';
import { importLines, LineRefused, type PlannedLine } from './import-lines';

const columns = {
  userName: ['user name', 'nom d’utilisateur', 'identifiant'],
  displayName: ['display name', 'name', 'nom'],
  forward: ['renvoi'],
  sendAll: [],
  internalTwin: ['pairage interne'],
  mobileTwin: ['pairage mobile'],
} as const satisfies CsvColumns<string>;
type Column = keyof typeof columns;
const exported = Object.keys(columns) as Column[];
const MAX_ROWS = 50_000;

export interface RightsCsvParts {
  readonly users: UserDirectory;
  readonly rights: RightsBook;
}

/** What everybody may choose, as a file. */
export function exportRights({ users, rights }: RightsCsvParts, delimiter?: ',' | ';'): string {
  const rows = users.all.map(({ id, userName, displayName }) => {
    const { forward, sendAll, internalTwin = '', mobileTwin = '' } = rights.of(id);
    return [userName, displayName, forward ? 'yes' : 'no', sendAll ? 'yes' : 'no', internalTwin, mobileTwin];
  });
  return writeCsv([[...exported], ...rows], { delimiter });
}

/** Rights of a file: an empty twin is none, a column that is missing leaves what is there; names are not changed. */
export function importRights(csv: string, apply: boolean, parts: RightsCsvParts): Promise<Imported> {
  return importLines(csv, apply, {
    columns,
    required: ['userName'],
    maxRows: MAX_ROWS,
    key: 'userName',
    plan: (row) => planRow(row, parts),
    refusals: {
      'not-found': ['person-unknown', 'internalTwin'],
      'forward-loop': ['forward-refused', 'internalTwin'],
      'forward-forbidden': ['forward-refused', 'mobileTwin'],
      'invalid-input': ['cell-bad', 'mobileTwin'],
    },
  });
}

function planRow({ cells }: CsvRow<Column>, { users, rights }: RightsCsvParts): PlannedLine {
  const user = users.findByName(cells.userName ?? '');
  if (!user) throw new LineRefused('person-unknown', 'userName');
  const [forward, sendAll] = [answerOf('forward', cells.forward), answerOf('sendAll', cells.sendAll)];
  const before = rights.of(user.id);
  const wanted = {
    ...(forward !== undefined && forward !== before.forward && { forward }),
    ...(sendAll !== undefined && sendAll !== before.sendAll && { sendAll }),
    ...twinOf('internalTwin', cells.internalTwin, before.internalTwin),
    ...twinOf('mobileTwin', cells.mobileTwin, before.mobileTwin),
  };
  const parsed = rightsEditSchema.safeParse(wanted);
  if (!parsed.success) throw new LineRefused('cell-bad', String(parsed.error.issues[0]?.path[0]));
  const edit = wanted as GivenRights;
  const outcome = Object.keys(wanted).length === 0 ? 'unchanged' : 'changed';
  if (outcome === 'changed') rights.checked(user.id, edit);
  return { outcome, name: user.displayName, carryOut: () => rights.change(user.id, edit) };
}

function answerOf(column: Column, cell: string | undefined): boolean | undefined {
  const answer = said(answers, cell);
  if (answer === 'unknown') throw new LineRefused('cell-bad', column);
  return answer;
}

function twinOf(
  column: 'internalTwin' | 'mobileTwin',
  cell: string | undefined,
  before: string | undefined,
): RightsEditRequest {
  return cell === undefined || cell === (before ?? '') ? {} : { [column]: cell === '' ? null : cell };
}

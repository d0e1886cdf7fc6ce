import { MAX_MEMBERS, newGroupSchema } from '../../../shared/api/admin-groups-schema';
import type { Imported } from '../../../shared/api/admin-import-schema';
import type { CsvColumns, CsvRow } from '../../../shared/csv/read-table';
import { writeCsv } from '../../../shared/csv/write-csv';
import { incomingLimits } from '../../../shared/incoming-calls/incoming-calls';
import type { GroupBook } from '../../incoming-calls/group-book';
import type { GroupDirectory } from '../../incoming-calls/group-directory';
import type { UserDirectory } from '../../sign-in/user-directory';
import type { StoredGroup, StoredMember } from '../../store/hunt-group-store';
import { groupMembers } from '../group-members';
import { importLines, LineRefused, type PlannedLine } from './import-lines';

const columns = {
  number: ['numéro'],
  name: ['nom'],
  kind: ['sonnerie'],
  ringSeconds: [],
  overflow: [],
  members: ['membres'],
  off: [],
  fixed: [],
} as const satisfies CsvColumns<string>;
type Column = keyof typeof columns;
const exported = Object.keys(columns) as Column[];
const MAX_ROWS = 2_000;
/** Between the user names of members. */
const SEPARATOR = '|';

export interface GroupsCsvParts {
  readonly users: UserDirectory;
  readonly groups: GroupDirectory;
  readonly groupBook: GroupBook;
}

/** The groups as a file; `off`: members whose calls do not come; `fixed`: those who may not switch that. */
export function exportGroups({ users, groups }: GroupsCsvParts, delimiter?: ',' | ';'): string {
  const rows = groups.all.map(({ number, name, kind, ringSeconds, overflow = '', members }) => {
    const names = (some: readonly StoredMember[]): string =>
      some.flatMap(({ userId }) => users.find(userId)?.userName ?? []).join(SEPARATOR);
    const off = members.filter(({ on }) => !on);
    const fixed = members.filter(({ mayChange }) => !mayChange);
    return [number, name, kind, String(ringSeconds), overflow, names(members), names(off), names(fixed)];
  });
  return writeCsv([[...exported], ...rows], { delimiter });
}

/** Groups of a file, known by their numbers: those there are change, others are added, none goes away. */
export function importGroups(csv: string, apply: boolean, parts: GroupsCsvParts): Promise<Imported> {
  return importLines(csv, apply, {
    columns,
    required: ['number'],
    maxRows: MAX_ROWS,
    key: 'number',
    plan: (row) => planRow(row, parts),
    refusals: {
      'number-taken': ['number-taken', 'number'],
      'not-found': ['person-unknown', 'members'],
      'forward-loop': ['forward-refused', 'overflow'],
      'forward-forbidden': ['forward-refused', 'overflow'],
      'invalid-input': ['cell-bad', 'members'],
    },
  });
}

function planRow({ cells }: CsvRow<Column>, { users, groups, groupBook }: GroupsCsvParts): PlannedLine {
  const before = groups.byNumber(cells.number ?? '');
  const [off, fixed] = [namesOf(cells.off), namesOf(cells.fixed)];
  const knownOf = (userName: string): StoredMember | undefined =>
    before?.members.find(({ userId }) => userId === users.findByName(userName)?.id);
  const wished = newGroupSchema.safeParse({
    number: cells.number,
    name: cells.name ?? before?.name ?? '',
    kind: cells.kind || (before?.kind ?? 'sequential'),
    ringSeconds: Number(cells.ringSeconds || (before?.ringSeconds ?? incomingLimits.defaultRing)),
    overflow: (cells.overflow ?? before?.overflow) || null,
    members: (namesOf(cells.members) ?? []).slice(0, MAX_MEMBERS + 1).map((userName) => ({
      userName,
      mayChange: fixed ? !fixed.includes(userName) : (knownOf(userName)?.mayChange ?? true),
      ...(off && { on: !off.includes(userName) }),
    })),
  });
  if (!wished.success) throw new LineRefused('cell-bad', String(wished.error.issues[0]?.path[0]));
  const { overflow, members, ...said } = wished.data;
  const values = {
    ...said,
    overflow: overflow ?? undefined,
    members:
      cells.members === undefined ? (before?.members ?? []) : groupMembers(users, members, before?.members),
  };
  const fresh = { id: 'to come', configured: false };
  const after = groupBook.checked({ ...(before ?? fresh), ...values }, before);
  if (!before) return { outcome: 'added', name: after.name, carryOut: () => groupBook.add(values) };
  return {
    outcome: textOf(after) === textOf(before) ? 'unchanged' : 'changed',
    name: after.name,
    carryOut: () => groupBook.change(before.id, { ...values, overflow: values.overflow ?? null }),
  };
}

function namesOf(cell: string | undefined): string[] | undefined {
  return cell
    ?.split(SEPARATOR)
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
}

function textOf({ name, number, kind, ringSeconds, overflow, members }: StoredGroup): string {
  const said = members.map(({ userId, on, mayChange }) => [userId, on, mayChange]);
  return JSON.stringify([name, number, kind, ringSeconds, overflow ?? '', said]);
}

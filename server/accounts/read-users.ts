import { userFields, userNameSchema } from '../../shared/api/admin-users-schema';
import type { LineFault } from '../../shared/api/admin-import-schema';
import { fold } from '../../shared/contacts/fold';
import { readTable, type CsvRow, type TableFault } from '../../shared/csv/read-table';
import { isPasswordHash } from '../sign-in/password-hash';
import { MAX_USERS, type UserEdit } from './plan-users';
import { userColumns, type UserColumn } from './user-columns';

/** Hashing one takes a third of a second; more of them come hashed, or are set by an identity provider. */
export const MAX_PASSWORDS = 100;

/** What a line asks for, or why it cannot. */
export interface ReadUser {
  readonly line: number;
  readonly userName: string;
  readonly edit: UserEdit;
  /** In the clear; to be hashed before the line is carried out. */
  readonly password?: string | undefined;
  readonly fault?: LineFault | undefined;
  /** The column that is wrong. */
  readonly detail?: UserColumn | undefined;
}

export type ReadUsers =
  | { readonly ok: true; readonly users: readonly ReadUser[] }
  | { readonly ok: false; readonly fault: TableFault };

const roles: Readonly<Record<string, 'user' | 'administrator'>> = {
  user: 'user',
  utilisateur: 'user',
  administrator: 'administrator',
  admin: 'administrator',
  administrateur: 'administrator',
};
/** How people say yes and no in a file. */
export const answers: Readonly<Record<string, boolean>> = {
  ...{ yes: true, true: true, oui: true, vrai: true, '1': true },
  ...{ no: false, false: false, non: false, faux: false, '0': false },
};

/** The users of a CSV file, each line judged by itself. Never throws. */
export function readUsers(csv: string): ReadUsers {
  const table = readTable(csv, { columns: userColumns, required: ['userName'], maxRows: MAX_USERS });
  if (!table.ok) return table;
  let passwords = 0;
  const users = table.rows.map((row) => {
    const user = userOf(row);
    if (user.password === undefined || ++passwords <= MAX_PASSWORDS) return user;
    return faulty(row, 'passwords-too-many', 'password');
  });
  const ragged = table.ragged.map((line) => faulty({ line, cells: {} }, 'cells-too-many'));
  return { ok: true, users: [...users, ...ragged].sort((one, other) => one.line - other.line) };
}

function userOf(row: CsvRow<UserColumn>): ReadUser {
  const { line, cells } = row;
  const userName = (cells.userName ?? '').toLowerCase();
  if (userName === '') return faulty(row, 'cell-missing', 'userName');
  if (!userNameSchema.safeParse(userName).success) return faulty(row, 'cell-bad', 'userName');
  for (const column of ['displayName', 'extension'] as const) {
    if (cells[column] === '') return faulty(row, 'cell-missing', column);
    if (bad(column, cells[column])) return faulty(row, 'cell-bad', column);
  }
  for (const column of ['email', 'title', 'department', 'password'] as const) {
    if (bad(column, cells[column])) return faulty(row, 'cell-bad', column);
  }
  const role = said(roles, cells.role);
  if (role === 'unknown') return faulty(row, 'cell-bad', 'role');
  const active = said(answers, cells.active);
  if (active === 'unknown') return faulty(row, 'cell-bad', 'active');
  const passwordHash = filled(cells.passwordHash);
  if (passwordHash !== undefined && !isPasswordHash(passwordHash))
    return faulty(row, 'cell-bad', 'passwordHash');
  const password = filled(cells.password);
  if (password !== undefined && passwordHash !== undefined) return faulty(row, 'password-twice', 'password');
  const sip = sipOf(cells);
  if (sip === 'bad') return faulty(row, 'cell-bad', 'sipPassword');
  const { displayName, extension } = cells;
  const [email, title, department] = [cells.email, cells.title, cells.department].map(orNone);
  const edit = { displayName, extension, role, email, title, department, active, passwordHash, sip };
  return { line, userName, edit, password };
}

function sipOf(cells: CsvRow<UserColumn>['cells']): UserEdit['sip'] | 'bad' {
  const [userName, authorizationUser] = [filled(cells.sipUserName), filled(cells.sipAuthorizationUser)];
  const password = filled(cells.sipPassword);
  if ((userName ?? authorizationUser ?? password) === undefined) return undefined;
  const parsed = userFields.sip.safeParse({
    ...(userName !== undefined && { userName }),
    ...(authorizationUser !== undefined && { authorizationUser }),
    password,
  });
  return parsed.success ? parsed.data : 'bad';
}

/** Empty or absent is never bad: whether it may be is asked elsewhere. */
function bad(
  column: 'displayName' | 'extension' | 'email' | 'title' | 'department' | 'password',
  cell?: string,
) {
  return filled(cell) !== undefined && !userFields[column].safeParse(cell).success;
}

/** What a cell means; undefined for an empty one. */
export function said<T>(
  words: Readonly<Record<string, T>>,
  cell: string | undefined,
): T | 'unknown' | undefined {
  const word = filled(cell);
  if (word === undefined) return undefined;
  return Object.entries(words).find(([name]) => name === fold(word))?.[1] ?? 'unknown';
}

function filled(cell: string | undefined): string | undefined {
  return cell === '' ? undefined : cell;
}

/** An empty cell takes away what was there; a column that is not there leaves it. */
function orNone(cell: string | undefined): string | null | undefined {
  return cell === '' ? null : cell;
}

function faulty({ line, cells }: CsvRow<UserColumn>, fault: LineFault, detail?: UserColumn): ReadUser {
  return { line, userName: cells.userName ?? '', edit: {}, fault, detail };
}

import { writeCsv } from '../../shared/csv/write-csv';
import type { KnownUser } from './plan-users';
import { exportedColumns } from './user-columns';

/** Accounts as a file `importUsers` reads, without anything secret. */
export function exportUsers(known: readonly KnownUser[], delimiter?: ',' | ';'): string {
  const rows = known.map(({ user, active }) =>
    exportedColumns.map((column) => (column === 'active' ? (active ? 'yes' : 'no') : (user[column] ?? ''))),
  );
  return writeCsv([[...exportedColumns], ...rows], { delimiter });
}

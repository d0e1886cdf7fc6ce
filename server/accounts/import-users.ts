import type { Imported, ImportLine } from '../../shared/api/admin-import-schema';
import { hashPassword } from '../sign-in/password-hash';
import { answerImport } from './answer-import';
import type { PlannedUser, UserWish } from './plan-users';
import { readUsers, type ReadUser } from './read-users';
import type { UserBook } from './user-book';

export interface ImportUsersOptions {
  readonly book: Pick<UserBook, 'plan' | 'carryOut'>;
  readonly csv: string;
  /** False: only says what would be. */
  readonly apply: boolean;
  /** User name of who asks. */
  readonly by: string;
  /** Replaced in tests, where it would take most of the time. */
  readonly hash?: (password: string) => Promise<string>;
}

/** Stands for a hash that is not made yet: the account changes either way. */
const TO_COME = 'to come';

/** Users of a CSV file, all or none of them. */
export async function importUsers(options: ImportUsersOptions): Promise<Imported> {
  const { book, csv, apply, by, hash = hashPassword } = options;
  const read = readUsers(csv);
  if (!read.ok) return answerImport([], false, read.fault);
  const good = read.users.filter(({ fault }) => fault === undefined);
  const wishes = good.map(({ userName, edit, password }): UserWish => ({
    userName,
    edit: password === undefined ? edit : { ...edit, passwordHash: TO_COME },
  }));
  const planned = book.plan(wishes, by);
  const lines = linesOf(read.users, good, planned);
  if (!apply || lines.some(({ outcome }) => outcome === 'refused')) return answerImport(lines, false);
  const hashed: UserWish[] = [];
  // One after the other: each takes 128 MB.
  for (const { userName, edit, password } of good) {
    const passwordHash = password === undefined ? edit.passwordHash : await hash(password);
    hashed.push({ userName, edit: { ...edit, passwordHash } });
  }
  const carried = await book.carryOut(hashed, by);
  return answerImport(linesOf(read.users, good, carried.planned), carried.done);
}

function linesOf(
  all: readonly ReadUser[],
  good: readonly ReadUser[],
  planned: readonly PlannedUser[],
): ImportLine[] {
  const plans = new Map(good.map((user, index) => [user, planned[index]]));
  return all.map((user) => {
    const plan = plans.get(user);
    const { fault = user.fault, detail = user.detail, outcome = 'refused' } = plan ?? {};
    const name = plan?.after?.user.displayName ?? user.edit.displayName ?? user.userName;
    return { line: user.line, outcome, name: name.slice(0, 120), fault, detail };
  });
}

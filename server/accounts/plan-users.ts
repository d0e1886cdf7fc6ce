import type { LineFault } from '../../shared/api/admin-import-schema';
import type { StoredAccount } from '../store/user-store';

/** More accounts than one server is for. */
export const MAX_USERS = 10_000;

/** What may be said of an account; what is left open stays. Null: none any more. */
export interface UserEdit {
  readonly displayName?: string | undefined;
  readonly extension?: string | undefined;
  readonly role?: 'user' | 'administrator' | undefined;
  readonly email?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly active?: boolean | undefined;
  readonly passwordHash?: string | undefined;
  readonly sip?: StoredAccount['sip'];
}

/** An account there is, in use or not. */
export interface KnownUser {
  readonly user: StoredAccount;
  readonly active: boolean;
}

export interface UserWish {
  readonly userName: string;
  readonly edit: UserEdit;
  /** For one that is new: a name in use is refused. */
  readonly fresh?: boolean | undefined;
}

/** What the rest of the server says to an account. */
export interface UserRules {
  /** Whether a number is a room's, a group's or an emergency service's. */
  readonly reserved: (number: string) => boolean;
  /** Whether the configuration refers to a user it does not make itself. */
  readonly namedByConfiguration: (userName: string) => boolean;
  /** Whether everybody needs an account of the customer's PBX. */
  readonly pbx: boolean;
  /** Who asks: nobody takes the ground from under their own feet. */
  readonly by: string;
}

export interface PlannedUser {
  readonly wish: UserWish;
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  readonly fault?: LineFault | undefined;
  /** Which field is wrong. */
  readonly detail?: string | undefined;
  /** How the account would be; absent where it is refused. */
  readonly after?: KnownUser | undefined;
  readonly before?: KnownUser | undefined;
}

/**
 * What would come of wishes, all at once: two people may exchange their extensions. Changes nothing. `known`:
 * every account there is; `create` makes the rest of one that is new.
 */
export function planUsers(
  known: ReadonlyMap<string, KnownUser>,
  wishes: readonly UserWish[],
  rules: UserRules,
  create: (userName: string) => Pick<StoredAccount, 'id' | 'environment' | 'passwordHash'>,
): PlannedUser[] {
  const seen = new Set<string>();
  const drafts = wishes.map((wish): PlannedUser => {
    const before = known.get(wish.userName);
    const twice = seen.has(wish.userName);
    seen.add(wish.userName);
    if (twice) return refused(wish, 'twice', 'userName');
    return draftOf(wish, before, rules, create);
  });
  const final = new Map(known);
  for (const { after, wish } of drafts) if (after) final.set(wish.userName, after);
  const names = namesOf(final.values());
  const full = names.active > MAX_USERS;
  return drafts.map((draft) => collisionOf(draft, names, rules, full) ?? draft);
}

function draftOf(
  wish: UserWish,
  before: KnownUser | undefined,
  { namedByConfiguration, by }: UserRules,
  create: (userName: string) => Pick<StoredAccount, 'id' | 'environment' | 'passwordHash'>,
): PlannedUser {
  const { userName, edit } = wish;
  if (before?.user.source === 'configured') {
    const same = !wish.fresh && saysNothingNew(edit, before);
    return same ? { wish, outcome: 'unchanged' } : refused(wish, 'configured', 'userName');
  }
  if (before?.active && wish.fresh) return refused(wish, 'name-taken', 'userName');
  // Who takes over a name that was given up has its id, and nothing else of the one before.
  const past = wish.fresh ? undefined : before?.user;
  const { displayName = past?.displayName, extension = past?.extension } = edit;
  if (displayName === undefined) return refused(wish, 'cell-missing', 'displayName');
  if (extension === undefined) return refused(wish, 'cell-missing', 'extension');
  const { active = past ? before?.active : true, role = past?.role ?? 'user' } = edit;
  if (userName === by && (!active || role !== 'administrator'))
    return refused(wish, 'own-account', 'userName');
  if (before?.active && !active && namedByConfiguration(userName))
    return refused(wish, 'named-by-configuration', 'userName');
  const { id, environment, passwordHash } = create(userName);
  const user: StoredAccount = {
    id: before?.user.id ?? id,
    environment,
    userName,
    displayName,
    extension,
    role,
    passwordHash: edit.passwordHash ?? past?.passwordHash ?? passwordHash,
    email: edit.email === undefined ? past?.email : (edit.email ?? undefined),
    title: edit.title === undefined ? past?.title : (edit.title ?? undefined),
    department: edit.department === undefined ? past?.department : (edit.department ?? undefined),
    sip: edit.sip ?? past?.sip,
    source: 'administered',
  };
  const after = { user, active: active === true };
  if (!before) return { wish, outcome: 'added', after };
  const same = JSON.stringify([user, after.active]) === JSON.stringify([ordered(before.user), before.active]);
  return { wish, outcome: same ? 'unchanged' : 'changed', before, after };
}

/** An export that is read again names the accounts of the configuration too. */
function saysNothingNew({ active = true, ...edit }: UserEdit, { user }: KnownUser): boolean {
  const fields = ['displayName', 'extension', 'role', 'email', 'title', 'department'] as const;
  const same = fields.every(
    (field) => edit[field] === undefined || (edit[field] ?? undefined) === user[field],
  );
  return same && active && edit.passwordHash === undefined && edit.sip === undefined;
}

/** In the order in which accounts are written here, so that two of them can be compared. */
function ordered(user: StoredAccount): StoredAccount {
  const { id, environment, userName, displayName, extension, role, passwordHash } = user;
  const { email, title, department, sip, source } = user;
  const first = { id, environment, userName, displayName, extension, role, passwordHash };
  return { ...first, email, title, department, sip, source };
}

interface Names {
  readonly extensions: ReadonlyMap<string, number>;
  readonly userNames: ReadonlySet<string>;
  readonly active: number;
}

function namesOf(users: Iterable<KnownUser>): Names {
  const extensions = new Map<string, number>();
  const userNames = new Set<string>();
  for (const { user, active } of users) {
    if (!active) continue;
    extensions.set(user.extension, (extensions.get(user.extension) ?? 0) + 1);
    userNames.add(user.userName);
  }
  return { extensions, userNames, active: userNames.size };
}

/** What an account would clash with; a user name of digits is dialled like a number. */
function collisionOf(
  { wish, outcome, after }: PlannedUser,
  { extensions, userNames }: Names,
  { reserved, pbx }: UserRules,
  full: boolean,
): PlannedUser | undefined {
  if (!after?.active || outcome === 'unchanged') return undefined;
  const { userName, extension, sip } = after.user;
  if (outcome === 'added' && full) return refused(wish, 'too-many', 'userName');
  if ((extensions.get(extension) ?? 0) > 1) return refused(wish, 'extension-taken', 'extension');
  if (userName !== extension && userNames.has(extension))
    return refused(wish, 'extension-taken', 'extension');
  if (reserved(extension)) return refused(wish, 'number-reserved', 'extension');
  if (userName !== extension && (extensions.has(userName) || reserved(userName)))
    return refused(wish, 'number-reserved', 'userName');
  if (pbx && !sip) return refused(wish, 'sip-missing', 'sip');
  if (!pbx && wish.edit.sip) return refused(wish, 'sip-without-pbx', 'sip');
  return undefined;
}

function refused(wish: UserWish, fault: LineFault, detail: string): PlannedUser {
  return { wish, outcome: 'refused', fault, detail };
}

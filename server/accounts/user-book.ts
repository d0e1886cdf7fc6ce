import { randomUUID } from 'node:crypto';
import type { LineFault } from '../../shared/api/admin-import-schema';
import { AppError } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { noPassword } from '../sign-in/password-hash';
import type { UserChange, UserDirectory } from '../sign-in/user-directory';
import type { StoredAccount, UserStore } from '../store/user-store';
import { planUsers, type KnownUser, type PlannedUser, type UserRules, type UserWish } from './plan-users';
import type { SipSecrets } from './sip-secrets';

export interface UserBookOptions {
  readonly store: Pick<UserStore, 'put'>;
  readonly users: UserDirectory;
  readonly secrets: SipSecrets;
  readonly environment: string;
  readonly rules: Omit<UserRules, 'by'>;
}

/** What was planned when it was to be done; nothing is, where a wish is refused. */
export interface Carried {
  readonly planned: readonly PlannedUser[];
  readonly done: boolean;
}

/** The one that changes accounts, in the store and in memory. One change after the other. */
export class UserBook {
  private readonly known: Map<string, KnownUser>;
  private listed: readonly KnownUser[] | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** `known`: every account, of the configuration and of administrators, the deactivated too. */
  constructor(
    known: readonly KnownUser[],
    private readonly options: UserBookOptions,
  ) {
    this.known = new Map(known.map((one) => [one.user.userName, one]));
  }

  /** Everybody, the deactivated too; the same list until somebody changes. */
  get all(): readonly KnownUser[] {
    this.listed ??= [...this.known.values()];
    return this.listed;
  }

  find(id: string): KnownUser | undefined {
    return this.all.find(({ user }) => user.id === id);
  }

  /** What would come of wishes. Changes nothing. */
  plan(wishes: readonly UserWish[], by: string): PlannedUser[] {
    const { environment, rules } = this.options;
    return planUsers(this.known, wishes, { ...rules, by }, () => ({
      id: randomUUID(),
      environment,
      passwordHash: noPassword,
    }));
  }

  /** Carries wishes out, all or none. Rejects when the store cannot be asked. */
  carryOut(wishes: readonly UserWish[], by: string): Promise<Carried> {
    return this.inTurn(async () => {
      const planned = this.plan(wishes, by);
      if (planned.some(({ outcome }) => outcome === 'refused')) return { planned, done: false };
      const { store, users, secrets, environment } = this.options;
      const wanted = planned.flatMap(({ outcome, after }) =>
        after && outcome !== 'unchanged' ? [secrets.sealed(after)] : [],
      );
      const changes: UserChange[] = [];
      for (const kept of await store.put(environment, wanted)) {
        const { user, active } = secrets.opened(kept);
        const before = this.known.get(user.userName);
        this.known.set(user.userName, { user, active });
        changes.push({
          ...(before?.active && { before: before.user }),
          ...(active && { after: user }),
        });
      }
      this.listed = undefined;
      users.change(changes);
      return { planned, done: true };
    });
  }

  /** Looks whether one wish could be carried out. @throws AppError for what `planUsers` refuses */
  check(wish: UserWish, by: string): void {
    refuseFault(this.plan([wish], by));
  }

  /** Carries one wish out. @throws AppError for what `planUsers` refuses */
  async carryOutOne(wish: UserWish, by: string): Promise<KnownUser> {
    refuseFault((await this.carryOut([wish], by)).planned);
    const known = this.known.get(wish.userName);
    if (!known) throw new AppError('not-found', 'no such user');
    return known;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}

const codeOf: Partial<Record<LineFault, ErrorCode>> = {
  'name-taken': 'name-taken',
  'extension-taken': 'number-taken',
  'number-reserved': 'number-taken',
  configured: 'set-by-configuration',
  'named-by-configuration': 'set-by-configuration',
  'own-account': 'own-account',
};

function refuseFault([{ fault, detail } = {}]: readonly Partial<PlannedUser>[]): void {
  if (fault) throw new AppError(codeOf[fault] ?? 'invalid-input', `${fault}: ${detail ?? ''}`);
}

/** Whether somebody can sign in with a password at all. */
export function hasPassword({ passwordHash }: StoredAccount): boolean {
  return passwordHash !== noPassword;
}

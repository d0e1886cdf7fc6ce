import type { AdminUser } from '../../shared/api/admin-users-schema';
import { fold } from '../../shared/contacts/fold';
import type { KnownUser } from './plan-users';
import { hasPassword, type UserBook } from './user-book';

interface Listed {
  readonly known: KnownUser;
  readonly order: string;
  /** Everything a search looks at. */
  readonly text: string;
}

/** Accounts as an administrator looks for them: by name, in pages. Folded once after each change, not at every search. */
export class UserList {
  private from: readonly KnownUser[] | undefined;
  private listed: readonly Listed[] = [];

  constructor(private readonly book: Pick<UserBook, 'all'>) {}

  /** Those that have all the words, by display name. */
  find(search: string): readonly KnownUser[] {
    const words = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    return this.current()
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .map(({ known }) => known);
  }

  private current(): readonly Listed[] {
    const { all } = this.book;
    if (all === this.from) return this.listed;
    this.from = all;
    this.listed = all
      .map((known) => {
        const { displayName, userName, extension, email = '', department = '' } = known.user;
        const text = fold([displayName, userName, extension, email, department].join(' '));
        return { known, order: fold(displayName), text };
      })
      .sort((one, other) => (one.order < other.order ? -1 : Number(one.order > other.order)));
    return this.listed;
  }
}

/** What an administrator is told of an account: nothing secret. */
export function adminUser({ user, active }: KnownUser): AdminUser {
  const { id, userName, displayName, extension, role, email, title, department, source, sip } = user;
  const name = sip?.userName ?? extension;
  return {
    id,
    userName,
    displayName,
    extension,
    role,
    email,
    title,
    department,
    active,
    configured: source === 'configured',
    hasPassword: hasPassword(user),
    sip: sip && { userName: name, authorizationUser: sip.authorizationUser ?? name },
  };
}

import type { User } from '../../shared/api/session-schema';
import type { StoredUser } from '../store/user-store';

/** Who is let in without an account. */
export interface Visitors {
  find(id: string): StoredUser | undefined;
  findByExtension(extension: string): StoredUser | undefined;
}

/** The accounts of the environment, in memory: asked at every request, SIP registration and hub message. */
export class UserDirectory {
  private readonly byId: ReadonlyMap<string, StoredUser>;
  private readonly byName: ReadonlyMap<string, StoredUser>;
  private readonly byExtension: ReadonlyMap<string, StoredUser>;
  /** An address that several accounts have names none of them. */
  private readonly byEmail = new Map<string, StoredUser | undefined>();

  constructor(
    readonly all: readonly StoredUser[],
    /** Found by id and by SIP name like everybody else, and in no list. */
    private readonly visitors?: Visitors,
  ) {
    this.byId = new Map(all.map((user) => [user.id, user]));
    this.byName = new Map(all.map((user) => [user.userName, user]));
    this.byExtension = new Map(all.map((user) => [user.extension, user]));
    for (const user of all) {
      const email = user.email?.toLowerCase();
      if (email !== undefined) this.byEmail.set(email, this.byEmail.has(email) ? undefined : user);
    }
  }

  find(id: string): StoredUser | undefined {
    return this.byId.get(id) ?? this.visitors?.find(id);
  }

  /** By the name one signs in with, whatever its case. */
  findByName(userName: string): StoredUser | undefined {
    return this.byName.get(userName.toLowerCase());
  }

  /** By e-mail address, whatever its case. */
  findByEmail(email: string): StoredUser | undefined {
    return this.byEmail.get(email.toLowerCase());
  }

  findByExtension(extension: string): StoredUser | undefined {
    return this.byExtension.get(extension) ?? this.visitors?.findByExtension(extension);
  }
}

/** What others may know of an account. */
export function publicUser({ id, userName, displayName, extension, role }: StoredUser): User {
  return { id, userName, displayName, extension, role };
}

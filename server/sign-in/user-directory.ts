import type { User } from '../../shared/api/session-schema';
import type { StoredUser } from '../store/user-store';

/** Who is let in without an account. */
export interface Visitors {
  find(id: string): StoredUser | undefined;
  findByExtension(extension: string): StoredUser | undefined;
}

/** An account before and after; without `before` it is new, without `after` it has gone. */
export interface UserChange {
  readonly before?: StoredUser | undefined;
  readonly after?: StoredUser | undefined;
}

/**
 * The active accounts of the environment, in memory: asked at every request, SIP registration and hub message.
 * `UserBook` alone changes it.
 */
export class UserDirectory {
  private readonly byId = new Map<string, StoredUser>();
  private readonly byName = new Map<string, StoredUser>();
  private readonly byExtension = new Map<string, StoredUser>();
  private readonly byEmail = new Map<string, Set<StoredUser>>();
  private readonly listeners = new Set<(changes: readonly UserChange[]) => void>();
  private listed: readonly StoredUser[] | undefined;

  constructor(
    users: readonly StoredUser[],
    /** Found by id and by SIP name like everybody else, and in no list. */
    private readonly visitors?: Visitors,
  ) {
    for (const user of users) this.put(user);
    this.listed = users;
  }

  /** Everybody, by user name. */
  get all(): readonly StoredUser[] {
    this.listed ??= [...this.byId.values()].sort((one, other) => (one.userName < other.userName ? -1 : 1));
    return this.listed;
  }

  find(id: string): StoredUser | undefined {
    return this.byId.get(id) ?? this.visitors?.find(id);
  }

  /** By the name one signs in with, whatever its case. */
  findByName(userName: string): StoredUser | undefined {
    return this.byName.get(userName.toLowerCase());
  }

  /** By e-mail address, whatever its case. An address that several accounts have names none of them. */
  findByEmail(email: string): StoredUser | undefined {
    const holders = this.byEmail.get(email.toLowerCase());
    return holders?.size === 1 ? [...holders][0] : undefined;
  }

  findByExtension(extension: string): StoredUser | undefined {
    return this.byExtension.get(extension) ?? this.visitors?.findByExtension(extension);
  }

  /** Takes up how accounts are now, and tells everybody who listens, once. */
  change(changes: readonly UserChange[]): void {
    if (changes.length === 0) return;
    // Two people may have exchanged their extensions: all old ones go before a new one comes.
    for (const { before } of changes) if (before) this.drop(before.id);
    for (const { after } of changes) if (after) this.put(after);
    this.listed = undefined;
    for (const listener of this.listeners) listener(changes);
  }

  /** Calls back after accounts have changed. */
  onChanged(listener: (changes: readonly UserChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private put(user: StoredUser): void {
    this.byId.set(user.id, user);
    this.byName.set(user.userName, user);
    this.byExtension.set(user.extension, user);
    const email = user.email?.toLowerCase();
    if (email !== undefined) this.byEmail.set(email, (this.byEmail.get(email) ?? new Set()).add(user));
  }

  private drop(id: string): void {
    const user = this.byId.get(id);
    if (!user) return;
    this.byId.delete(id);
    this.byName.delete(user.userName);
    this.byExtension.delete(user.extension);
    if (user.email !== undefined) this.byEmail.get(user.email.toLowerCase())?.delete(user);
  }
}

/** What others may know of an account. */
export function publicUser({ id, userName, displayName, extension, role }: StoredUser): User {
  return { id, userName, displayName, extension, role };
}

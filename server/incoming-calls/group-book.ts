import { randomUUID } from 'node:crypto';
import { isEmergency } from '../../shared/dialing/is-emergency';
import { AppError } from '../../shared/errors/app-error';
import type { UserDirectory } from '../sign-in/user-directory';
import type { GroupValues, HuntGroupStore, StoredGroup } from '../store/hunt-group-store';
import type { GroupDirectory } from './group-directory';
import { InTurn } from './in-turn';

export interface GroupBookParts {
  readonly store: HuntGroupStore;
  readonly groups: GroupDirectory;
  readonly users: Pick<UserDirectory, 'find'>;
  readonly environment: string;
  /** Whether a number is somebody else's already: a person's, a room's. */
  readonly taken: (number: string) => boolean;
  readonly emergencyNumbers: () => readonly string[];
  /** The number an overflow means. Throws AppError `invalid-input` and `forward-forbidden`. */
  readonly readOverflow: (text: string) => string;
  /** Told whose groups have changed. */
  readonly onChanged: (userIds: Iterable<string>) => void;
}

/** What may be said of a group; what is left open stays. `overflow` null: none. */
export type GroupEdit = Partial<Omit<GroupValues, 'overflow'>> & {
  readonly overflow?: string | null | undefined;
};

/** The one that changes hunt groups, in the store and in memory. One change after the other. */
export class GroupBook {
  private readonly turns = new InTurn();

  constructor(private readonly parts: GroupBookParts) {}

  /**
   * @throws AppError `invalid-input`, `number-taken`, `not-found` for a member, or `forward-loop` and
   * `forward-forbidden` for the overflow
   */
  add(values: GroupValues): Promise<StoredGroup> {
    return this.turns.run(async () => {
      const group = this.checked({ ...values, id: randomUUID(), configured: false });
      await this.parts.store.add(this.parts.environment, group);
      this.put(group);
      return group;
    });
  }

  /** @throws AppError as `add`, and `not-found` for a group that has gone */
  change(id: string, edit: GroupEdit): Promise<StoredGroup> {
    return this.turns.run(async () => {
      const before = this.known(id);
      const { overflow, ...rest } = edit;
      const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const wanted = overflow === undefined ? before.overflow : (overflow ?? undefined);
      const group = this.checked({ ...before, ...said, overflow: wanted }, before);
      await this.parts.store.change(id, group);
      this.put(group, before);
      return group;
    });
  }

  /** @throws AppError `not-found`, or `forbidden` for one of the configuration, which would come back */
  remove(id: string): Promise<StoredGroup> {
    return this.turns.run(async () => {
      const group = this.known(id);
      if (group.configured) throw new AppError('forbidden', 'the configuration names this group');
      await this.parts.store.remove(id);
      this.parts.groups.delete(id);
      this.parts.onChanged(group.members.map(({ userId }) => userId));
      return group;
    });
  }

  /**
   * A member lets the group's calls come, or not (requirement G3).
   * @throws AppError as `memberOf`
   */
  switchMember(id: string, userId: string, on: boolean): Promise<StoredGroup> {
    return this.turns.run(async () => {
      const before = this.memberOf(id, userId);
      await this.parts.store.switchMember(id, userId, on);
      const members = before.members.map((member) => (member.userId === userId ? { ...member, on } : member));
      const group = { ...before, members };
      this.put(group);
      return group;
    });
  }

  /**
   * The group, if that user is a member who may switch the membership.
   * @throws AppError `not-found` for a group of others, `forbidden` where the member may not
   */
  memberOf(id: string, userId: string): StoredGroup {
    const group = this.known(id);
    const member = group.members.find((one) => one.userId === userId);
    if (!member) throw new AppError('not-found', 'no such group');
    if (!member.mayChange) throw new AppError('forbidden', 'the membership is the administrator’s to change');
    return group;
  }

  private known(id: string): StoredGroup {
    const group = this.parts.groups.find(id);
    if (!group) throw new AppError('not-found', 'no such group');
    return group;
  }

  private put(group: StoredGroup, before?: StoredGroup): void {
    this.parts.groups.set(group);
    const members = [...group.members, ...(before?.members ?? [])];
    this.parts.onChanged(new Set(members.map(({ userId }) => userId)));
  }

  /**
   * As it would be kept; changes nothing. What was so before is not asked again: a member may have left since.
   * @throws AppError as `add`
   */
  checked(group: StoredGroup, before?: StoredGroup): StoredGroup {
    const { id, number, overflow, members } = group;
    const { groups, users, taken, emergencyNumbers } = this.parts;
    const holder = groups.byNumber(number);
    if ((holder && holder.id !== id) || taken(number)) {
      throw new AppError('number-taken', 'the number is in use');
    }
    if (isEmergency({ kind: 'number', number }, emergencyNumbers())) {
      throw new AppError('number-taken', 'an emergency number');
    }
    if (overflow === number) throw new AppError('forward-loop', 'the calls would come back');
    if (overflow !== undefined && isEmergency({ kind: 'number', number: overflow }, emergencyNumbers())) {
      throw new AppError('forward-forbidden', 'an emergency number');
    }
    const ids = members.map(({ userId }) => userId);
    if (new Set(ids).size < ids.length) throw new AppError('invalid-input', 'a member is named twice');
    const known = new Set(before?.members.map(({ userId }) => userId));
    if (ids.some((userId) => !known.has(userId) && users.find(userId) === undefined)) {
      throw new AppError('not-found', 'no such member');
    }
    if (overflow === undefined || overflow === 'voicemail' || overflow === before?.overflow) return group;
    const read = this.parts.readOverflow(overflow);
    if (read === number) throw new AppError('forward-loop', 'the calls would come back');
    return { ...group, overflow: read };
  }
}

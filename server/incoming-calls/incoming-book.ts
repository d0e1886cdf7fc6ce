import {
  defaultChoices,
  type Certainty,
  type IncomingCalls,
  type IncomingChange,
  type IncomingChoices,
  type IncomingFeature,
} from '../../shared/incoming-calls/incoming-calls';
import type { IncomingChanged } from '../../shared/api/incoming-calls-schema';
import { AppError } from '../../shared/errors/app-error';
import type { FeatureCodes } from '../../shared/feature-codes/feature-code-profile';
import type { IncomingChoicesStore } from '../store/incoming-choices-store';
import type { StoredUser } from '../store/user-store';
import { changedChoices } from './changed-choices';
import { codesOfChange } from './codes-of-change';
import type { ForwardCheck } from './forward-check';
import type { GroupBook } from './group-book';
import type { GroupDirectory } from './group-directory';
import { InTurn } from './in-turn';
import type { PendingChanges } from './pending-changes';
import type { RightsBook } from './rights-book';

export interface IncomingBookParts {
  readonly store: IncomingChoicesStore;
  /** By user id, as they are kept. */
  readonly choices: Map<string, IncomingChoices>;
  readonly rights: Pick<RightsBook, 'of'>;
  readonly groups: Pick<GroupDirectory, 'ofMember'>;
  readonly groupBook: Pick<GroupBook, 'switchMember' | 'memberOf'>;
  readonly check: Pick<ForwardCheck, 'read' | 'dialled'>;
  readonly pending: PendingChanges;
  readonly impossible: readonly IncomingFeature[];
  /** How the PBX is told; undefined: the embedded switch, which knows it from us. */
  readonly codes: FeatureCodes | undefined;
  readonly onChanged: (userIds: Iterable<string>) => void;
  /** Of everything that is told; rises with every change. */
  readonly revision: () => number;
}

/** What users have chosen for their incoming calls: the one that changes it, and says what it is. */
export class IncomingBook {
  private readonly turns = new InTurn();

  constructor(private readonly parts: IncomingBookParts) {}

  choicesOf(userId: string): IncomingChoices {
    return this.parts.choices.get(userId) ?? defaultChoices;
  }

  of({ id }: Pick<StoredUser, 'id'>): IncomingCalls {
    const { rights, groups, impossible, codes, revision } = this.parts;
    const certainty: Certainty = codes ? 'assumed' : 'exact';
    return {
      revision: revision(),
      certainty,
      choices: this.choicesOf(id),
      rights: rights.of(id),
      groups: groups.ofMember(id).map((group) => {
        const member = group.members.find(({ userId }) => userId === id);
        const { id: groupId, name, number, kind } = group;
        const { on = false, mayChange = false } = member ?? {};
        return { id: groupId, name, number, kind, on, mayChange };
      }),
      impossible,
    };
  }

  /** @throws AppError as `changedChoices` and `GroupBook.memberOf` */
  change(user: StoredUser, change: IncomingChange): Promise<IncomingChanged> {
    return this.turns.run(async () => {
      const { codes, pending } = this.parts;
      const told = codes && this.toldBy(user, change, codes);
      if (!told || told.length === 0) {
        await this.carryOut(user, change);
        return { calls: this.of(user) };
      }
      return { calls: this.of(user), dial: { change: pending.keep(user.id, change), codes: told } };
    });
  }

  /** @throws AppError `not-found` for a change that is not pending, and as `change` */
  settle(user: StoredUser, id: string, ok: boolean): Promise<IncomingCalls> {
    return this.turns.run(async () => {
      const change = this.parts.pending.take(user.id, id);
      if (!change) throw new AppError('not-found', 'no such change');
      if (ok) await this.carryOut(user, change);
      return this.of(user);
    });
  }

  private toldBy(user: StoredUser, change: IncomingChange, codes: FeatureCodes): string[] {
    const { group } = change;
    const { check } = this.parts;
    const number = group && this.groupOf(user, group.id).number;
    return codesOfChange(codes, {
      before: this.choicesOf(user.id),
      after: this.changed(user, change),
      group: group && number !== undefined ? { number, on: group.on } : undefined,
      dialled: (one) => check.dialled(one),
    });
  }

  private async carryOut(user: StoredUser, { group, ...change }: IncomingChange): Promise<void> {
    const { store, choices, groupBook, onChanged } = this.parts;
    const before = this.choicesOf(user.id);
    const after = this.changed(user, change);
    if (group) {
      this.groupOf(user, group.id);
      await groupBook.switchMember(group.id, user.id, group.on);
    }
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    await store.set(user.id, after);
    choices.set(user.id, after);
    onChanged([user.id]);
  }

  private groupOf(user: StoredUser, id: string) {
    if (this.parts.impossible.includes('groups')) throw new AppError('not-supported', 'impossible: groups');
    return this.parts.groupBook.memberOf(id, user.id);
  }

  private changed(user: StoredUser, change: IncomingChange): IncomingChoices {
    const { rights, impossible, check } = this.parts;
    return changedChoices(this.choicesOf(user.id), change, {
      rights: rights.of(user.id),
      impossible,
      read: (text) => check.read(text, user),
    });
  }
}

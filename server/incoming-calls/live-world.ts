import { isForwarding, noForwarding } from '../../shared/incoming-calls/incoming-calls';
import type { TelephoneState } from '../../shared/presence/presence';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredGroup } from '../store/hunt-group-store';
import type { StoredUser } from '../store/user-store';
import type { GroupDirectory } from './group-directory';
import type { IncomingBook } from './incoming-book';
import type { RightsBook } from './rights-book';
import type { Activity, CallWorld, Hunted, Person } from './rules/call-world';

export interface LiveWorldParts {
  readonly users: Pick<UserDirectory, 'find' | 'findByExtension' | 'findByName'>;
  readonly groups: Pick<GroupDirectory, 'byNumber'>;
  readonly book: Pick<IncomingBook, 'choicesOf'>;
  readonly rights: Pick<RightsBook, 'of'>;
  readonly doNotDisturb: (extension: string) => boolean;
  readonly hasMailbox: (extension: string) => boolean;
  readonly activity: (extension: string) => Activity;
  readonly lastCallEndedAt: (extension: string) => number | undefined;
}

/** The environment as it is at the moment of a call. */
export class LiveWorld implements CallWorld {
  constructor(private readonly parts: LiveWorldParts) {}

  person(number: string): Person | undefined {
    const { users } = this.parts;
    const user = users.findByExtension(number) ?? users.findByName(number);
    return user && this.personOf(user);
  }

  /** A person of that number comes first, as when it is dialled. */
  group(number: string): Hunted | undefined {
    const group = this.parts.groups.byNumber(number);
    return group && this.groupOf(group);
  }

  hasMailbox(extension: string): boolean {
    return this.parts.hasMailbox(extension);
  }

  activity(extension: string): Activity {
    return this.parts.activity(extension);
  }

  lastCallEndedAt(extension: string): number | undefined {
    return this.parts.lastCallEndedAt(extension);
  }

  /** What somebody's telephone does with calls (requirement P2); what Do Not Disturb does is shown as that. */
  telephoneStates(extension: string): TelephoneState[] {
    const { users, book, rights } = this.parts;
    const user = users.findByExtension(extension);
    if (!user) return [];
    const { forwarding, sendAll } = book.choicesOf(user.id);
    const allowed = rights.of(user.id);
    return [
      ...(sendAll && allowed.sendAll ? ['send-all' as const] : []),
      ...(isForwarding(forwarding) && allowed.forward ? ['forwarded' as const] : []),
    ];
  }

  private personOf({ id, extension }: StoredUser): Person {
    const { book, rights, doNotDisturb } = this.parts;
    const choices = book.choicesOf(id);
    const { forward, sendAll, internalTwin } = rights.of(id);
    const undisturbed = doNotDisturb(extension);
    const wished = choices.sendAll || (choices.sendAllWhenDoNotDisturb && undisturbed);
    return {
      extension,
      forwarding: forward ? choices.forwarding : noForwarding,
      sendAll: sendAll && wished,
      voicemail: choices.voicemail,
      doNotDisturb: undisturbed,
      ringSeconds: choices.ringSeconds,
      // A mobile twin would need a line out, which the switch has not.
      ...(choices.twinning === 'internal' && internalTwin !== undefined ? { twin: internalTwin } : {}),
    };
  }

  private groupOf({ id, number, kind, ringSeconds, overflow, members }: StoredGroup): Hunted {
    const { users } = this.parts;
    const here = members.flatMap(({ userId, on }) => (on ? (users.find(userId)?.extension ?? []) : []));
    return { id, number, kind, ringSeconds, overflow, members: here };
  }
}

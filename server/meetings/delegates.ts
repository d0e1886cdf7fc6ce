import { AppError } from '../../shared/errors/app-error';
import type { MeetingsConfig } from '../config/meetings-config';
import type { UserDirectory } from '../sign-in/user-directory';
import { StartError } from '../start-error';
import type { DelegateStore, Delegation } from '../store/delegate-store';

export interface DelegatesOptions {
  readonly store: DelegateStore;
  readonly users: UserDirectory;
  readonly environment: string;
  /** What the configuration says, by user names: it comes back at every start. */
  readonly configured: Readonly<MeetingsConfig['delegates']>;
}

/** One delegation, and whether the configuration names it. */
export interface KnownDelegation extends Delegation {
  readonly configured: boolean;
}

/**
 * Who acts for whom: invites to their rooms and joins as their moderator (requirement O6). In memory, since it is asked
 * at every appointment; what administrators add is in the store.
 */
export class Delegates {
  private readonly known = new Map<string, KnownDelegation>();

  private constructor(
    private readonly options: DelegatesOptions,
    stored: readonly Delegation[],
  ) {
    for (const { owner, delegate } of options.configured) {
      this.put({ ownerUserId: this.named(owner), delegateUserId: this.named(delegate), configured: true });
    }
    for (const one of stored) if (!this.known.has(keyOf(one))) this.put({ ...one, configured: false });
  }

  /** Reads what is kept. Rejects with StartError for a name of the configuration that is nobody's. */
  static async open(options: DelegatesOptions): Promise<Delegates> {
    return new Delegates(options, await options.store.list(options.environment));
  }

  /** In no particular order; one of the two may have left. */
  get all(): readonly KnownDelegation[] {
    return [...this.known.values()];
  }

  /** Whether this user may do what the owner may, PINs apart; nobody is a delegate of themselves. */
  mayActFor(ownerUserId: string, userId: string): boolean {
    return this.known.has(keyOf({ ownerUserId, delegateUserId: userId }));
  }

  /** Lets one act for the other; where that is so already, it stays. Rejects with AppError `invalid-input` for oneself. */
  async add(delegation: Delegation): Promise<KnownDelegation> {
    const { ownerUserId, delegateUserId } = delegation;
    if (ownerUserId === delegateUserId) throw new AppError('invalid-input', 'their own delegate');
    const before = this.known.get(keyOf(delegation));
    if (before) return before;
    await this.options.store.add(this.options.environment, delegation);
    return this.put({ ownerUserId, delegateUserId, configured: false });
  }

  /** Rejects with AppError `not-found`, or `forbidden` for one of the configuration, which would come back. */
  async remove(delegation: Delegation): Promise<KnownDelegation> {
    const before = this.known.get(keyOf(delegation));
    if (!before) throw new AppError('not-found', 'no such delegate');
    if (before.configured) throw new AppError('forbidden', 'the configuration names this delegate');
    await this.options.store.remove(delegation);
    this.known.delete(keyOf(delegation));
    return before;
  }

  private put(delegation: KnownDelegation): KnownDelegation {
    this.known.set(keyOf(delegation), delegation);
    return delegation;
  }

  private named(name: string): string {
    const user = this.options.users.findByName(name);
    if (!user) throw new StartError(`Configuration: meetings.delegates names "${name}", none of the users.`);
    return user.id;
  }
}

function keyOf({ ownerUserId, delegateUserId }: Delegation): string {
  return `${ownerUserId}\n${delegateUserId}`;
}

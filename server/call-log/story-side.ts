import type { MissedOutcome } from '../../shared/call-log/call-record';
import type { CallStory, StoryLeg } from '../switch';

/** A call as one of those it was for went through it. */
export class StorySide {
  /** Where it rang for this user: their own telephones, and those that are twinned with them. */
  private readonly own: readonly StoryLeg[];
  private readonly winner: StoryLeg | undefined;

  constructor(
    readonly story: CallStory,
    readonly extension: string,
    /** Whether it was this user whom the caller dialled. */
    private readonly wasCalled: boolean,
    /** Whether all of this user's calls go to another number. */
    private readonly forwardsAll: boolean,
  ) {
    this.own = story.legs.filter((leg, at) => ownerOf(leg, at, story.legs) === extension);
    this.winner = story.legs.find(({ end }) => end === 'answered');
  }

  /** Whoever waited in a park has not been called: their conversation goes on. */
  get answered(): boolean {
    return this.winner !== undefined && this.winner.cause !== 'retrieved' && this.own.includes(this.winner);
  }

  /** Through whom it came here. */
  get via(): readonly string[] {
    return (this.own.find(({ end }) => end === 'answered') ?? this.own[0])?.via ?? [];
  }

  /** It came to this user as one of a group, and not besides. */
  get onlyOfGroup(): boolean {
    return (
      !this.wasCalled &&
      this.own.length > 0 &&
      this.own.every(({ cause }) => cause === 'group' || cause === 'twinned')
    );
  }

  /** ms since the epoch. */
  get rangAt(): number {
    return this.own[0]?.rangAt ?? this.story.startedAt;
  }

  /** How long it rang here, in s. */
  get rang(): number {
    const until = Math.max(...this.own.map(({ endedAt }) => endedAt), this.rangAt);
    return Math.round((until - this.rangAt) / 1000);
  }

  /**
   * What became of it, unanswered here; undefined: it leaves no trace. A forward of all calls to
   * another number takes a call away from this user altogether, unless it comes back to their
   * mailbox; and so does a twin that rings for somebody else, and a colleague of the group.
   */
  get missed(): MissedOutcome | undefined {
    const { winner, own } = this;
    if (own.length === 0 && !this.concerns) return undefined;
    if (own.length > 0 && own.every(isPickUp)) return undefined;
    if (winner?.cause === 'voicemail') return 'voicemail';
    if (winner) return this.onlyOfGroup ? undefined : 'answered-elsewhere';
    return own.some(({ end }) => end === 'declined') ? 'declined' : 'lost';
  }

  /** Whether a call that rang at no telephone of this user is theirs all the same. */
  private get concerns(): boolean {
    const { winner, extension, wasCalled, forwardsAll, story } = this;
    if (winner?.number === `voicemail+${extension}`) return true;
    const passedOn = story.legs.some(({ via }) => via.includes(extension));
    return passedOn ? !forwardsAll : wasCalled;
  }
}

/** A telephone this user reached for: not answering there is no missed call. */
function isPickUp({ cause }: StoryLeg): boolean {
  return cause === 'picked-up' || cause === 'retrieved';
}

/** For whom a number rings: a twin for the one named before it, who rings together with it. */
function ownerOf({ number, cause }: StoryLeg, at: number, legs: readonly StoryLeg[]): string {
  if (cause !== 'twinned') return number;
  return legs.slice(0, at).findLast((leg) => leg.cause !== 'twinned')?.number ?? number;
}

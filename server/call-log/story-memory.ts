import type { CallStory } from '../switch';

/** As many calls are remembered whose place another may take; a conversation is replaced while it goes on. */
const REMEMBERED = 2_000;

/** A dialog that is over, as the log sees it. */
export interface Completed {
  /** The call it was, or ended. Undefined: it went on with one from before this server started; who took part reports it. */
  readonly whole: CallStory | undefined;
  /** The dialog that is no call by itself. */
  readonly part: CallStory | undefined;
}

/**
 * Calls that go on in another dialog (RFC 3891): after a reload, or at another device of the same user.
 * The switch tells of each dialog by itself; for the log they are one call, and how long it took.
 */
export class StoryMemory {
  /** What a conversation began with, by the Call-ID of each dialog it has had. */
  private readonly beginnings = new Map<string, CallStory>();

  /** What holds once a dialog is over. */
  completed(story: CallStory): Completed {
    const replaced = this.before(story);
    if (story.replaces !== undefined && !replaced) return { part: undefined, whole: undefined };
    const goesOn = replaced && samePeople(replaced, story);
    const whole = goesOn ? { ...replaced, endedAt: Math.max(replaced.endedAt, story.endedAt) } : story;
    this.beginnings.set(story.callId, whole);
    const [oldest] = this.beginnings.keys();
    if (this.beginnings.size > REMEMBERED && oldest !== undefined) this.beginnings.delete(oldest);
    return { part: goesOn ? story : undefined, whole };
  }

  /** The call whose place it takes: by its name, or the one its user had transferred to their own other devices. */
  private before(story: CallStory): CallStory | undefined {
    const { replaces, referredBy, called } = story;
    if (replaces !== undefined) return this.beginnings.get(replaces);
    if (referredBy === undefined || referredBy !== called) return undefined;
    const talked = [...this.beginnings.values()].filter(({ answeredAt }) => answeredAt !== undefined);
    return talked.findLast((one) => one.endedAt >= story.startedAt && samePeople(one, story));
  }
}

function samePeople(one: CallStory, other: CallStory): boolean {
  const people = [peopleOf(one), peopleOf(other)] as const;
  return people[0].size === people[1].size && [...people[0]].every((person) => people[1].has(person));
}

/** Who talked: the caller and who answered. */
function peopleOf({ caller, called, legs }: CallStory): ReadonlySet<string> {
  return new Set([caller, legs.find(({ end }) => end === 'answered')?.number ?? called]);
}

import type { RingCause, RingOutcome } from '../../switch/plan/call-plan';
import { mailboxOf } from '../destinations';
import type { CallWorld, Hunted, Person } from './call-world';
import { ring, type Course } from './course';
import { inOrder, isReady, type Turns } from './hunting';

/** Forwards one call follows. */
const MAX_FORWARDS = 5;

/**
 * The way of one call (guide, chapters 3 to 5 and 12; requirements G1 to G4, P4). For a person, in this order:
 *
 *   send all, by hand or by Do Not Disturb ─────────────► as refused, to a mailbox
 *   forward all ────────────────────────────────────────► there
 *   Do Not Disturb without it: nothing rings ───────────► as busy
 *   devices and twin ring ── busy ──────── forward if busy ──────────► there
 *                         ── no answer ─── forward if no answer ─────► there
 *                         ── nobody there ─ either of the two ───────► there
 *                         ── refused, and whatever comes to nothing ─► a mailbox
 *
 * The mailbox is that of whoever was called first and has one: the caller wanted them. Nobody is called twice
 * by one call, so that loops end.
 */
export class CallCourse {
  private readonly visited = new Set<string>();
  /** People through whom the call came, the first first. */
  private readonly wanted: string[] = [];

  constructor(
    private readonly caller: string,
    private readonly world: CallWorld,
    private readonly turns: Turns,
  ) {}

  *to(called: string): Course {
    const outcome = yield* this.reach(called, 'called', []);
    const owner = this.wanted.find((extension) => this.world.hasMailbox(extension));
    if (owner === undefined) return outcome;
    yield* ring([mailboxOf(owner)], 'voicemail', this.wanted);
    return outcome;
  }

  private *reach(number: string, cause: RingCause, via: readonly string[]): Course {
    const { world, visited } = this;
    if (visited.has(number) || via.length > MAX_FORWARDS) return 'busy';
    visited.add(number);
    const person = world.person(number);
    if (person) return yield* this.person(person, cause, via);
    const group = world.group(number);
    if (group) return yield* this.group(group, via);
    return yield* ring([number], cause, via);
  }

  private *person(person: Person, cause: RingCause, via: readonly string[]): Course {
    const { extension, forwarding, sendAll, doNotDisturb } = person;
    this.wanted.push(extension);
    const onward = [...via, extension];
    if (sendAll) return 'busy';
    if (forwarding.all) return yield* this.reach(forwarding.allNumber, 'forwarded', onward);
    const outcome = doNotDisturb ? 'busy' : yield* this.devices(person, cause, via);
    if (!isForwarded(person, outcome)) return outcome;
    const further = yield* this.reach(forwarding.otherNumber, 'forwarded', onward);
    return further === 'absent' ? outcome : further;
  }

  private *devices(person: Person, cause: RingCause, via: readonly string[]): Course {
    const { extension, forwarding, ringSeconds } = person;
    const goesOn = forwarding.noAnswer || this.wanted.some((one) => this.world.hasMailbox(one));
    const seconds = goesOn ? ringSeconds : undefined;
    const twin = this.twinOf(person);
    if (twin === undefined) return yield* ring([extension], cause, via, seconds);
    this.visited.add(twin);
    const outcomes = yield {
      kind: 'ring',
      ringing: [
        { number: extension, cause },
        { number: twin, cause: 'twinned' },
      ],
      ...(seconds === undefined ? {} : { seconds }),
      ...(via.length === 0 ? {} : { via }),
    };
    return twinned(outcomes.get(extension) ?? 'absent', outcomes.get(twin) ?? 'absent');
  }

  /** The other extension, unless it calls, has had the call, or is to be left in peace. */
  private twinOf({ twin }: Person): string | undefined {
    if (twin === undefined || twin === this.caller || this.visited.has(twin)) return undefined;
    const other = this.world.person(twin);
    return other && !other.doNotDisturb && !other.sendAll ? twin : undefined;
  }

  private *group(group: Hunted, via: readonly string[]): Course {
    const { overflow, number } = group;
    const onward = [...via, number];
    const outcome = yield* this.members(group, onward);
    if (overflow === undefined) return outcome;
    if (overflow !== 'voicemail') return yield* this.reach(overflow, 'forwarded', onward);
    if (!this.world.hasMailbox(number)) return outcome;
    return yield* ring([mailboxOf(number)], 'voicemail', onward);
  }

  private *members(group: Hunted, via: readonly string[]): Course {
    const { world, turns, caller, visited } = this;
    const { kind, ringSeconds } = group;
    const ready = group.members.filter(
      (member) => member !== caller && !visited.has(member) && isReady(member, world),
    );
    if (kind === 'collective') {
      if (ready.length > 0) yield* ring(ready, 'group', via, ringSeconds);
      return 'busy';
    }
    for (const member of inOrder(group, ready, world, turns)) {
      // Meanwhile this one may have taken another call.
      if (!isReady(member, world)) continue;
      turns.called(group, member);
      yield* ring([member], 'group', via, ringSeconds);
    }
    return 'busy';
  }
}

function isForwarded({ forwarding }: Person, outcome: RingOutcome): boolean {
  if (forwarding.otherNumber === '' || outcome === 'declined') return false;
  if (outcome === 'busy') return forwarding.busy;
  if (outcome === 'unanswered') return forwarding.noAnswer;
  return forwarding.busy || forwarding.noAnswer;
}

/** Of a person and the twin: the person's word counts, and one who was rung in vain has not answered. */
function twinned(own: RingOutcome, twin: RingOutcome): RingOutcome {
  if (own === 'declined' || twin === 'declined') return 'declined';
  if (own === 'unanswered' || twin === 'unanswered') return 'unanswered';
  return own === 'absent' ? twin : own;
}

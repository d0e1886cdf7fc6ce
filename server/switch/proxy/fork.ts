import type { SipResponse } from '../message/message';
import type { LegEnd } from '../plan/call-story';
import { Branch } from './branch';
import { followRedirection } from './redirection';
import type { LegNumber, RingLeg } from './ring-leg';
import type { SearchJob, SearchParts } from './search-job';
import type { Target } from './target';

/** Makes the branches of a search, within bounds: a target is tried once in a step (RFC 3261 §16.5). */
export class Fork {
  #tried: Target[] = [];
  #made = 0;

  constructor(
    private readonly parts: SearchParts,
    private readonly job: SearchJob,
  ) {}

  /** Another step begins: whoever rang before may ring again. */
  again(): void {
    this.#tried = [];
  }

  /** Lets those of the targets ring that were not tried so far. */
  ring(leg: RingLeg, targets: readonly Target[], ends: ReadonlyMap<string, LegEnd>): void {
    const { transactions, limits, wordsFor } = this.parts;
    const { route, caller, send } = this.job;
    const { about } = leg;
    const room = (route ? limits.plannedBranches : limits.branches) - this.#made;
    const words = wordsFor(about, caller, ends);
    const fresh: Branch[] = [];
    for (const target of targets) {
      if (this.#isTried(target) || fresh.length >= room) continue;
      this.#tried.push(target);
      fresh.push(new Branch(transactions, leg, target, about.depth, send(target, words)));
    }
    this.#made += fresh.length;
    for (const branch of fresh) leg.add(branch);
    for (const branch of fresh) branch.start();
    leg.begun();
  }

  /**
   * Whom a 3xx leads to, each user a number of their own that rings in the place of whoever sent it, and what is
   * left of the response for the caller.
   */
  redirect(
    { number, via, depth }: LegNumber,
    response: SipResponse,
  ): {
    readonly numbers: ReadonlyMap<LegNumber, readonly Target[]>;
    readonly rest: SipResponse | undefined;
  } {
    const numbers = new Map<LegNumber, readonly Target[]>();
    if (depth >= this.parts.limits.redirections) return { numbers, rest: response };
    const { targets, response: rest } = followRedirection(response, this.parts.redirected);
    for (const user of new Set(targets.map((target) => target.user))) {
      const theirs = targets.filter((target) => target.user === user && !this.#isTried(target));
      const about = {
        number: user ?? '',
        cause: 'forwarded',
        via: [...via, number],
        depth: depth + 1,
      } as const;
      if (theirs.length > 0) numbers.set(about, theirs);
    }
    return { numbers, rest };
  }

  #isTried({ flow, uri }: Target): boolean {
    return this.#tried.some((target) => target.flow === flow && target.uri === uri);
  }
}

import type { Flow } from '../flows/flow';
import type { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { removeTopVia } from '../message/serialiser';
import type { Failure } from '../transactions/client-transaction';
import type { ServerTransaction } from '../transactions/server-transaction';
import { vouchFor } from './asserted-identity';
import { BestResponse } from './best-response';
import type { ForwardParts } from './forward-parts';
import { CallerSide } from './caller-side';
import { Branch, type BranchOwner, type BranchRequest } from './branch';
import { followRedirection } from './redirection';
import type { Target } from './target';

export interface ForwardJob {
  readonly request: SipRequest;
  readonly server: ServerTransaction;
  /** How the caller is reached should his connection break. */
  readonly callerFlow: Flow | undefined;
  /** What a branch to that target sends. */
  readonly branchRequest: (target: Target) => BranchRequest;
  /** Targets a redirection to that Contact adds. */
  readonly redirected: (contact: string) => readonly Target[];
  /** A 2xx to an INVITE. */
  readonly answered?: (response: SipResponse) => void;
  /** What we assert of the user who answers; absent within a dialog, where everyone is known. */
  readonly identityOf?: (user: string | undefined) => Header | undefined;
}

/**
 * The response context of a forwarded request that begins no call (RFC 3261 §16.7; those that do: CallSearch):
 * forks it to its targets, passes provisional responses and every 2xx on at once, and when all branches have
 * ended, the best of the rest.
 */
export class ResponseContext implements BranchOwner {
  readonly #open = new Set<Branch>();
  readonly #tried = new Set<string>();
  readonly #best = new BestResponse();
  readonly #sender: CallerSide;
  /** A 2xx or 6xx came, or the sender gave up: no new branches. */
  #settled = false;

  constructor(
    private readonly parts: ForwardParts,
    private readonly job: ForwardJob,
  ) {
    this.#sender = new CallerSide(parts, job.server, job.callerFlow, () => {
      this.#cancelAll();
    });
  }

  /** Forwards to the targets, all at once. */
  fork(targets: readonly Target[]): void {
    if (this.#isInvite) this.#sender.attend();
    this.#add(targets, 0);
    this.#finish();
  }

  responded(branch: Branch, response: SipResponse): void {
    // §16.7 step 3.
    removeTopVia(response);
    const { identityOf } = this.job;
    if (identityOf) vouchFor(response, response.status < 300 ? identityOf(branch.target.user) : undefined);
    if (response.status < 200) this.#provisional(response);
    else if (response.status < 300) this.#success(branch, response);
    else this.#failure(branch, response);
  }

  failed(branch: Branch, failure: Failure): void {
    this.#open.delete(branch);
    // RFC 4320 §4.2: no 408 to anything but an INVITE; its sender has given up by now.
    if (failure === 'flow' || this.#isInvite)
      this.#best.add(createResponse(this.job.request, this.#statusOf(failure)));
    this.#finish();
  }

  get #isInvite(): boolean {
    return this.job.request.method === 'INVITE';
  }

  #add(targets: readonly Target[], depth: number): void {
    const fresh: Branch[] = [];
    for (const target of targets) {
      const key = `${target.flow.id} ${target.uri}`;
      // §16.5: a target is tried once.
      if (this.#tried.has(key) || this.#tried.size >= this.parts.limits.branches) continue;
      this.#tried.add(key);
      fresh.push(new Branch(this.parts.transactions, this, target, depth, this.job.branchRequest(target)));
    }
    for (const branch of fresh) this.#open.add(branch);
    for (const branch of fresh) branch.start();
  }

  #provisional(response: SipResponse): void {
    if (response.status !== 100) this.#sender.pass(response);
  }

  #success(branch: Branch, response: SipResponse): void {
    this.#open.delete(branch);
    if (this.#isInvite) {
      this.job.answered?.(response);
      this.#sender.succeed(branch.id, response);
      this.#cancelAll();
    } else {
      this.#settled = true;
      this.#sender.pass(response);
    }
    this.#finish();
  }

  #failure(branch: Branch, response: SipResponse): void {
    this.#open.delete(branch);
    if (response.status >= 600) {
      // §16.7 step 5: it ends the search, but a 2xx may still cross it, so it waits for the others.
      this.#best.add(response);
      this.#cancelAll();
    } else if (response.status < 400) this.#redirect(branch, response);
    else this.#best.add(response);
    this.#finish();
  }

  #redirect(branch: Branch, response: SipResponse): void {
    if (this.#settled || branch.depth >= this.parts.limits.redirections) {
      this.#best.add(response);
      return;
    }
    const { targets, response: rest } = followRedirection(response, this.job.redirected);
    if (rest) this.#best.add(rest);
    this.#add(targets, branch.depth + 1);
  }

  #cancelAll(): void {
    this.#settled = true;
    for (const branch of [...this.#open]) branch.cancelBranch();
  }

  #statusOf(failure: Failure): number {
    if (this.#sender.gaveUp) return 487;
    if (failure === 'timeout') return 408;
    // RFC 5626 §5.3 and §6: a dialog's flow has failed (the dialog lives on); a callee cannot be reached.
    return this.job.request.toTag === undefined ? 480 : 430;
  }

  /** When no branch is open any more, the best response goes back (§16.7 step 6). */
  #finish(): void {
    if (this.#open.size > 0) return;
    this.#sender.leave();
    if (this.#sender.answered) return;
    const best = this.#best.take();
    if (!best && !this.#isInvite) {
      this.job.server.end();
      return;
    }
    // A 3xx whose every Contact had been tried before leaves no response behind.
    this.#sender.pass(best ?? createResponse(this.job.request, this.#sender.gaveUp ? 487 : 480));
  }
}

import type { Clock, Timer } from '../clock';
import type { Flow, FlowUser } from '../flows/flow';
import type { SwitchLimits } from '../limits';
import type { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { removeTopVia, responseText } from '../message/serialiser';
import type { Failure } from '../transactions/client-transaction';
import type { Cancellable, ServerTransaction } from '../transactions/server-transaction';
import type { TransactionLayer } from '../transactions/transaction-layer';
import { vouchFor } from './asserted-identity';
import { BestResponse } from './best-response';
import { Branch, type BranchOwner, type BranchRequest } from './branch';
import { followRedirection } from './redirection';
import type { Target } from './target';

/** Told how a call fares: what presence and dialog watchers see. */
export interface CallObserver {
  ringing(callee: string | undefined): void;
  answered(callee: string | undefined, response: SipResponse): void;
  failed(): void;
}

export interface ForwardJob {
  readonly request: SipRequest;
  readonly server: ServerTransaction;
  /** How the caller is reached should his connection break. */
  readonly callerFlow: Flow | undefined;
  /** What a branch to that target sends. */
  readonly branchRequest: (target: Target) => BranchRequest;
  /** Targets a redirection to that Contact adds. */
  readonly redirected: (contact: string) => readonly Target[];
  readonly observer: CallObserver | undefined;
  /** What we assert of the user who answers; absent within a dialog, where everyone is known. */
  readonly identityOf?: (user: string | undefined) => Header | undefined;
}

export interface ForwardParts {
  readonly transactions: TransactionLayer;
  readonly limits: SwitchLimits;
  readonly clock: Clock;
}

/**
 * The response context of one forwarded request (RFC 3261 §16.7): forks it to its targets, passes
 * provisional responses and every 2xx on at once, and when all branches have ended, the best of the rest.
 */
export class ResponseContext implements BranchOwner, Cancellable, FlowUser {
  readonly #open = new Set<Branch>();
  readonly #tried = new Set<string>();
  readonly #best = new BestResponse();
  /** A 2xx or 6xx came, or the caller gave up: no new branches. */
  #settled = false;
  #cancelled = false;
  #callerGone: Timer | undefined;

  constructor(
    private readonly parts: ForwardParts,
    private readonly job: ForwardJob,
  ) {}

  /** Forwards to the targets, all at once. */
  fork(targets: readonly Target[]): void {
    this.job.server.handler = this;
    if (this.#isInvite) this.job.callerFlow?.join(this);
    this.#add(targets, 0);
    this.#finish();
  }

  responded(branch: Branch, response: SipResponse): void {
    // §16.7 step 3.
    removeTopVia(response);
    const { identityOf } = this.job;
    if (identityOf) vouchFor(response, response.status < 300 ? identityOf(branch.target.user) : undefined);
    if (response.status < 200) this.#provisional(branch, response);
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

  /** §16.10: the caller gave up, or hung up before an answer. */
  cancel(): void {
    this.#cancelled = true;
    this.#cancelAll();
  }

  carried(): void {
    this.#callerGone?.cancel();
    this.#callerGone = undefined;
  }

  /** The caller's connection broke. Unless he comes back soon, nobody should go on ringing. */
  lost(): void {
    this.#callerGone ??= this.parts.clock.after(this.parts.limits.flowGrace, () => {
      this.cancel();
    });
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

  #provisional(branch: Branch, response: SipResponse): void {
    if (response.status === 100) return;
    this.job.observer?.ringing(branch.target.user);
    this.job.server.respond(response.status, responseText(response));
  }

  /** §16.7 step 5: every 2xx to an INVITE is passed on, also after another; the other branches end. */
  #success(branch: Branch, response: SipResponse): void {
    this.#open.delete(branch);
    const { server } = this.job;
    if (this.#isInvite) {
      this.parts.transactions.late.remember(branch.id, server.path, this.parts.clock.now());
      this.job.observer?.answered(branch.target.user, response);
      if (server.answered) server.path.send(responseText(response));
      else server.respond(response.status, responseText(response));
      this.#cancelAll();
    } else {
      this.#settled = true;
      server.respond(response.status, responseText(response));
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
    if (this.#cancelled) return 487;
    if (failure === 'timeout') return 408;
    // RFC 5626 §5.3 and §6: a dialog's flow has failed (the dialog lives on); a callee cannot be reached.
    return this.job.request.toTag === undefined ? 480 : 430;
  }

  /** When no branch is open any more, the best response goes back (§16.7 step 6). */
  #finish(): void {
    if (this.#open.size > 0) return;
    this.#callerGone?.cancel();
    this.job.callerFlow?.leave(this);
    const { server } = this.job;
    if (server.answered) return;
    const best = this.#best.take();
    if (!best && !this.#isInvite) {
      server.end();
      return;
    }
    this.job.observer?.failed();
    // A 3xx whose every Contact had been tried before leaves no response behind.
    const final = best ?? createResponse(this.job.request, this.#cancelled ? 487 : 480);
    server.respond(final.status, responseText(final));
  }
}

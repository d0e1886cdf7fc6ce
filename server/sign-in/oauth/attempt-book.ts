import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { StoredUser } from '../../store/user-store';
import type { ProviderTokens } from './oauth-provider';
import { digestOf, randomText } from './pkce';

/** How long a person may take to sign in, in ms. */
export const ATTEMPT_LIFE_MS = 10 * 60_000;
/** Bounds on memory: of all attempts, and of those one place may have open; the oldest give way. */
const MAX_ATTEMPTS = 5_000;
const MAX_PER_ADDRESS = 50;

/** How an attempt ended. */
export type Outcome =
  | {
      readonly kind: 'vouched';
      readonly environment: string;
      readonly user: StoredUser;
      readonly tokens: ProviderTokens;
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/** What goes to the provider and what stays in the browser; all of it new whenever the attempt's link is opened. */
export interface Run {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** For a cookie: only the browser that went to the provider may come back from it. */
  readonly browser: string;
}

/**
 * An attempt to sign in at an identity provider:
 *
 *   begun ──start──▶ running ──arrive──▶ arrived ──settle──▶ settled ──claim──▶ gone
 *                     ▲   │
 *                     └───┘ start again: the run before is worth nothing any more
 *
 * and from every state, after ten minutes, gone.
 */
interface Attempt {
  readonly key: string;
  readonly environment: string;
  readonly place: string;
  readonly secret: string;
  readonly expiresAt: number;
  run?: { readonly state: string; readonly browser: string; readonly run: Run } | undefined;
  arrived: boolean;
  outcome?: Outcome | undefined;
  /** Those who wait for the outcome. */
  readonly waiting: Set<() => void>;
}

/** Whoever has come back from the provider. */
export interface Arrival {
  readonly environment: string;
  readonly run: Run;
  settle(outcome: Outcome): void;
}

/** Attempts, in memory and as hashes alone: the page that began one claims it by a secret of its own. */
export class AttemptBook {
  /** In the order they were begun, which is the order they expire in. */
  private readonly attempts = new Map<string, Attempt>();
  private readonly byState = new Map<string, Attempt>();

  constructor(private readonly now: () => number = Date.now) {}

  begin(environment: string, place: string): { readonly attempt: string; readonly secret: string } {
    this.sweep();
    this.makeRoom(place);
    const [attempt, secret] = [randomText(), randomText()];
    const key = digestOf(attempt);
    this.attempts.set(key, {
      key,
      environment,
      place,
      secret: digestOf(secret),
      expiresAt: this.now() + ATTEMPT_LIFE_MS,
      arrived: false,
      waiting: new Set(),
    });
    return { attempt, secret };
  }

  /** Where an open attempt was begun, and for what. Throws AppError `expired`. */
  look(attempt: string): { readonly environment: string; readonly place: string } {
    const { environment, place } = this.open(attempt);
    return { environment, place };
  }

  /** Sends somebody to the provider. Throws AppError `expired` for one that is unknown, too old or already back. */
  start(attempt: string): Run {
    const found = this.open(attempt);
    if (found.run) this.byState.delete(found.run.state);
    const run = { state: randomText(), nonce: randomText(), verifier: randomText(), browser: randomText() };
    found.run = { state: digestOf(run.state), browser: digestOf(run.browser), run };
    this.byState.set(found.run.state, found);
    return run;
  }

  /** Somebody comes back: once, and in the browser that went. Throws AppError `expired`. */
  arrive(state: string, browser: string | undefined): Arrival {
    this.sweep();
    const found = this.byState.get(digestOf(state));
    if (!found?.run || browser === undefined || found.run.browser !== digestOf(browser)) {
      throw new AppError('expired', 'nobody is expected back by this state');
    }
    const { run } = found.run;
    this.byState.delete(found.run.state);
    found.run = undefined;
    found.arrived = true;
    return {
      environment: found.environment,
      run,
      settle: (outcome) => {
        found.outcome = outcome;
        for (const wake of found.waiting) wake();
      },
    };
  }

  /**
   * The outcome, to whoever knows the secret, once; undefined when there is none after `limit` ms.
   * Throws AppError `expired`.
   */
  async claim(attempt: string, secret: string, limit: number): Promise<Outcome | undefined> {
    this.sweep();
    const found = this.attempts.get(digestOf(attempt));
    if (found?.secret !== digestOf(secret)) throw new AppError('expired', 'no such attempt');
    if (!found.outcome) await settledWithin(found, limit);
    if (!this.attempts.has(found.key)) throw new AppError('expired', 'the attempt is over');
    if (found.outcome) this.remove(found);
    return found.outcome;
  }

  /** Lets go of all who wait. */
  close(): void {
    for (const attempt of [...this.attempts.values()]) this.remove(attempt);
  }

  private open(attempt: string): Attempt {
    this.sweep();
    const found = this.attempts.get(digestOf(attempt));
    if (!found || found.arrived) throw new AppError('expired', 'no such attempt, or over');
    return found;
  }

  private sweep(): void {
    const now = this.now();
    for (const attempt of this.attempts.values()) {
      if (attempt.expiresAt > now) return;
      this.remove(attempt);
    }
  }

  private makeRoom(place: string): void {
    const own = [...this.attempts.values()].filter((one) => one.place === place);
    for (const one of own.slice(0, Math.max(0, own.length - MAX_PER_ADDRESS + 1))) this.remove(one);
    const [oldest] = this.attempts.values();
    if (oldest && this.attempts.size >= MAX_ATTEMPTS) this.remove(oldest);
  }

  private remove(attempt: Attempt): void {
    this.attempts.delete(attempt.key);
    if (attempt.run) this.byState.delete(attempt.run.state);
    for (const wake of attempt.waiting) wake();
  }
}

/** Until the attempt has an outcome or is gone, or `limit` ms have passed. */
function settledWithin({ waiting }: Attempt, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer);
      waiting.delete(wake);
      resolve();
    };
    const timer = setTimeout(wake, limit);
    waiting.add(wake);
  });
}

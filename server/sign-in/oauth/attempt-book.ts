import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { ShortLivedBook, type ShortLived } from '../../short-lived/short-lived-book';
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
interface Attempt extends ShortLived {
  readonly environment: string;
  readonly secret: string;
  run?: { readonly state: string; readonly browser: string; readonly run: Run } | undefined;
  arrived: boolean;
  outcome?: Outcome | undefined;
}

/** Whoever has come back from the provider. */
export interface Arrival {
  readonly environment: string;
  readonly run: Run;
  settle(outcome: Outcome): void;
}

/** Attempts, in memory and as hashes alone: the page that began one claims it by a secret of its own. */
export class AttemptBook {
  private readonly attempts: ShortLivedBook<Attempt>;
  private readonly byState = new Map<string, Attempt>();

  constructor(now: () => number = Date.now) {
    this.attempts = new ShortLivedBook(
      { life: ATTEMPT_LIFE_MS, most: MAX_ATTEMPTS, mostPerPlace: MAX_PER_ADDRESS, now },
      ({ run }) => {
        if (run) this.byState.delete(run.state);
      },
    );
  }

  begin(environment: string, place: string): { readonly attempt: string; readonly secret: string } {
    const [attempt, secret] = [randomText(), randomText()];
    const hashes = { key: digestOf(attempt), secret: digestOf(secret) };
    this.attempts.begin(place, (expiresAt) => ({ ...hashes, environment, place, expiresAt, arrived: false }));
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
    const going = this.byState.get(digestOf(state));
    const found = going && this.attempts.find(going.key);
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
        this.attempts.wake(found);
      },
    };
  }

  /**
   * The outcome, to whoever knows the secret, once; undefined when there is none after `limit` ms.
   * Throws AppError `expired`.
   */
  async claim(attempt: string, secret: string, limit: number): Promise<Outcome | undefined> {
    const found = this.attempts.find(digestOf(attempt));
    if (found?.secret !== digestOf(secret)) throw new AppError('expired', 'no such attempt');
    if (!found.outcome) await this.attempts.wait(found, limit);
    if (!this.attempts.find(found.key)) throw new AppError('expired', 'the attempt is over');
    if (found.outcome) this.attempts.remove(found);
    return found.outcome;
  }

  /** Lets go of all who wait. */
  close(): void {
    this.attempts.close();
  }

  private open(attempt: string): Attempt {
    const found = this.attempts.find(digestOf(attempt));
    if (!found || found.arrived) throw new AppError('expired', 'no such attempt, or over');
    return found;
  }
}

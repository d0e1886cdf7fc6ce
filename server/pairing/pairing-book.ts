import { randomInt } from 'node:crypto';
import type { PairedApp, PairingView } from '../../shared/api/pairing-schema';
import { AppError } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { ShortLivedBook, type ShortLived } from '../short-lived/short-lived-book';
import { digestOf, randomText } from '../sign-in/oauth/pkce';

/** How long a person may take to compare and decide, in ms. */
export const PAIRING_LIFE_MS = 5 * 60_000;
/** Bounds on memory: of all pairings, and of those one place may have open; the oldest give way. */
const MAX_PAIRINGS = 2_000;
const MAX_PER_PLACE = 20;

/** Who allowed it, or why it came to nothing. */
export type Decision =
  | { readonly kind: 'allowed'; readonly userId: string; readonly environment: string }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/**
 * An app that asks to be signed in:
 *
 *   begun ──decide──▶ decided ──claim──▶ gone
 *
 * and from either state, after five minutes, gone.
 */
interface Pairing extends ShortLived {
  readonly app: PairedApp;
  /** The origin it was begun from: nobody else may claim it. */
  readonly origin: string;
  readonly secret: string;
  readonly code: string;
  decision?: Decision | undefined;
}

export interface Beginning {
  readonly app: PairedApp;
  readonly origin: string;
  readonly place: string;
}

/** Pairings, in memory and by hashes alone: whoever reads the memory of the server claims none of them. */
export class PairingBook {
  private readonly pairings: ShortLivedBook<Pairing>;

  constructor(private readonly now: () => number = Date.now) {
    this.pairings = new ShortLivedBook({
      life: PAIRING_LIFE_MS,
      most: MAX_PAIRINGS,
      mostPerPlace: MAX_PER_PLACE,
      now,
    });
  }

  begin({ app, origin, place }: Beginning): { pairing: string; secret: string; code: string } {
    const [pairing, secret] = [randomText(), randomText()];
    // For two eyes, not for guessing: it opens nothing.
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const hashes = { key: digestOf(pairing), secret: digestOf(secret) };
    this.pairings.begin(place, (expiresAt) => ({ ...hashes, app, origin, place, code, expiresAt }));
    return { pairing, secret, code };
  }

  /** What somebody at a place is asked to allow. Throws AppError `expired` for one that is unknown, too old or decided. */
  look(pairing: string, place: string): PairingView {
    const { app, code, expiresAt, place: begunAt } = this.open(pairing);
    return { app, code, expiresIn: Math.ceil((expiresAt - this.now()) / 1000), elsewhere: place !== begunAt };
  }

  /** Once. Throws AppError `expired`. */
  decide(pairing: string, decision: Decision): void {
    const found = this.open(pairing);
    found.decision = decision;
    this.pairings.wake(found);
  }

  /**
   * The decision, once, to whoever knows the secret and comes from where it was begun; undefined when there
   * is none after `limit` ms. Throws AppError `expired`.
   */
  async claim(
    { pairing, secret, origin }: { pairing: string; secret: string; origin: string },
    limit: number,
  ): Promise<(Decision & { readonly app: PairedApp }) | undefined> {
    const found = this.pairings.find(digestOf(pairing));
    if (found?.secret !== digestOf(secret) || found.origin !== origin) {
      throw new AppError('expired', 'no such pairing');
    }
    if (!found.decision) await this.pairings.wait(found, limit);
    if (!this.pairings.find(found.key)) throw new AppError('expired', 'the pairing is over');
    if (!found.decision) return undefined;
    this.pairings.remove(found);
    return { ...found.decision, app: found.app };
  }

  /** Lets go of all who wait. */
  close(): void {
    this.pairings.close();
  }

  private open(pairing: string): Pairing {
    const found = this.pairings.find(digestOf(pairing));
    if (!found || found.decision) throw new AppError('expired', 'no such pairing, or over');
    return found;
  }
}

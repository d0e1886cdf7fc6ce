import { randomInt } from 'node:crypto';
import type { PairedApp } from '../../shared/api/pairing-schema';
import { AppError } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
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
interface Pairing {
  readonly key: string;
  readonly app: PairedApp;
  readonly place: string;
  /** The origin it was begun from: nobody else may claim it. */
  readonly origin: string;
  readonly secret: string;
  readonly code: string;
  readonly expiresAt: number;
  decision?: Decision | undefined;
  readonly waiting: Set<() => void>;
}

export interface Beginning {
  readonly app: PairedApp;
  readonly origin: string;
  readonly place: string;
}

/** Pairings, in memory and by hashes alone: whoever reads the memory of the server claims none of them. */
export class PairingBook {
  /** In the order they were begun, which is the order they expire in. */
  private readonly pairings = new Map<string, Pairing>();

  constructor(private readonly now: () => number = Date.now) {}

  begin({ app, origin, place }: Beginning): { pairing: string; secret: string; code: string } {
    this.sweep();
    this.makeRoom(place);
    const [pairing, secret] = [randomText(), randomText()];
    // For two eyes, not for guessing: it opens nothing.
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const key = digestOf(pairing);
    const expiresAt = this.now() + PAIRING_LIFE_MS;
    const waiting = new Set<() => void>();
    this.pairings.set(key, { key, app, origin, place, secret: digestOf(secret), code, expiresAt, waiting });
    return { pairing, secret, code };
  }

  /** What somebody is asked to allow. Throws AppError `expired` for one that is unknown, too old or decided. */
  look(pairing: string): { readonly app: PairedApp; readonly code: string; readonly expiresIn: number } {
    const { app, code, expiresAt } = this.open(pairing);
    return { app, code, expiresIn: Math.ceil((expiresAt - this.now()) / 1000) };
  }

  /** Once. Throws AppError `expired`. */
  decide(pairing: string, decision: Decision): void {
    const found = this.open(pairing);
    found.decision = decision;
    for (const wake of found.waiting) wake();
  }

  /**
   * The decision, once, to whoever knows the secret and comes from where it was begun; undefined when there
   * is none after `limit` ms. Throws AppError `expired`.
   */
  async claim(
    { pairing, secret, origin }: { pairing: string; secret: string; origin: string },
    limit: number,
  ): Promise<(Decision & { readonly app: PairedApp }) | undefined> {
    this.sweep();
    const found = this.pairings.get(digestOf(pairing));
    if (found?.secret !== digestOf(secret) || found.origin !== origin) {
      throw new AppError('expired', 'no such pairing');
    }
    if (!found.decision) await decidedWithin(found, limit);
    if (!this.pairings.has(found.key)) throw new AppError('expired', 'the pairing is over');
    if (!found.decision) return undefined;
    this.remove(found);
    return { ...found.decision, app: found.app };
  }

  /** Lets go of all who wait. */
  close(): void {
    for (const pairing of [...this.pairings.values()]) this.remove(pairing);
  }

  private open(pairing: string): Pairing {
    this.sweep();
    const found = this.pairings.get(digestOf(pairing));
    if (!found || found.decision) throw new AppError('expired', 'no such pairing, or over');
    return found;
  }

  private sweep(): void {
    const now = this.now();
    for (const pairing of this.pairings.values()) {
      if (pairing.expiresAt > now) return;
      this.remove(pairing);
    }
  }

  private makeRoom(place: string): void {
    const own = [...this.pairings.values()].filter((one) => one.place === place);
    for (const one of own.slice(0, Math.max(0, own.length - MAX_PER_PLACE + 1))) this.remove(one);
    const [oldest] = this.pairings.values();
    if (oldest && this.pairings.size >= MAX_PAIRINGS) this.remove(oldest);
  }

  private remove(pairing: Pairing): void {
    this.pairings.delete(pairing.key);
    for (const wake of pairing.waiting) wake();
  }
}

/** Until there is a decision or the pairing is gone, or `limit` ms have passed. */
function decidedWithin({ waiting }: Pairing, limit: number): Promise<void> {
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

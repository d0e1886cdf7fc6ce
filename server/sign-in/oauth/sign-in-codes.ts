import { AppError } from '../../../shared/errors/app-error';
import { digestOf, randomText } from './pkce';
import type { ProviderTokens } from './oauth-provider';

/** How long a code may be used, in ms. */
const LIFE_MS = 60_000;
/** A bound on memory; the oldest give way. */
const MAX_CODES = 5_000;

/** Who may sign in by a code. */
export interface CodeHolder {
  readonly userId: string;
  readonly environment: string;
  readonly tokens: ProviderTokens;
}

/** One-time codes that end a sign-in: good once, for a minute, in the environment they were made for. */
export class SignInCodes {
  /** In the order they were made, which is the order they expire in. */
  private readonly codes = new Map<string, CodeHolder & { readonly expiresAt: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  issue(holder: CodeHolder): string {
    this.sweep();
    const [oldest] = this.codes.keys();
    if (oldest !== undefined && this.codes.size >= MAX_CODES) this.codes.delete(oldest);
    const code = randomText();
    this.codes.set(digestOf(code), { ...holder, expiresAt: this.now() + LIFE_MS });
    return code;
  }

  /** @throws AppError `expired` for one that is unknown, used, too old or of another environment */
  redeem(code: string, environment: string): CodeHolder {
    this.sweep();
    const key = digestOf(code);
    const holder = this.codes.get(key);
    this.codes.delete(key);
    if (holder?.environment !== environment) throw new AppError('expired', 'code unknown, used or expired');
    return holder;
  }

  private sweep(): void {
    const now = this.now();
    for (const [key, { expiresAt }] of this.codes) {
      if (expiresAt > now) return;
      this.codes.delete(key);
    }
  }
}

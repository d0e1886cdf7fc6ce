import type { OAuthAttempts } from '../api/oauth-attempts';
import type { SignIn } from '../api/session-schema';
import { tryWays, type SignInWay } from '../api/sign-in-ways';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import type { SignInWindow, WindowNews } from './sign-in-window';

/**
 * How far somebody has come who signs in with the account of their organisation.
 *
 * ```
 *  asking ──▶ ready ──▶ confirming ──▶ waiting ──▶ entering ──▶ (gone)
 *    │          ▲           │             │           │
 *    └──────────┴── cancel, refusal ──────┴───────────┘
 * ```
 */
export type AccountState =
  /** Whoever might vouch without a question is asked. */
  | { readonly kind: 'asking' }
  /** The person may open the sign-in page. `code`: why the last attempt failed. */
  | { readonly kind: 'ready'; readonly code?: ErrorCode | undefined }
  /** The host shows its own page. */
  | { readonly kind: 'confirming' }
  /** The identity provider's page is, or can be, open somewhere: `url` leads there from anywhere. */
  | { readonly kind: 'waiting'; readonly url?: string | undefined; readonly news?: WindowNews | undefined }
  | { readonly kind: 'entering' };

export interface AccountSignInOptions {
  readonly environment: string;
  /** Why nobody was let in a moment ago. */
  readonly refusal?: ErrorCode | undefined;
  /** What asks nobody, in order. */
  readonly quiet: readonly SignInWay[];
  /** What has the host ask its user; tried before a window of ours. */
  readonly byHost?: SignInWay | undefined;
  readonly window: SignInWindow;
  readonly attempts: Pick<OAuthAttempts, 'begin' | 'outcome'>;
  /** Makes an address of the server absolute. */
  readonly absolute: (url: string) => string;
  /** Rejects with AppError; resolves once somebody is signed in. */
  readonly signIn: (signIn: SignIn) => Promise<unknown>;
  readonly log: Logger;
}

/**
 * Signing in at an identity provider, by whichever way leads there first. The window only shows the
 * provider's page: its outcome is waited for at the server, so that neither a lost window nor a
 * person who goes on in another browser ends it.
 */
export class AccountSignIn {
  private current: AccountState;
  private run: AbortController | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: AccountSignInOptions) {
    this.current = { kind: 'ready', code: options.refusal };
  }

  readonly state = (): AccountState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Tries what asks nobody. Never rejects. */
  async begin(): Promise<void> {
    const { quiet } = this.options;
    if (quiet.length === 0) return;
    const { signal } = this.restart();
    this.show({ kind: 'asking' });
    await this.vouched(quiet, signal, () => {
      this.show({ kind: 'ready' });
    });
  }

  /** Has the person sign in. Call in the same tick as the click. Never rejects. */
  async open(): Promise<void> {
    const { byHost } = this.options;
    const { signal } = this.restart();
    if (!byHost) return this.wait(signal);
    this.show({ kind: 'confirming' });
    await this.vouched([byHost], signal, () => this.wait(signal));
  }

  /** Gives up what is under way. */
  cancel(): void {
    this.run?.abort();
    this.show({ kind: 'ready' });
  }

  /** Ends whatever is under way, unseen. */
  close(): void {
    this.run?.abort();
    this.listeners.clear();
  }

  /** Signs in by whoever vouches; `otherwise` when nobody does. */
  private async vouched(
    ways: readonly SignInWay[],
    signal: AbortSignal,
    otherwise: () => void | Promise<void>,
  ): Promise<void> {
    try {
      const { entered, refusal } = await tryWays(ways, async (presented) => {
        if (!signal.aborted) await this.options.signIn(presented);
        return true;
      });
      if (entered || signal.aborted) return;
      if (refusal) this.show({ kind: 'ready', code: refusal });
      else await otherwise();
    } catch (error) {
      this.fail(error, signal);
    }
  }

  private async wait(signal: AbortSignal): Promise<void> {
    const { environment, window, attempts, absolute, signIn } = this.options;
    this.show({ kind: 'waiting' });
    const begun = attempts.begin(environment, signal);
    const url = begun.then((attempt) => absolute(attempt.url));
    // Its failure is that of `begun`.
    url.catch(() => undefined);
    const closeWindow = window.open(url, (news) => {
      if (!signal.aborted && this.current.kind === 'waiting') this.show({ ...this.current, news });
    });
    signal.addEventListener('abort', closeWindow, { once: true });
    try {
      const attempt = await begun;
      if (this.current.kind === 'waiting') this.show({ ...this.current, url: await url });
      const code = await attempts.outcome(attempt, signal);
      closeWindow();
      if (signal.aborted) return;
      this.show({ kind: 'entering' });
      await signIn({ environment, code });
    } catch (error) {
      closeWindow();
      this.fail(error, signal);
    }
  }

  private fail(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return;
    const code = errorCodeOf(error);
    this.options.log.info('not signed in by the account', { code });
    this.show({ kind: 'ready', code });
  }

  private restart(): AbortController {
    this.run?.abort();
    this.run = new AbortController();
    return this.run;
  }

  private show(state: AccountState): void {
    this.current = state;
    for (const listener of [...this.listeners]) listener();
  }
}

import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';

/**
 * Hands the hub's connection its token, and notices when the same one is wanted again before it
 * was ever accepted. Then the server is asked something over the API, where a token it no longer
 * knows is renewed or the session found to have ended; the hub alone would refuse it for ever.
 */
export class TokenWatch {
  private offered: string | undefined;
  private asking = false;

  constructor(
    private readonly current: () => Promise<string>,
    private readonly ask: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  async token(): Promise<string> {
    const token = await this.current();
    if (token !== this.offered) {
      this.offered = token;
      return token;
    }
    this.check();
    return token;
  }

  /** The hub took the token last handed out. */
  accepted(): void {
    this.offered = undefined;
  }

  private check(): void {
    if (this.asking) return;
    this.asking = true;
    this.ask()
      .catch((error: unknown) => {
        this.log.info('the server does not answer either', { code: errorCodeOf(error) });
      })
      .finally(() => {
        this.asking = false;
      });
  }
}

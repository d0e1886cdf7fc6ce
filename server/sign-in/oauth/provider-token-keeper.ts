import type { ProviderTokens } from './oauth-provider';

/** A bound on memory; the oldest give way, and their users lose Microsoft 365 until they sign in again. */
const MAX_SESSIONS = 20_000;

/**
 * What identity providers gave for the sessions that are open: in memory alone, so that nobody finds it on a
 * disk or in a backup, and gone with the session or the server.
 */
export class ProviderTokenKeeper {
  private readonly bySession = new Map<string, ProviderTokens>();

  keep(sessionId: string, tokens: ProviderTokens): void {
    this.bySession.delete(sessionId);
    const [oldest] = this.bySession.keys();
    if (oldest !== undefined && this.bySession.size >= MAX_SESSIONS) this.bySession.delete(oldest);
    this.bySession.set(sessionId, tokens);
  }

  of(sessionId: string): ProviderTokens | undefined {
    return this.bySession.get(sessionId);
  }

  forget(sessionId: string): void {
    this.bySession.delete(sessionId);
  }
}

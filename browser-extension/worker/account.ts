import { ApiClient } from '../../shared/api/api-client';
import { ApiRequester } from '../../shared/api/api-requester';
import type { Renewed } from '../../shared/api/pairing-schema';
import { SessionKeeper, type SignedIn } from '../../shared/api/session-keeper';
import type { Logger } from '../../shared/diagnostics/logger';
import { connectController } from '../../shared/endpoint/hub/connect-controller';
import type { CompanionOpener } from '../../shared/endpoint/hub/companion-opener';
import { Stored } from '../platform/stored';
import { Credential } from './credential';
import { environment } from './environment';
import { Renewal, type Remembered } from './renewal';
import { Switchboard } from './switchboard';

const remembered = new Stored<Remembered | undefined>(
  'session',
  'access',
  (value) => value as Remembered | undefined,
);

/** Whoever is signed in at one server, from the start of the worker to its end. */
export class Account {
  readonly switchboard: Switchboard;
  private readonly client: ApiClient;
  private readonly session: SessionKeeper;
  private readonly renewal: Renewal;
  private resuming: Promise<SignedIn | undefined> | undefined;

  constructor(
    readonly origin: string,
    private readonly log: Logger,
  ) {
    const requester = new ApiRequester({
      fetch: (url, request) => fetch(url, request),
      origin,
      app: 'extension',
    });
    this.renewal = new Renewal({ requester, credential: new Credential(), remembered });
    this.session = new SessionKeeper({ requester, renewBy: this.renewal.renew, log });
    this.session.onSignedOut(() => void this.forget());
    this.client = new ApiClient(requester, this.session);
    const opener: CompanionOpener = {
      open: async (command) => {
        const { url } = await this.client.createTicket(command);
        await chrome.tabs.create({ url: new URL(url, origin).href });
      },
    };
    this.switchboard = new Switchboard(() =>
      connectController({
        client: this.client,
        session: this.session,
        origin,
        opener,
        log: log.child('hub'),
      }),
    );
  }

  /** Who is signed in, taking up what an earlier worker left. Rejects with AppError where the server is not there. */
  async who(): Promise<SignedIn | undefined> {
    const current = this.session.current();
    if (current) return current;
    this.resuming ??= this.resume().finally(() => {
      this.resuming = undefined;
    });
    return this.resuming;
  }

  /** Goes on with a session that was just begun. Rejects with AppError. */
  async adopt(session: Renewed): Promise<void> {
    this.switchboard.close();
    await this.renewal.adopt(session);
    await this.session.resume();
    await this.learn();
  }

  /** Asks the server how its environment stands. Rejects with AppError. */
  async learn(): Promise<void> {
    const signedIn = await this.who();
    if (!signedIn) return;
    const settings = await this.client.settings();
    await environment.set({ settings, user: signedIn.user.displayName, asked: Date.now() });
  }

  /** Ends the session here and on the server. Never rejects. */
  async signOut(): Promise<void> {
    // One that sleeps holds no token, and could not say who wants to leave.
    await this.who().catch(() => undefined);
    await this.session.signOut();
    await this.forget();
  }

  close(): void {
    this.switchboard.close();
    this.session.close();
  }

  private async resume(): Promise<SignedIn | undefined> {
    const known = await environment.get();
    const signedIn = await this.session.resume();
    if (!signedIn && known) {
      this.log.info('the session has ended');
      await this.forget();
    }
    return signedIn;
  }

  private async forget(): Promise<void> {
    this.switchboard.close();
    await this.renewal.forget();
    await environment.remove();
  }
}

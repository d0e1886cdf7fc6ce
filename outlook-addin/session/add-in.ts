import { createStore } from 'zustand/vanilla';
import { ApiClient } from '../../shared/api/api-client';
import { OAuthAttempts } from '../../shared/api/oauth-attempts';
import type { SignedIn } from '../../shared/api/session-keeper';
import type { EnvironmentInfo, SignIn } from '../../shared/api/session-schema';
import type { Settings } from '../../shared/api/settings-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { beginSession } from '../../shared/sign-in/begin-session';
import { Entrance } from '../../shared/sign-in/entrance';
import { signedOutReasons, type SignedOutReason } from '../../shared/sign-in/signed-out-reason';
import type { OutlookHost } from '../host/host';
import { AddInDesk } from './add-in-desk';
import { openAccess, type Access, type Page } from './open-access';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly code: ErrorCode }
  | {
      readonly kind: 'signed-out';
      readonly reason: SignedOutReason;
      readonly environments: readonly EnvironmentInfo[];
      /** Why somebody Outlook vouches for was not let in. */
      readonly refusal?: ErrorCode | undefined;
    }
  /** The administrator has switched the add-in off (`outlookAddin`). */
  | { readonly kind: 'switched-off'; readonly settings: Settings }
  | { readonly kind: 'signed-in'; readonly desk: AddInDesk };

export interface AddInOptions {
  readonly host: OutlookHost;
  readonly page: Page;
  readonly log: Logger;
}

/** The pane from its first load to its last: who is signed in, and what they work with. */
export class AddIn {
  readonly stage = createStore<Stage>(() => ({ kind: 'starting' }));
  /** For the pages of signing in. */
  readonly entrance: Entrance;
  private readonly access: Access;
  private readonly client: ApiClient;
  private environments: readonly EnvironmentInfo[] = [];

  constructor(private readonly options: AddInOptions) {
    const { host, page, log } = options;
    this.access = openAccess(host, page, log);
    const { requester, session } = this.access;
    this.client = new ApiClient(requester, session);
    this.entrance = new Entrance({
      api: { client: this.client, attempts: new OAuthAttempts(requester) },
      host,
      waysIn: this.access.waysIn,
      origin: page.location.origin,
      openWindow: () => null,
      signIn: async (signIn: SignIn) => {
        await this.enter(await session.signIn(signIn));
      },
      log: log.child('sign-in'),
    });
    session.onSignedOut((by) => {
      this.end(signedOutReasons[by]);
    });
  }

  /** Signs in as far as that goes without asking. Never rejects; call it again after `unreachable`. */
  async start(): Promise<void> {
    const { access } = this;
    this.show({ kind: 'starting' });
    const signedOut = access.remembered.signedOut();
    if (!signedOut) access.waysIn.prepare();
    try {
      const begun = await beginSession({
        session: access.session,
        environments: async () => (this.environments = await access.environments()),
        preferred: this.preferred(),
        quiet: (environment) => access.waysIn.quiet(environment),
        signedOut,
      });
      if (begun.kind === 'signed-in') await this.enter(begun.signedIn);
      else this.end('first', begun.refusal);
    } catch (error) {
      const code = errorCodeOf(error);
      this.options.log.warn('the pane could not start', { code });
      this.show({ kind: 'unreachable', code });
    }
  }

  /** Ends the session here and on the server; a call in the companion goes on. */
  signOut(): Promise<void> {
    return this.access.session.signOut();
  }

  /** Ends every session of this user. Rejects with AppError, and changes nothing, when the server does not. */
  signOutEverywhere(): Promise<void> {
    return this.access.session.signOutEverywhere();
  }

  /** The environment to propose. */
  preferred(): string | undefined {
    return this.access.remembered.environment();
  }

  private async enter({ user, environment }: SignedIn): Promise<void> {
    const { access, client } = this;
    const settings = await client.settings();
    // Signed out meanwhile.
    if (!access.session.current()) return;
    access.remembered.signIn(environment);
    this.release();
    if (settings.settings?.outlookAddin.value === false) {
      this.show({ kind: 'switched-off', settings });
      return;
    }
    this.show({
      kind: 'signed-in',
      desk: new AddInDesk({ ...this.options, client, session: access.session, user, settings }),
    });
  }

  private end(reason: SignedOutReason, refusal?: ErrorCode): void {
    const desk = this.desk();
    this.release();
    if (reason === 'signed-out' || reason === 'elsewhere') {
      this.access.remembered.signOut();
      this.access.waysIn.forget();
      void desk?.forget();
    }
    this.show({ kind: 'signed-out', reason, environments: this.environments, refusal });
  }

  private release(): void {
    this.desk()?.close();
  }

  private desk(): AddInDesk | undefined {
    const stage = this.stage.getState();
    return stage.kind === 'signed-in' ? stage.desk : undefined;
  }

  private show(stage: Stage): void {
    this.stage.setState(stage, true);
  }
}

import { createStore } from 'zustand/vanilla';
import { openApi, type Api } from '../../shared/api/open-api';
import type { SignedIn } from '../../shared/api/session-keeper';
import type { EnvironmentInfo, SignIn, User } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { WindowCompanionOpener } from '../features/companion/companion-opener';
import type { Host } from '../host/host';
import { beginSession } from './begin-session';
import type { Desk } from './desk';
import type { Remembered } from './remembered';

/** Why the sign-in page shows. */
export type SignedOutReason = 'first' | 'signed-out' | 'ended';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly code: ErrorCode }
  | {
      readonly kind: 'signed-out';
      readonly reason: SignedOutReason;
      readonly environments: readonly EnvironmentInfo[];
    }
  | {
      readonly kind: 'signed-in';
      readonly user: User;
      readonly desk: Desk;
      readonly opener: WindowCompanionOpener;
      /** Rises with every new connection of the desk. */
      readonly turn: number;
    };

export interface TabOptions {
  readonly host: Host;
  readonly remembered: Remembered;
  readonly page: Window;
  readonly log: Logger;
}

/** The connection to the hub and what goes with it: fetched while the server is asked who is there. */
const loadDesk = async (): Promise<typeof Desk> => {
  try {
    return (await import('./desk')).Desk;
  } catch (cause) {
    throw new AppError('network', 'a part of the tab could not be fetched', { cause });
  }
};

/** The tab from its first load to its last: who is signed in, and what they work with. */
export class Tab {
  readonly stage = createStore<Stage>(() => ({ kind: 'starting' }));
  private readonly api: Api;
  private environments: readonly EnvironmentInfo[] = [];
  private leaving = false;

  constructor(private readonly options: TabOptions) {
    const { host, log, page } = options;
    this.api = openApi({
      app: 'teams',
      fetch: (url, request) => page.fetch(url, request),
      storage: () => page.sessionStorage,
      log: log.child('session'),
      ...(host.authToken ? { signInAgain: () => this.hostSignIn() } : {}),
    });
    this.api.session.onSignedOut(() => {
      this.end(this.leaving ? 'signed-out' : 'ended');
    });
    host.onSuspend(() => {
      this.desk()?.suspend();
    });
    host.onResume(() => {
      this.wake();
    });
  }

  /** Signs in as far as that goes without asking. Never rejects; call it again after `unreachable`. */
  async start(): Promise<void> {
    const { host, remembered, log } = this.options;
    this.stage.setState({ kind: 'starting' }, true);
    // Begun now, awaited when somebody is signed in; a failure is that of `enter`.
    loadDesk().catch(() => undefined);
    try {
      const begun = await beginSession({
        session: this.api.session,
        hostToken: host.authToken,
        environments: async () => (this.environments = await this.api.client.environments()),
        preferred: remembered.environment(),
        signedOut: remembered.signedOut(),
        log,
      });
      if (begun.kind === 'signed-in') await this.enter(begun.signedIn);
      else this.end('first');
    } catch (error) {
      const code = errorCodeOf(error);
      log.warn('the tab could not start', { code });
      this.stage.setState({ kind: 'unreachable', code }, true);
    }
  }

  /** By what a person typed. Rejects with AppError. */
  async signIn(signIn: SignIn): Promise<void> {
    await this.enter(await this.api.session.signIn(signIn));
  }

  /** By the host's word, on a click; absent where the host gives none. Rejects with AppError. */
  get signInByHost(): (() => Promise<void>) | undefined {
    if (!this.options.host.authToken) return undefined;
    return async () => {
      const signIn = await this.hostSignIn();
      if (signIn) await this.signIn(signIn);
    };
  }

  /** Ends the session here and on the server; a call in the companion goes on. */
  async signOut(): Promise<void> {
    this.leaving = true;
    const people = this.desk()?.people;
    this.options.remembered.signOut();
    await this.api.session.signOut();
    this.leaving = false;
    await people?.forget();
  }

  /** The environment to propose. */
  preferred(): string | undefined {
    return this.options.remembered.environment();
  }

  private async hostSignIn(): Promise<SignIn | undefined> {
    const current = this.api.session.current()?.environment ?? this.preferred();
    const environment = current ?? this.environments[0]?.id;
    const hostToken = await this.options.host.authToken?.();
    return environment !== undefined && hostToken !== undefined ? { environment, hostToken } : undefined;
  }

  private async enter({ user, environment }: SignedIn): Promise<void> {
    const DeskOfUser = await loadDesk();
    // Signed out meanwhile.
    if (!this.api.session.current()) return;
    const { host, page, remembered, log } = this.options;
    const { client, session } = this.api;
    remembered.signIn(environment);
    this.release();
    const opener = new WindowCompanionOpener({
      createTicket: (command) => client.createTicket(command),
      host,
      openWindow: (url, name, features) => page.open(url, name, features),
      base: page.location.href,
      log: log.child('companion'),
    });
    const desk = new DeskOfUser({
      client,
      session,
      opener,
      origin: page.location.origin,
      userId: user.id,
      page,
      subPage: host.subPage,
      log,
    });
    this.stage.setState({ kind: 'signed-in', user, desk, opener, turn: 0 }, true);
  }

  private end(reason: SignedOutReason): void {
    this.release();
    this.stage.setState({ kind: 'signed-out', reason, environments: this.environments }, true);
  }

  private wake(): void {
    const stage = this.stage.getState();
    if (stage.kind !== 'signed-in') return;
    stage.desk.reconnect();
    this.stage.setState({ ...stage, turn: stage.turn + 1 }, true);
  }

  private release(): void {
    const stage = this.stage.getState();
    if (stage.kind !== 'signed-in') return;
    stage.opener.close();
    stage.desk.close();
  }

  private desk(): Desk | undefined {
    const stage = this.stage.getState();
    return stage.kind === 'signed-in' ? stage.desk : undefined;
  }
}

import { createStore } from 'zustand/vanilla';
import { openApi, type Api } from '../../shared/api/open-api';
import type { SignedIn } from '../../shared/api/session-keeper';
import type { EnvironmentInfo, SignIn, User } from '../../shared/api/session-schema';
import type { SignInWay } from '../../shared/api/sign-in-ways';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError, errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';
import { beginSession } from '../../shared/sign-in/begin-session';
import { Entrance } from '../../shared/sign-in/entrance';
import type { Remembered } from '../../shared/sign-in/remembered';
import { signedOutReasons, type SignedOutReason } from '../../shared/sign-in/signed-out-reason';
import { WaysIn } from '../../shared/sign-in/ways-in';
import { WindowCompanionOpener } from '../../shared/windows/window-companion-opener';
import type { Host } from '../host/host';
import type { Desk } from './desk';
import { addressOf, takeWantedEnvironment, type WantedEnvironment } from './wanted-environment';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'unreachable'; readonly code: ErrorCode }
  | {
      readonly kind: 'signed-out';
      readonly reason: SignedOutReason;
      readonly environments: readonly EnvironmentInfo[];
      /** Why somebody the host vouches for was not let in. */
      readonly refusal?: ErrorCode | undefined;
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
  /** For the pages of signing in. */
  readonly entrance: Entrance;
  private readonly api: Api;
  private readonly waysIn: WaysIn;
  private wanted: WantedEnvironment;
  private environments: readonly EnvironmentInfo[] = [];

  constructor(private readonly options: TabOptions) {
    const { host, log, page, remembered } = options;
    this.wanted = takeWantedEnvironment(page);
    this.waysIn = new WaysIn({ host, log: log.child('sign-in') });
    this.api = openApi({
      app: 'teams',
      fetch: (url, request) => page.fetch(url, request),
      storage: () => page.sessionStorage,
      log: log.child('session'),
      signInAgain: () => this.quietWays(),
    });
    this.entrance = new Entrance({
      api: this.api,
      host,
      waysIn: this.waysIn,
      origin: page.location.origin,
      openWindow: (url, name, features) => page.open(url, name, features),
      leave: ({ id, url }) => {
        remembered.goElsewhere({ environment: id, url });
        page.location.assign(addressOf(url, id));
      },
      signIn: (signIn) => this.signIn(signIn),
      log: log.child('sign-in'),
    });
    this.api.session.onSignedOut((by) => {
      this.end(signedOutReasons[by]);
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
    const { remembered, log } = this.options;
    this.stage.setState({ kind: 'starting' }, true);
    // Begun now, awaited when somebody is signed in; a failure is that of `enter`.
    loadDesk().catch(() => undefined);
    const signedOut = remembered.signedOut() && this.wanted.chosen === undefined;
    if (!signedOut) this.waysIn.prepare();
    try {
      if (await this.leave()) return;
      const begun = await beginSession({
        session: this.api.session,
        environments: async () => (this.environments = await this.api.client.environments()),
        preferred: this.preferred(),
        quiet: (environment) => this.waysIn.quiet(environment),
        signedOut,
      });
      if (begun.kind === 'signed-in') await this.enter(begun.signedIn);
      else this.end('first', begun.refusal);
    } catch (error) {
      const code = errorCodeOf(error);
      log.warn('the tab could not start', { code });
      this.stage.setState({ kind: 'unreachable', code }, true);
    }
  }

  /** Ends the session here and on the server; a call in the companion goes on. */
  signOut(): Promise<void> {
    return this.api.session.signOut();
  }

  /** Ends every session of this user. Rejects with AppError, and changes nothing, when the server does not. */
  signOutEverywhere(): Promise<void> {
    return this.api.session.signOutEverywhere();
  }

  /** The environment to propose. */
  preferred(): string | undefined {
    return this.wanted.chosen ?? this.options.remembered.environment() ?? this.wanted.proposed;
  }

  private async signIn(signIn: SignIn): Promise<void> {
    await this.enter(await this.api.session.signIn(signIn));
  }

  /** Goes on to the other server this person uses, if that one still answers for the environment. */
  private async leave(): Promise<boolean> {
    const { remembered, page } = this.options;
    const elsewhere = remembered.elsewhere();
    if (!elsewhere || this.wanted.chosen !== undefined) return false;
    const found = await this.api.client.discover(elsewhere.url);
    if (!found.some(({ id }) => id === elsewhere.environment)) return false;
    page.location.replace(addressOf(elsewhere.url, elsewhere.environment));
    return true;
  }

  /** How to get in again without asking, in the environment of this session. */
  private quietWays(): readonly SignInWay[] {
    const id = this.api.session.current()?.environment;
    const environment = this.environments.find((one) => one.id === id);
    return environment ? this.waysIn.quiet(environment) : [];
  }

  private async enter({ user, environment }: SignedIn): Promise<void> {
    const DeskOfUser = await loadDesk();
    // Signed out meanwhile.
    if (!this.api.session.current()) return;
    const { host, page, remembered, log } = this.options;
    const { client, session } = this.api;
    remembered.signIn(environment);
    this.wanted = { proposed: this.wanted.proposed };
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

  private end(reason: SignedOutReason, refusal?: ErrorCode): void {
    const people = this.desk()?.people;
    this.release();
    if (reason === 'signed-out' || reason === 'elsewhere') {
      // Before anybody else can be signed in: nothing of this person is left (requirement T9).
      this.options.remembered.signOut();
      this.waysIn.forget();
      void people?.forget();
    }
    this.stage.setState({ kind: 'signed-out', reason, environments: this.environments, refusal }, true);
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

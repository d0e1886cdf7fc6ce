import type { Api } from '../api/open-api';
import type { EnvironmentInfo, SignIn } from '../api/session-schema';
import type { Logger } from '../diagnostics/logger';
import type { WindowOpener } from '../windows/blank-window';
import type { AccountSignInOptions } from './account-sign-in';
import { popupWindow } from './popup-window';
import type { SignInWindow } from './sign-in-window';
import type { VouchingHost, WaysIn } from './ways-in';

/** An environment of another server than the page's. */
export type Elsewhere = EnvironmentInfo & { readonly url: string };

export interface EntranceHost extends VouchingHost {
  /** Whether a link in this page opens a window by itself. */
  readonly opensWindows: boolean;
  /** Shows a page of our server in a window of the host's. Absent: the page opens one itself. */
  readonly signInWindow?: SignInWindow | undefined;
  /** Rejects with AppError. */
  openLink(url: string): Promise<void>;
}

export interface EntranceOptions {
  readonly api: Pick<Api, 'client' | 'attempts'>;
  readonly host: EntranceHost;
  readonly waysIn: WaysIn;
  /** Of the page. */
  readonly origin: string;
  /** `window.open` of the page. */
  readonly openWindow: WindowOpener;
  /** Leads to the server of an environment; absent: this app stays with its own server, whose environments alone are offered. */
  readonly leave?: ((environment: Elsewhere) => void) | undefined;
  /** Rejects with AppError. */
  readonly signIn: (signIn: SignIn) => Promise<void>;
  readonly log: Logger;
}

/** What the pages of choosing an environment and signing in can do. */
export class Entrance {
  /** The environments that a work e-mail address or a web address leads to. Rejects with AppError. Absent: none but this server's. */
  readonly discover: ((text: string, signal: AbortSignal) => Promise<readonly EnvironmentInfo[]>) | undefined;

  constructor(private readonly options: EntranceOptions) {
    const { api, leave } = options;
    this.discover = leave && ((text, signal) => api.client.discover(text, signal));
  }

  /** The environments of this server. Rejects with AppError. */
  environments(): Promise<readonly EnvironmentInfo[]> {
    return this.options.api.client.environments();
  }

  /** The host of the server an environment is on, where that is another than this. */
  serverOf({ url }: EnvironmentInfo): string | undefined {
    if (url === undefined) return undefined;
    const { origin, host } = new URL(url);
    return origin === this.options.origin ? undefined : host;
  }

  /** Leads the app to the server of an environment; false where it is on this one. */
  goTo(environment: EnvironmentInfo): boolean {
    const { leave } = this.options;
    const { url } = environment;
    if (!leave || url === undefined || this.serverOf(environment) === undefined) return false;
    leave({ ...environment, url });
    return true;
  }

  /** By what a person typed, or by nothing where nothing is asked. Rejects with AppError. */
  signIn(signIn: SignIn): Promise<void> {
    return this.options.signIn(signIn);
  }

  /** For signing in by the account of an organisation. */
  account(environment: EnvironmentInfo): AccountSignInOptions {
    const { api, host, waysIn, origin, openWindow, signIn, log } = this.options;
    return {
      environment: environment.id,
      quiet: waysIn.quiet(environment),
      byHost: waysIn.asking(environment),
      window: host.signInWindow ?? popupWindow(openWindow),
      attempts: api.attempts,
      absolute: (url) => new URL(url, origin).href,
      signIn,
      log,
    };
  }

  /** By the host's word in an environment that asks for a password; undefined where the host gives none. Rejects with AppError. */
  byHost(environment: EnvironmentInfo): (() => Promise<void>) | undefined {
    if (!this.options.host.authToken) return undefined;
    return async () => {
      for (const way of this.options.waysIn.quiet(environment)) {
        const presented = await way();
        if (presented) await this.options.signIn(presented);
      }
    };
  }

  /** Follows a link out of the app: to the browser by the host, where the frame may open no window. Rejects with AppError. */
  openLink(url: string): Promise<void> {
    return this.options.host.openLink(url);
  }

  /** Whether a link in this page opens a window by itself. */
  get linksOpen(): boolean {
    return this.options.host.opensWindows;
  }
}

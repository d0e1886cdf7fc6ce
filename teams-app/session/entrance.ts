import type { Api } from '../../shared/api/open-api';
import type { EnvironmentInfo, SignIn } from '../../shared/api/session-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import type { AccountSignInOptions } from '../../shared/sign-in/account-sign-in';
import { popupWindow } from '../../shared/sign-in/popup-window';
import type { Host } from '../host/host';
import type { Remembered } from './remembered';
import { addressOf } from './wanted-environment';
import type { WaysIn } from './ways-in';

export interface EntranceOptions {
  readonly api: Pick<Api, 'client' | 'attempts'>;
  readonly host: Host;
  readonly waysIn: WaysIn;
  readonly remembered: Remembered;
  readonly page: Window;
  /** Rejects with AppError. */
  readonly signIn: (signIn: SignIn) => Promise<void>;
  readonly log: Logger;
}

/** What the pages of choosing an environment and signing in can do. */
export class Entrance {
  constructor(private readonly options: EntranceOptions) {}

  /** The environments of this server. Rejects with AppError. */
  environments(): Promise<readonly EnvironmentInfo[]> {
    return this.options.api.client.environments();
  }

  /** The environments that a work e-mail address or a web address leads to. Rejects with AppError. */
  discover(text: string, signal: AbortSignal): Promise<readonly EnvironmentInfo[]> {
    return this.options.api.client.discover(text, signal);
  }

  /** The host of the server an environment is on, where that is another than this. */
  serverOf({ url }: EnvironmentInfo): string | undefined {
    if (url === undefined) return undefined;
    const { origin, host } = new URL(url);
    return origin === this.options.page.location.origin ? undefined : host;
  }

  /** Leads the tab to the server of an environment; false where it is on this one. */
  goTo(environment: EnvironmentInfo): boolean {
    const { remembered, page } = this.options;
    const { id, url } = environment;
    if (url === undefined || this.serverOf(environment) === undefined) return false;
    remembered.goElsewhere({ environment: id, url });
    page.location.assign(addressOf(url, id));
    return true;
  }

  /** By what a person typed, or by nothing where nothing is asked. Rejects with AppError. */
  signIn(signIn: SignIn): Promise<void> {
    return this.options.signIn(signIn);
  }

  /** For signing in by the account of an organisation. */
  account(environment: EnvironmentInfo): AccountSignInOptions {
    const { api, host, waysIn, page, signIn, log } = this.options;
    return {
      environment: environment.id,
      quiet: waysIn.quiet(environment),
      byHost: waysIn.asking(environment),
      window: host.signInWindow ?? popupWindow((url, name, features) => page.open(url, name, features)),
      attempts: api.attempts,
      absolute: (url) => new URL(url, page.location.origin).href,
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

  /** Follows a link out of the tab: to the browser by the host, where the frame may open no window. Rejects with AppError. */
  openLink(url: string): Promise<void> {
    return this.options.host.openLink(url);
  }

  /** Whether a link in this page opens a window by itself. */
  get linksOpen(): boolean {
    return this.options.host.opensWindows;
  }
}

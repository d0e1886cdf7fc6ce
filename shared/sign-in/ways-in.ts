import type { SignInWay } from '../api/sign-in-ways';
import type { EnvironmentInfo, OAuthInfo } from '../api/session-schema';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import { within } from '../host/within';
import type { NestedAuth } from './nested-auth/nested-auth';

/** A broker that is there answers within a second or two. ms. */
const SILENT_MS = 5000;
/** A person reads and decides meanwhile. ms. */
const ASKING_MS = 3 * 60_000;

export type NestedAuthOpener = (oauth: OAuthInfo) => Promise<Pick<NestedAuth, 'silent' | 'ask' | 'forget'>>;

/** MSAL is large, and most people never need it. */
const openNestedAuth: NestedAuthOpener = async (oauth) =>
  (await import('./nested-auth/nested-auth')).NestedAuth.open(oauth);

/** A host application, as far as it can say who its user is. */
export interface VouchingHost {
  /**
   * What the host vouches for its user with. Absent where there is no such thing; rejects with
   * AppError when it refuses or does not answer.
   */
  readonly authToken?: (() => Promise<string>) | undefined;
  /** Whether the host hands out tokens through the bridge of nested app authentication, which is then in the page. */
  readonly nestedAuth: boolean;
}

export interface WaysInOptions {
  readonly host: VouchingHost;
  readonly log: Logger;
  /** Replaced in tests. */
  readonly openNested?: NestedAuthOpener;
}

/** How an app in a host can sign in to an environment without a person typing anything. */
export class WaysIn {
  private nested: { readonly client: ReturnType<NestedAuthOpener>; readonly key: string } | undefined;
  /** The host's broker has said that it must ask first. */
  private mustAsk = false;
  private vouched: Promise<string> | undefined;

  constructor(private readonly options: WaysInOptions) {}

  /** Asks the host for its word before it is known whether that will be needed, to save time. */
  prepare(): void {
    this.vouched = this.options.host.authToken?.();
    this.vouched?.catch(() => undefined);
  }

  /** What asks nobody, in order. */
  quiet({ id: environment, signIn, oauth }: EnvironmentInfo): readonly SignInWay[] {
    const { host } = this.options;
    if (signIn === 'none') return [() => Promise.resolve({ environment })];
    const nested =
      signIn === 'oauth' && host.nestedAuth && oauth?.nested ? [this.silent(environment, oauth)] : [];
    return [...nested, ...(host.authToken ? [this.byHost(environment)] : [])];
  }

  /** What has the host ask its user; undefined where it cannot. */
  asking({ id: environment, oauth }: EnvironmentInfo): SignInWay | undefined {
    if (!oauth?.nested || !this.options.host.nestedAuth) return undefined;
    return this.logged('nested, asking', async () => {
      if (!this.mustAsk) return undefined;
      const client = await this.client(oauth);
      return { environment, providerToken: await within(ASKING_MS, 'nested, asking', () => client.ask()) };
    });
  }

  /** Leaves nothing of anybody in memory. */
  forget(): void {
    const { nested } = this;
    this.nested = undefined;
    this.mustAsk = false;
    this.vouched = undefined;
    // Not waited for: a host that never answered has given nothing that could be left.
    nested?.client.then((client) => client.forget()).catch(() => undefined);
  }

  private silent(environment: string, oauth: OAuthInfo): SignInWay {
    return this.logged('nested', () =>
      within(SILENT_MS, 'nested app authentication', async () => {
        const token = await (await this.client(oauth)).silent();
        this.mustAsk = token === undefined;
        return token === undefined ? undefined : { environment, providerToken: token };
      }),
    );
  }

  private byHost(environment: string): SignInWay {
    return this.logged('host', async () => {
      const prepared = this.vouched;
      this.vouched = undefined;
      const hostToken = await (prepared ?? this.options.host.authToken?.());
      return hostToken === undefined ? undefined : { environment, hostToken };
    });
  }

  private client(oauth: OAuthInfo): ReturnType<NestedAuthOpener> {
    const key = `${oauth.issuer} ${oauth.clientId}`;
    if (this.nested?.key !== key) {
      const client = (this.options.openNested ?? openNestedAuth)(oauth);
      this.nested = { client, key };
      client.catch(() => (this.nested = undefined));
    }
    return this.nested.client;
  }

  private logged(way: string, work: SignInWay): SignInWay {
    return async () => {
      try {
        return await work();
      } catch (error) {
        this.options.log.info('a way in is closed', { way, code: errorCodeOf(error) });
        throw error;
      }
    };
  }
}

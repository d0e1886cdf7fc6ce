import type { GraphToken } from '../api/graph-schema';
import { AppError } from '../errors/app-error';

/** The part of a token's life after which another is asked for. */
const RENEW_AT = 0.8;

export interface GraphAccessOptions {
  /** Asks our server. Rejects with AppError; `not-found` where there is no Microsoft 365. */
  readonly load: () => Promise<GraphToken>;
  /** Of our server, for the addresses of the evaluation, which are relative. */
  readonly origin: string;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** What a request to Graph is made with. */
export interface Pass {
  readonly token: string;
  /** Without a slash at its end. */
  readonly base: string;
}

/** Holds the token of Graph, in memory only, and gets another when it is due or was refused. */
export class GraphAccess {
  private held: (Pass & { readonly renewAt: number }) | undefined;
  private loading: Promise<Pass> | undefined;

  constructor(private readonly options: GraphAccessOptions) {}

  /** A token that is good now. However many ask, one request is under way. Rejects with AppError. */
  pass(): Promise<Pass> {
    if (this.held && this.now() < this.held.renewAt) return Promise.resolve(this.held);
    this.loading ??= this.load().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  /** Graph refused this token: the next `pass` asks for another. */
  distrust(token: string): void {
    if (this.held?.token === token) this.held = undefined;
  }

  private async load(): Promise<Pass> {
    const { token, expiresIn, url } = await this.options.load();
    const pass = { token, base: this.resolve(url), renewAt: this.now() + expiresIn * 1000 * RENEW_AT };
    this.held = pass;
    return pass;
  }

  /** @throws AppError `internal` for an address a token must not be sent to */
  private resolve(url: string): string {
    const own = /^\/(?!\/)/.test(url) ? `${this.options.origin}${url}` : url;
    if (!own.startsWith(`${this.options.origin}/`) && !/^https:\/\/[\w.-]+(:\d+)?\//.test(own)) {
      throw new AppError('internal', 'Graph has no address that is safe to ask');
    }
    return own.replace(/\/+$/, '');
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}

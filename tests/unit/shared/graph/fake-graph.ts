import type { GraphToken } from '../../../../shared/api/graph-schema';
import type { Logger } from '../../../../shared/diagnostics/logger';
import { GraphAccess } from '../../../../shared/graph/graph-access';
import { GraphClient } from '../../../../shared/graph/graph-client';
import type { GraphFetch, GraphHttpRequest } from '../../../../shared/graph/graph-fetch';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface Asked extends GraphHttpRequest {
  readonly url: string;
}

export const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quiet,
};

/** A Graph that answers as the test says, on a clock that runs only while somebody waits. */
export class FakeGraph {
  readonly asked: Asked[] = [];
  readonly waits: number[] = [];
  tokens = 0;
  now = 1_000_000;
  token: () => Promise<GraphToken> = () => {
    this.tokens += 1;
    return Promise.resolve({ token: `t${String(this.tokens)}`, expiresIn: 3600, url: '/graph/v1.0' });
  };

  constructor(private readonly reply: (asked: Asked, turn: number) => Reply | Error | Promise<Reply>) {}

  readonly fetch: GraphFetch = async (url, request) => {
    const asked = { ...request, url };
    this.asked.push(asked);
    const reply = await this.reply(asked, this.asked.length);
    request.signal.throwIfAborted();
    if (reply instanceof Error) throw reply;
    const { status = 200, headers = {}, body = {} } = reply;
    return {
      status,
      ok: status < 400,
      headers: { get: (name) => headers[name.toLowerCase()] ?? null },
      text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
    };
  };

  client(): GraphClient {
    const now = () => this.now;
    const access = new GraphAccess({ load: () => this.token(), origin: 'https://calls.test', now });
    return new GraphClient({
      access,
      fetch: this.fetch,
      log: quiet,
      now,
      random: () => 0.5,
      pause: (ms, signal) => {
        signal?.throwIfAborted();
        this.waits.push(ms);
        this.now += ms;
        return Promise.resolve();
      },
    });
  }

  /** Where each question went, below the version. */
  paths(): string[] {
    return this.asked.map(({ url }) => url.replace('https://calls.test/graph/v1.0', ''));
  }
}

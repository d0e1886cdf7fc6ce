import type * as z from 'zod/mini';
import { withTimeLimit } from '../api/time-limit';
import type { Logger } from '../diagnostics/logger';
import { AppError } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import type { GraphAccess, Pass } from './graph-access';
import type { GraphFetch, GraphHttpAnswer } from './graph-fetch';
import { pause as pauseFor, type Pause } from './pause';
import { RequestGate } from './request-gate';
import { backOff, MAX_TRIES, mayPass, MOST_PATIENCE_MS, retryAfter } from './retry-policy';

/** How long one try may take, to the last byte, in ms. */
const TRY_TIMEOUT_MS = 12_000;

export interface GraphClientOptions {
  readonly access: GraphAccess;
  readonly fetch: GraphFetch;
  readonly log: Logger;
  /** ms since the epoch, a number in [0, 1), and waiting: replaced in tests. */
  readonly now?: () => number;
  readonly random?: () => number;
  readonly pause?: Pause;
}

export interface GraphQuestion {
  /** Below the version (`/me/contacts?$top=…`), or the whole address of a further page. */
  readonly path: string;
  /** Sent as JSON by POST; absent: GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

/** What became of one try: an answer, or how long to wait before the next one, in ms. */
type Try = { readonly text: string } | { readonly failed: AppError; readonly wait?: number };

/**
 * Questions to Microsoft Graph and their answers, checked. Waits when Graph is busy, renews a token
 * it refuses, and gives up in time. Only for what changes nothing, so that asking twice does no harm.
 */
export class GraphClient {
  private readonly gate: RequestGate;
  private readonly pause: Pause;

  constructor(private readonly options: GraphClientOptions) {
    this.pause = options.pause ?? pauseFor;
    this.gate = new RequestGate(this.pause, () => this.now());
  }

  /** ms since the epoch. */
  now(): number {
    return (this.options.now ?? Date.now)();
  }

  /** Makes sure that there is a token. Rejects as our server answers: `not-found` where there is no Microsoft 365. */
  async open(): Promise<void> {
    await this.options.access.pass();
  }

  /** Waits for the end of a rest, once `ms` from now. */
  async rest(ms: number, signal?: AbortSignal): Promise<void> {
    this.gate.rest(ms);
    await this.gate.rested(signal);
  }

  /**
   * The answer, as its schema reads it.
   * @throws AppError `network`, `timeout`, `rate-limited`, `unauthorized`, `forbidden`, `not-found`,
   * `unavailable`, or `internal` for an answer that is not what the schema says. An abort by the
   * signal rejects with what the platform's `fetch` rejects with.
   */
  async ask<S extends z.ZodMiniType>(schema: S, question: GraphQuestion): Promise<z.infer<S>> {
    const text = await this.gate.through(question.signal, () => this.insist(question));
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new AppError('internal', 'an answer of Graph cannot be read');
    return parsed.data;
  }

  private async insist(question: GraphQuestion): Promise<string> {
    let renewed = false;
    for (let tries = 1; ; tries += 1) {
      const pass = await this.options.access.pass();
      const outcome = await this.attempt(pass, question);
      if ('text' in outcome) return outcome.text;
      const { failed, wait } = outcome;
      if (failed.code === 'unauthorized' && !renewed) {
        renewed = true;
        this.options.access.distrust(pass.token);
        continue;
      }
      if (wait === undefined || wait > MOST_PATIENCE_MS || tries >= MAX_TRIES) throw failed;
      this.options.log.debug('Graph is asked again', { code: failed.code, wait });
      if (failed.code === 'rate-limited') await this.rest(wait, question.signal);
      else await this.pause(wait, question.signal);
    }
  }

  /** Rejects only when the caller's own signal is aborted. */
  private attempt(pass: Pass, { path, body, headers, signal: outer }: GraphQuestion): Promise<Try> {
    const url = path.startsWith('/') ? `${pass.base}${path}` : path;
    // A link to another place would be handed the token.
    if (!url.startsWith(`${pass.base}/`)) {
      return Promise.resolve({ failed: new AppError('internal', 'a link leads out of Graph') });
    }
    return withTimeLimit(TRY_TIMEOUT_MS, outer, async (signal, timedOut): Promise<Try> => {
      try {
        const answer = await this.options.fetch(url, {
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${pass.token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          credentials: 'omit',
          signal,
        });
        const text = await answer.text();
        return answer.ok ? { text } : this.refused(answer);
      } catch (cause) {
        if (outer?.aborted) throw cause;
        const code = timedOut() ? 'timeout' : 'network';
        const failed = new AppError(code, 'Graph does not answer', { cause });
        return { failed, wait: backOff(2, this.random()) };
      }
    });
  }

  private refused({ status, headers }: GraphHttpAnswer): Try {
    const failed = new AppError(codeOfStatus[status] ?? 'unavailable', `Graph answered ${String(status)}`);
    if (!mayPass(status)) return { failed };
    const asked = retryAfter(headers.get('retry-after'), this.now());
    return { failed, wait: asked ?? backOff(3, this.random()) };
  }

  private random(): number {
    return (this.options.random ?? Math.random)();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';
import { apiErrorSchema } from './error-schema';
import type { Fetch } from './fetch';
import { withTimeLimit } from './time-limit';

/** How long a request may take from the call to the last byte of its answer, in ms. */
const REQUEST_TIMEOUT_MS = 15_000;

export interface ApiRequesterOptions {
  readonly fetch: Fetch;
  /** Origin of the server, e.g. `https://calls.example.com`; empty for the page's own. */
  readonly origin?: string;
  /** Names this window's refresh cookie. Absent: no cookie is asked for, and no renewal is possible. */
  readonly windowId?: string;
  /** Which app of ours asks, for the list of a user's sessions: `teams`, `companion`. */
  readonly app?: string;
  /** ms; 15 s unless told. */
  readonly timeout?: number;
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** ms, where the server is asked to wait; else the requester's own. */
  readonly timeout?: number | undefined;
}

/** Codes for answers that carry none of ours: a proxy's error page, say. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  413: 'message-too-large',
  429: 'rate-limited',
  500: 'internal',
};

/** One request of the API and its answer, checked. Knows nothing of who is signed in. */
export class ApiRequester {
  constructor(private readonly options: ApiRequesterOptions) {}

  /**
   * The answer, as its schema reads it.
   * @throws AppError with the server's code; `network` when it cannot be reached, `timeout` when it
   * does not answer in time, `internal` when the answer is not what the schema says.
   * An abort by the caller's own signal rejects with what the platform's `fetch` rejects with.
   */
  async request<S extends z.ZodMiniType>(schema: S, request: ApiRequest): Promise<z.infer<S>> {
    const text = await this.text(request);
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) throw new AppError('internal', `unreadable answer of ${request.path}`);
    return parsed.data;
  }

  /** For answers without a body. Fails like `request`. */
  async send(request: ApiRequest): Promise<void> {
    await this.text(request);
  }

  private text(request: ApiRequest): Promise<string> {
    const { fetch, origin = '', timeout = REQUEST_TIMEOUT_MS } = this.options;
    return withTimeLimit(request.timeout ?? timeout, request.signal, async (signal, timedOut) => {
      try {
        const answer = await fetch(`${origin}${request.path}`, {
          method: request.method ?? 'GET',
          headers: this.headers(request),
          ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
          credentials: 'same-origin',
          signal,
        });
        const text = await answer.text();
        if (!answer.ok) throw errorOf(answer.status, text);
        return text;
      } catch (error) {
        if (error instanceof AppError || request.signal?.aborted) throw error;
        if (timedOut()) throw new AppError('timeout', `no answer of ${request.path}`, { cause: error });
        throw new AppError('network', `no way to ${request.path}`, { cause: error });
      }
    });
  }

  private headers({ body, token }: ApiRequest): Record<string, string> {
    const { windowId, app } = this.options;
    return {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(windowId === undefined ? {} : { 'x-window': windowId }),
      ...(app === undefined ? {} : { 'x-app': app }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
  }
}

function errorOf(status: number, text: string): AppError {
  const parsed = apiErrorSchema.safeParse(parseJson(text));
  if (parsed.success) return new AppError(parsed.data.error.code, parsed.data.error.message);
  return new AppError(codeOfStatus[status] ?? 'unavailable', `status ${String(status)}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

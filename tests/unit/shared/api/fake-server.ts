import type { Fetch, FetchRequest } from '../../../../shared/api/fetch';

type Reply = { readonly status: number; readonly body: unknown } | Error | 'silence';

export interface Asked extends FetchRequest {
  readonly url: string;
}

/** A server that answers what the test tells it to, by method and path. */
export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly replies = new Map<string, (asked: Asked) => Reply | Promise<Reply>>();

  on(route: string, reply: (asked: Asked) => Reply | Promise<Reply>): void {
    this.replies.set(route, reply);
  }

  readonly fetch: Fetch = async (url, request) => {
    const asked = { ...request, url };
    this.asked.push(asked);
    const path = url.replace(/^https?:\/\/[^/]+/, '').split('?')[0] ?? '';
    const reply = await (this.replies.get(`${request.method} ${path}`)?.(asked) ?? notFound);
    if (reply instanceof Error) throw reply;
    if (reply === 'silence') return aborted(request.signal);
    const { status, body } = reply;
    return {
      status,
      ok: status < 400,
      text: () => Promise.resolve(typeof body === 'string' ? body : JSON.stringify(body)),
    };
  };

  count(route: string): number {
    return this.asked.filter(({ method, url }) => `${method} ${url.split('?')[0] ?? ''}` === route).length;
  }
}

export function failure(status: number, code: string): Reply {
  return { status, body: { error: { code, message: 'said the server' } } };
}

const notFound: Reply = { status: 404, body: '<h1>nginx</h1>' };

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('aborted', 'AbortError'));
    });
  });
}

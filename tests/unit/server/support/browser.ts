import { z } from 'zod';
import { sessionSchema, type Session } from '../../../../shared/api/session-schema';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const hostToken = z.object({ token: z.string() });

/** One window of a browser: its id, and a jar for what the server sets in its cookie. */
export class BrowserWindow {
  readonly cookies = new Map<string, string>();

  constructor(
    readonly origin: string,
    readonly windowId: string | undefined = undefined,
  ) {}

  async ask(path: string, { method, body, headers = {} }: Ask = {}): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.windowId === undefined ? {} : { 'x-window': this.windowId }),
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader() }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  }

  asked(path: string, token: string, ask: Ask = {}): Promise<Answer> {
    return this.ask(path, { ...ask, headers: { ...ask.headers, authorization: `Bearer ${token}` } });
  }

  /** Signs a demo person in as the simulated host does. */
  async signInByHost(userName: string): Promise<Session> {
    const vouched = await this.ask('/preview/api/host-token', { body: { userName } });
    const { token } = hostToken.parse(vouched.body);
    const answer = await this.ask('/api/sessions', { body: { environment: 'demo', hostToken: token } });
    return sessionSchema.parse(answer.body);
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

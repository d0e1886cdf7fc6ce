import { sessionSchema, type Session } from '../../shared/api/session-schema';
import { sipSettingsSchema, type SipSettings } from '../../shared/api/settings-schema';
import { passwordOf, type Person } from './people';
import type { Suite } from './start-suite';

/** Signs somebody in by name and password, as any program may. */
export async function signIn(suite: Suite, person: Person): Promise<Session> {
  const body = { environment: 'demo', userName: person.userName, password: passwordOf(person) };
  const response = await ask(suite, '/api/sessions', { method: 'POST', body });
  return sessionSchema.parse(await response.json());
}

/** How a telephone of that person registers. */
export async function sipSettingsOf(suite: Suite, person: Person): Promise<SipSettings> {
  const { token } = await signIn(suite, person);
  const settings = sipSettingsSchema.parse(await (await ask(suite, '/api/settings/sip', { token })).json());
  // The public address is known to the browsers of these tests alone.
  const servers = settings.servers.map((server) => {
    const url = new URL(server);
    return `ws://127.0.0.1:${String(suite.port)}${url.pathname}`;
  });
  return { ...settings, servers };
}

export interface AskOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly body?: unknown;
  readonly token?: string;
}

/** One request of the API, without a browser. */
export function ask(suite: Suite, path: string, { method, body, token }: AskOptions = {}): Promise<Response> {
  return fetch(`${suite.origin}${path}`, {
    method: method ?? 'GET',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

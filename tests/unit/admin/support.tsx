import { ApiClient } from '../../../shared/api/api-client';
import { ApiRequester } from '../../../shared/api/api-requester';
import { SessionKeeper } from '../../../shared/api/session-keeper';
import { AdminClient } from '../../../admin/api/admin-client';
import { FakeServer, failure } from '../shared/api/fake-server';
import { quietLogger } from '../server/support/quiet-logger';

export interface Signed {
  readonly server: FakeServer;
  readonly session: SessionKeeper;
  readonly client: AdminClient;
}

/** A server, and a window of it in which nobody is signed in yet. */
export function openWindow(): Signed {
  const server = new FakeServer();
  server.on('POST /api/sessions/refresh', () => failure(401, 'unauthorized'));
  server.on('DELETE /api/sessions', () => ({ status: 204, body: '' }));
  server.on('GET /api/environments', () => ({
    status: 200,
    body: { environments: [{ id: 'demo', name: 'Demo', signIn: 'credentials' }] },
  }));
  const requester = new ApiRequester({ fetch: server.fetch, windowId: 'a'.repeat(20) });
  const session = new SessionKeeper({ requester, log: quietLogger });
  return { server, session, client: new AdminClient(new ApiClient(requester, session)) };
}

/** The same once somebody has signed in. */
export function signedIn(role: 'user' | 'administrator' = 'administrator'): Signed {
  const window = openWindow();
  const user = { id: 'u1', userName: 'amira', displayName: 'Amira Haddad', extension: '201', role };
  const body = { token: 't', expiresIn: 900, environment: 'demo', user };
  window.server.on('POST /api/sessions/refresh', () => ({ status: 200, body }));
  window.server.on('POST /api/sessions', () => ({ status: 201, body }));
  return window;
}

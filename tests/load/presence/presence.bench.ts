import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Hub } from '../../../server/hub/hub';
import { openPresence } from '../../../server/presence/open-presence';
import { UserDirectory } from '../../../server/sign-in/user-directory';
import type { PresenceStore } from '../../../server/store/presence-store';
import type { StoredUser } from '../../../server/store/user-store';
import type { Logger } from '../../../shared/diagnostics/logger';
import { encode } from '../../../shared/protocol/envelope';
import { PROTOCOL_VERSION } from '../../../shared/protocol/limits';
import type { Figure } from '../figure';
import { percentile } from '../percentile';

export const name = 'Presence';

const WATCHERS = 200;
/** How many colleagues each of them looks at beside the one who changes. */
const COLLEAGUES = 100;
const CHANGES = 50;

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

const users = Array.from({ length: WATCHERS + 1 }, (_, at) => {
  const extension = String(2000 + at);
  return {
    id: extension,
    userName: extension,
    displayName: extension,
    extension,
    role: 'user',
  } as StoredUser;
});

/** The hub with the presence of its users; only tokens and the database are left out. */
async function startServer() {
  const presence = await openPresence({
    store: {
      presences: { all: () => Promise.resolve([]), put: () => Promise.resolve() } as unknown as PresenceStore,
    },
    users: new UserDirectory(users),
  });
  const made = new Hub({
    identify: (userId) => Promise.resolve({ userId, sessionId: userId, expiresAt: Date.now() + 3_600_000 }),
    originAllowed: () => true,
    windows: presence.windows,
    log: silent,
  });
  const server = createServer((request, response) => {
    made.handleRequest(request, response);
  });
  server.on('upgrade', (request, socket, head: Buffer) => {
    made.handleUpgrade(request, socket, head);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    presence,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      presence.close();
      await made.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A window that looks at the one who changes and at colleagues; resolved once it has been told of them. */
async function watch(port: number, user: string, onChange: (text: string) => void): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${String(port)}`, {
    path: '/hub',
    transports: ['websocket'],
    forceNew: true,
    auth: { v: PROTOCOL_VERSION, token: user, role: 'controller' },
  });
  const extensions = users.slice(0, COLLEAGUES + 1).map(({ extension }) => extension);
  await new Promise<void>((resolve) => {
    socket.on('message', (text: string) => {
      if (text.includes('"whole":true')) resolve();
      else onChange(text);
    });
    socket.on('connect', () => socket.emit('message', encode({ type: 'watch-presences', extensions })));
  });
  return socket;
}

/** Somebody's note changes; how long until each of those who look has it, the windows of this process included. */
export async function run(): Promise<readonly Figure[]> {
  const server = await startServer();
  const [first, ...watching] = users;
  let changedAt = 0;
  let left = 0;
  let done: () => void = () => undefined;
  const times: number[] = [];
  const sockets = await Promise.all(
    watching.map(({ id }) =>
      watch(server.port, id, (text) => {
        if (left === 0 || !text.includes(`"note":"note `)) return;
        times.push(performance.now() - changedAt);
        left -= 1;
        if (left === 0) done();
      }),
    ),
  );
  const owner = await watch(server.port, first?.id ?? '', () => undefined);
  for (let change = 0; change < CHANGES; change += 1) {
    const seen = new Promise<void>((resolve) => {
      done = resolve;
    });
    left = WATCHERS;
    changedAt = performance.now();
    await server.presence.change(first?.id ?? '', { note: `note ${String(change)}` });
    await seen;
  }
  for (const socket of [...sockets, owner]) socket.disconnect();
  await server.close();
  return [0.5, 0.95].map((share) => ({
    name: `a change seen by ${String(WATCHERS)} watchers, p${String(share * 100)}`,
    value: percentile(times, share),
    unit: 'ms',
    ...(share === 0.95 ? { aim: '≤ 200 ms' } : {}),
  }));
}

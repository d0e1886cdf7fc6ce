import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { handleSipProtocols, SipSwitch } from '../../../server/switch';
import type { Logger } from '../../../shared/diagnostics/logger';
import { groupPlan } from './group';
import { DOMAIN, passwordOf } from './load-client';
import type { ServerProcess } from './server-process';

const ROLE = 'serve-switch';

const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silent,
};

/** Starts our switch in a process of its own: this same bundle, in another role. */
export async function startSwitch(): Promise<ServerProcess> {
  const child = fork(__filename, [ROLE], { stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [number];
  return {
    name: 'switch',
    url: `ws://127.0.0.1:${String(port)}`,
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

/** In a child started by `startSwitch`: serves until the parent lets go. */
export function serveIfAsked(): void {
  if (process.argv[2] !== ROLE) return;
  const unlimited = { messagesPerSecond: 1e9, messageBurst: 1e9 };
  const server = new SipSwitch({
    domain: DOMAIN,
    directory: { credential: passwordOf, exists: () => true },
    log: silent,
    limits: { ...unlimited, unauthenticatedMessages: 1e9 },
    // As in production: every call is asked about, and told of when it is over.
    plan: groupPlan,
    onStory: () => undefined,
  });
  const sockets = new WebSocketServer({
    host: '127.0.0.1',
    port: 0,
    perMessageDeflate: false,
    handleProtocols: handleSipProtocols,
  });
  sockets.on('connection', (socket, request) => {
    server.accept(socket, { address: '127.0.0.1', secure: false, stream: request.socket });
  });
  sockets.on('listening', () => {
    process.send?.((sockets.address() as AddressInfo).port);
  });
  process.on('disconnect', () => {
    void server.close().then(() => process.exit());
  });
}

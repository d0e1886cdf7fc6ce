import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { kamailioConfig } from './kamailio-config';
import { DOMAIN } from './load-client';
import type { ServerProcess } from './server-process';

const START_LIMIT_MS = 10_000;

/** Starts Kamailio with the features of our switch, installing it where it is missing. */
export async function startKamailio(): Promise<ServerProcess> {
  const modules = modulesFolder() ?? install();
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'kamailio-'));
  const config = join(folder, 'kamailio.cfg');
  writeFileSync(config, kamailioConfig(port, modules, DOMAIN));
  // Its memory is fixed at the start; with less than this it refuses calls for want of it.
  const child = spawn('kamailio', ['-f', config, '-DD', '-E', '-m', '3072', '-M', '64', '-Y', folder], {
    // A process group of its own, so that its workers end with it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('kamailio could not be started');
  await listening(port, () => child.exitCode !== null);
  return {
    name: 'Kamailio',
    url: `ws://127.0.0.1:${String(port)}`,
    pid,
    stop: async () => {
      const ended = once(child, 'exit');
      process.kill(-pid, 'SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function modulesFolder(): string | undefined {
  const folders = readdirSync('/usr/lib').map((name) => `/usr/lib/${name}/kamailio/modules`);
  return [...folders, '/usr/lib/kamailio/modules'].find((folder) => existsSync(join(folder, 'websocket.so')));
}

function install(): string {
  const packages = JSON.stringify(['kamailio', 'kamailio-websocket-modules']);
  const code = `import { installDebianPackages } from './scripts/debian-packages.mjs'; installDebianPackages(${packages});`;
  spawnSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' });
  const modules = modulesFolder();
  if (modules === undefined) throw new Error('Kamailio with its WebSocket module is missing');
  return modules;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(port: number, ended: () => boolean): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until && !ended()) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await wait(50);
    } finally {
      socket.destroy();
    }
  }
  throw new Error('kamailio did not start');
}

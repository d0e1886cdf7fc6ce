import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../config/certificate';
import { StartError } from '../start-error';
import type { Upgrades } from './upgrades';

export interface ListenOptions {
  readonly port: number;
  /** 0 in the options means none; here undefined does, and 0 any free port. */
  readonly httpsPort?: number | undefined;
  readonly certificate?: Certificate | undefined;
  readonly handler: RequestListener;
  readonly upgrades: Upgrades;
}

export interface Listeners {
  readonly port: number;
  readonly httpsPort?: number | undefined;
  /** Stops accepting, and ends what is open. */
  close(): Promise<void>;
}

/** One program behind two doors, http and https. Throws StartError when a port cannot be had. */
export async function listen(options: ListenOptions): Promise<Listeners> {
  const { handler, upgrades, certificate } = options;
  const servers: Server[] = [];
  const open = async (server: Server, port: number): Promise<number> => {
    upgrades.listenOn(server);
    const bound = await bind(server, port);
    servers.push(server);
    return bound;
  };
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(end));
  };
  try {
    const port = await open(createServer(handler), options.port);
    if (options.httpsPort === undefined || !certificate) return { port, close };
    const { cert, key } = certificate;
    const secure = createSecureServer({ cert, key, minVersion: 'TLSv1.2' }, handler);
    return { port, httpsPort: await open(secure, options.httpsPort), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${String(port)} is in use.`
          : `Port ${String(port)} cannot be listened on (${error.code ?? error.message}).`;
      reject(new StartError(why, { cause: error }));
    });
    server.listen(port, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function end(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

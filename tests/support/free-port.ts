import { createServer } from 'node:net';

/** A port nobody listens on now. Somebody may by the time it is used, which is for the user of it to notice. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('the socket has no port'));
      });
    });
  });
}

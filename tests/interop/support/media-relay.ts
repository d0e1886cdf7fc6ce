import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { LocalProgram } from '../../support/local-program';
import { freeUdpPort } from './free-udp-port';

const ANSWER_LIMIT_MS = 300;

/** rtpengine in user space (`--table=-1`): no kernel module, all packets through the process. */
export class MediaRelay {
  private constructor(
    /** As Kamailio names it. */
    readonly controlSocket: string,
    private readonly program: LocalProgram,
  ) {}

  static async start(address: string): Promise<MediaRelay> {
    const port = await freeUdpPort('127.0.0.1');
    // Wherever the system's own choice of ports lies: rtpengine passes over those in use.
    const first = 30_000 + 2 * Math.floor(Math.random() * 500);
    const program = await LocalProgram.start({
      command: 'rtpengine',
      args: [
        ...[
          '--config-file=none',
          '--table=-1',
          `--interface=${address}`,
          `--listen-ng=127.0.0.1:${String(port)}`,
        ],
        ...['--foreground', '--log-stderr', '--log-level=4', '--num-threads=2'],
        ...[`--port-min=${String(first)}`, `--port-max=${String(first + 400)}`, '--no-fallback'],
      ],
      ready: () => answers(port),
    });
    return new MediaRelay(`udp:127.0.0.1:${String(port)}`, program);
  }

  log(): string {
    return this.program.log();
  }

  close(): Promise<void> {
    return this.program.close();
  }
}

/** The `ping` of its control protocol: a cookie, then a bencoded dictionary. */
async function answers(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  // Nobody listens yet: the system says so.
  socket.on('error', () => undefined);
  socket.send('0 d7:command4:pinge', port, '127.0.0.1');
  try {
    await once(socket, 'message', { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    return true;
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

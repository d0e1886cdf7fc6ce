import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { freePort } from '../../support/free-port';
import { LocalProgram } from '../../support/local-program';

/** How long one question may take, in ms. */
const ANSWER_MS = 300;

/** rtpengine in userspace: no kernel module, no configuration of this machine's. */
export class MediaRelay {
  private constructor(
    /** Its control socket, as Kamailio names it. */
    readonly control: string,
    private readonly program: LocalProgram,
  ) {}

  /** `address`: where browsers and phones reach it. */
  static async start(address: string): Promise<MediaRelay> {
    const port = await freePort();
    const control = `127.0.0.1:${String(port)}`;
    const program = await LocalProgram.start({
      command: 'rtpengine',
      args: [
        '--config-file=none',
        '--table=-1',
        `--interface=${address}`,
        `--listen-ng=${control}`,
        '--port-min=30000',
        '--port-max=30999',
        '--foreground',
        '--log-stderr',
        '--log-level=5',
      ],
      ready: () => isAlive(port),
    });
    return new MediaRelay(`udp:${control}`, program);
  }

  log(): string {
    return this.program.log();
  }

  close(): Promise<void> {
    return this.program.close();
  }
}

/** Asks rtpengine's control protocol for a sign of life: a cookie, then bencoded words. */
async function isAlive(port: number): Promise<boolean> {
  const socket = createSocket('udp4');
  try {
    const answered = once(socket, 'message', { signal: AbortSignal.timeout(ANSWER_MS) });
    socket.send('1 d7:command4:pinge', port, '127.0.0.1');
    const [answer] = (await answered) as [Buffer];
    return answer.includes('pong');
  } catch {
    return false;
  } finally {
    socket.close();
  }
}

import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { accepts } from '../../support/accepts';
import { freePort } from '../../support/free-port';
import { LocalProgram } from '../../support/local-program';

/** The configuration that is deployed, as it stands. */
const configuration = resolve('deploy/kamailio');

export const DOMAIN = 'pbx.example.test';

/** The password of an account at the edge. */
export function edgePasswordOf(user: string): string {
  return `${user}-at-the-edge`;
}

export interface EdgeOptions {
  readonly users: readonly string[];
  /** `NAME` or `NAME=value`, beside domain, accounts and addresses. */
  readonly defines?: readonly string[];
}

/** Kamailio with `deploy/kamailio/`, as an administrator starts it, with accounts of its own. */
export class Edge {
  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly program: LocalProgram,
  ) {}

  static async start({ users, defines = [] }: EdgeOptions): Promise<Edge> {
    const folder = mkdtempSync(join(tmpdir(), 'kamailio-'));
    const accounts = join(folder, 'accounts');
    cpSync(join(configuration, 'accounts'), accounts, { recursive: true });
    users.forEach((user, index) => {
      const ha1 = createHash('md5')
        .update(`${user}:${DOMAIN}:${edgePasswordOf(user)}`)
        .digest('hex');
      appendFileSync(join(accounts, 'subscriber'), `${String(index + 1)}:${user}:${DOMAIN}:${ha1}\n`);
    });
    const port = await freePort();
    const settings = [
      `DOMAIN="${DOMAIN}"`,
      `ACCOUNTS="text://${accounts}"`,
      `WS_LISTEN=tcp:127.0.0.1:${String(port)}`,
      ...defines,
    ];
    const program = await LocalProgram.start({
      command: 'kamailio',
      args: [
        ...['-f', join(configuration, 'kamailio.cfg'), '-DD', '-E', '-m', '64', '-M', '8', '-Y', folder],
        ...settings.flatMap((setting) => ['-A', setting]),
      ],
      ready: () => accepts(port),
    });
    return new Edge(port, folder, program);
  }

  /** Where companions register. */
  get url(): string {
    return `ws://127.0.0.1:${String(this.port)}`;
  }

  log(): string {
    return this.program.log();
  }

  async close(): Promise<void> {
    await this.program.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

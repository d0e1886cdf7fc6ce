import type { LogFields, Logger } from '../../../../../shared/diagnostics/logger';
import {
  SipSwitch,
  type LocalAgent,
  type SwitchLimits,
  type SwitchOptions,
} from '../../../../../server/switch';
import { FakeSocket, Wire } from './fake-socket';
import { ManualClock } from './manual-clock';
import { UserAgent } from './user-agent';

export interface World {
  readonly domain?: string;
  readonly aliases?: readonly string[];
  readonly users?: readonly string[];
  readonly limits?: Partial<SwitchLimits>;
  readonly address?: string;
  readonly secure?: boolean;
  readonly agents?: readonly LocalAgent[];
  readonly presence?: SwitchOptions['presence'];
}

/** A switch on a wire in memory with a clock that stands still, and the people on it. */
export class TestSwitch {
  readonly clock = new ManualClock();
  readonly wire = new Wire();
  readonly domain: string;
  /** Everything that was logged, as text. */
  readonly logged: string[] = [];
  /** Users and their passwords. */
  readonly passwords: Map<string, string>;
  readonly extensions = new Map<string, string>();
  readonly names = new Map<string, string>();
  /** Users who may call one number and nothing else. */
  readonly confined = new Map<string, string>();
  server: SipSwitch;
  readonly #key = Buffer.alloc(32, 7);

  constructor(private readonly world: World = {}) {
    this.domain = world.domain ?? 'calls.test';
    const users = world.users ?? ['amira', 'bruno', 'chloe', 'david'];
    this.passwords = new Map(users.map((user) => [user, `${user}-demo`]));
    this.server = this.#start();
  }

  connect(toClient: (frame: Buffer, binary: boolean) => void): FakeSocket {
    const socket = new FakeSocket(this.wire, toClient);
    const { address = '192.0.2.10', secure = false } = this.world;
    this.server.accept(socket, { address, secure });
    return socket;
  }

  settle(): void {
    this.wire.settle();
  }

  /** Lets time pass, and what comes of it. */
  pass(milliseconds: number): void {
    this.clock.advance(milliseconds, () => {
      this.settle();
    });
  }

  /** A person with a client, registered. */
  registered(name: string, contact?: string): UserAgent {
    const agent = this.client(name, contact);
    const status = agent.register().status;
    if (status !== 200) throw new Error(`${name} was refused with ${String(status)}`);
    agent.forget();
    return agent;
  }

  client(name: string, contact?: string): UserAgent {
    return new UserAgent(this, name, contact);
  }

  /** The process is killed without a word and started again with the same key. */
  killAndRestart(agents: readonly UserAgent[]): void {
    for (const { socket } of agents) {
      socket.removeAllListeners();
      socket.readyState = 3;
    }
    this.server = this.#start();
  }

  /** A directory of those users and a log that is kept in `logged`. */
  static ports(
    passwords: ReadonlyMap<string, string>,
    extensions: ReadonlyMap<string, string> = new Map(),
    logged: string[] = [],
    names: ReadonlyMap<string, string> = new Map(),
    confined: ReadonlyMap<string, string> = new Map(),
  ): Pick<SwitchOptions, 'directory' | 'log'> {
    return {
      directory: {
        credential: (user) => passwords.get(user),
        exists: (user) => passwords.has(user),
        resolve: (name) => extensions.get(name),
        displayName: (user) => names.get(user),
        confinedTo: (user) => (confined.has(user) ? { number: confined.get(user) } : undefined),
      },
      log: recorder(logged),
    };
  }

  #start(): SipSwitch {
    return new SipSwitch({
      domain: this.domain,
      aliases: this.world.aliases ?? [],
      ...TestSwitch.ports(this.passwords, this.extensions, this.logged, this.names, this.confined),
      clock: this.clock,
      ...(this.world.agents && { agents: this.world.agents }),
      ...(this.world.presence && { presence: this.world.presence }),
      key: this.#key,
      ...(this.world.limits && { limits: this.world.limits }),
    });
  }
}

function recorder(lines: string[]): Logger {
  const write =
    (level: string) =>
    (message: string, fields?: LogFields): void => {
      lines.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
    };
  const logger: Logger = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: () => logger,
  };
  return logger;
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import { encode } from '../../../shared/protocol/envelope';
import { PROTOCOL_VERSION } from '../../../shared/protocol/limits';
import type { Place } from './relay';

const ROLE = 'hub-clients';
const OPENED_AT_ONCE = 50;
/** Round trips a second while their time is taken: what a thousand busy people make together. */
const PACE = 300;
const PACED_MS = 5_000;
const UNDER_WAY = 64;
/** Three a user: less than the hub lets each have at once. */
const WARM_UP_TRIPS = 3_000;
/** Fewer a user than the hub takes at once (`COMMANDS` in hub-connection.ts): its rate limit is not what is measured. */
const FULL_TRIPS_PER_USER = 15;

export type Kind = 'hub' | 'bare';

/** Round-trip times in ms at PACE, round trips a second with UNDER_WAY of them at any moment, and how many there were altogether. */
export interface Measured {
  readonly times: readonly number[];
  readonly perSecond: number;
  readonly trips: number;
}

/** Clients in a process of their own: this same bundle, in another role. */
export interface Clients {
  /** Enough round trips that both programs are compiled; within the hub's rate for each user. */
  warmUp(): Promise<void>;
  measure(): Promise<Measured>;
  close(): Promise<void>;
}

/** Starts the clients of `users` people, a controller and a companion each; all connected when it resolves. */
export async function startClients(kind: Kind, port: number, users: number): Promise<Clients> {
  const child = fork(__filename, [ROLE, kind, String(port), String(users)], { stdio: 'inherit' });
  await once(child, 'message');
  return {
    warmUp: async () => {
      child.send('warm-up');
      await once(child, 'message');
    },
    measure: async () => {
      child.send('measure');
      const [measured] = (await once(child, 'message')) as [Measured];
      return measured;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

interface Client {
  send(text: string): void;
}

type Connect = (port: number, place: Place, onMessage: (text: string) => void) => Promise<Client>;

const connectBare: Connect = async (port, { user, role }, onMessage) => {
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/?user=${user}&role=${role}`, {
    perMessageDeflate: false,
  });
  socket.on('message', (data: Buffer) => {
    onMessage(data.toString());
  });
  await once(socket, 'open');
  return socket;
};

const connectHub: Connect = (port, { user, role }, onMessage) => {
  const socket = io(`http://127.0.0.1:${String(port)}`, {
    path: '/hub',
    transports: ['websocket'],
    forceNew: true,
    auth: { v: PROTOCOL_VERSION, token: user, role, ...(role === 'companion' ? { epoch: user } : {}) },
  });
  socket.on('message', onMessage);
  return new Promise((resolve, reject) => {
    socket.on('connect', () => {
      resolve({ send: (text) => socket.emit('message', text) });
    });
    socket.on('connect_error', reject);
  });
};

/** Controllers that ask and companions that answer, over either relay, with the messages of the protocol. */
class People {
  private readonly controllers: Client[] = [];
  private readonly waiting = new Map<string, () => void>();
  private asked = 0;

  async open(connect: Connect, port: number, users: number): Promise<void> {
    for (let start = 0; start < users; start += OPENED_AT_ONCE) {
      const group = Array.from({ length: Math.min(OPENED_AT_ONCE, users - start) }, (_, index) =>
        this.openUser(connect, port, `user-${String(start + index)}`),
      );
      this.controllers.push(...(await Promise.all(group)));
    }
  }

  /** One round trip of the next user in turn. */
  ask(): Promise<void> {
    this.asked += 1;
    const id = String(this.asked);
    const controller = this.controllers[this.asked % this.controllers.length];
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      controller?.send(encode({ type: 'command', command: { kind: 'hang-up', id, callId: 'call-1' } }));
    });
  }

  private async openUser(connect: Connect, port: number, user: string): Promise<Client> {
    const companion: { client?: Client } = {};
    companion.client = await connect(port, { user, role: 'companion' }, (text) => {
      const id = idOf(text);
      if (id) companion.client?.send(encode({ type: 'result', result: { id, ok: true } }));
    });
    return connect(port, { user, role: 'controller' }, (text) => {
      if (text.includes('"refusal"')) throw new Error(`the hub refuses: ${text}`);
      const id = idOf(text) ?? '';
      this.waiting.get(id)?.();
      this.waiting.delete(id);
    });
  }
}

/** Read the same way on both sides of both relays, so that reading is no part of the difference. */
function idOf(text: string): string | undefined {
  const { message } = JSON.parse(text) as {
    message: { command?: { id: string }; result?: { id: string } };
  };
  return (message.command ?? message.result)?.id;
}

/** So many round trips, UNDER_WAY of them at any moment. */
async function atFullSpeed(people: People, trips: number): Promise<void> {
  let left = trips;
  const askAgain = async (): Promise<void> => {
    while ((left -= 1) >= 0) await people.ask();
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, askAgain));
}

async function paced(people: People): Promise<number[]> {
  const times: Promise<number>[] = [];
  const start = performance.now();
  const timed = async (): Promise<number> => {
    const sent = performance.now();
    await people.ask();
    return performance.now() - sent;
  };
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const passed = performance.now() - start;
      const due = Math.floor((Math.min(passed, PACED_MS) / 1000) * PACE);
      while (times.length < due) times.push(timed());
      if (passed < PACED_MS) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
  return Promise.all(times);
}

/** In a child started by `startClients`: connects, and measures when it is told to. */
export async function connectIfAsked(): Promise<void> {
  const [, , role, kind, port, users] = process.argv;
  if (role !== ROLE) return;
  process.on('disconnect', () => process.exit());
  const people = new People();
  await people.open(kind === 'hub' ? connectHub : connectBare, Number(port), Number(users));
  process.on('message', (wish) => {
    if (wish === 'warm-up') {
      void atFullSpeed(people, WARM_UP_TRIPS).then(() => process.send?.('warm'));
      return;
    }
    void paced(people).then(async (times) => {
      const trips = FULL_TRIPS_PER_USER * Number(users);
      const start = performance.now();
      await atFullSpeed(people, trips);
      const perSecond = trips / ((performance.now() - start) / 1000);
      process.send?.({ times, perSecond, trips: times.length + trips } satisfies Measured);
    });
  });
  process.send?.('connected');
}

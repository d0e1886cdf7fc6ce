import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import type { HubStatus } from '../../../../shared/endpoint/hub/hub-transport';
import { SocketTransport } from '../../../../shared/endpoint/hub/socket-transport';
import { decode } from '../../../../shared/protocol/envelope';
import { hello } from '../../../../shared/protocol/hello';

/** A hub on the real library: lets in who presents the token it wants and keeps what it hears. */
class Hub {
  token = 'good';
  refusal = 'expired-token';
  readonly presented: unknown[] = [];
  readonly heard: unknown[] = [];
  readonly sockets: Socket[] = [];
  private readonly http: HttpServer = createServer();
  private readonly io = new Server(this.http, { path: '/hub' });
  private readonly waiting: (() => void)[] = [];

  async listen(): Promise<string> {
    this.io.use((socket, next) => {
      this.presented.push(socket.handshake.auth);
      const presented = hello.safeParse(socket.handshake.auth);
      if (presented.success && presented.data.token === this.token) next();
      else next(Object.assign(new Error('refused'), { data: { code: this.refusal } }));
      this.wake();
    });
    this.io.on('connection', (socket) => {
      this.sockets.push(socket);
      socket.on('message', (message: unknown) => {
        this.heard.push(message);
        this.wake();
      });
      this.wake();
    });
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${String((this.http.address() as AddressInfo).port)}`;
  }

  /** Resolves as soon as something happened that makes the condition true. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  async close(): Promise<void> {
    await this.io.close();
  }

  private wake(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }
}

/** Resolves when the transport reaches a status. */
function reaches(transport: SocketTransport, wanted: HubStatus): Promise<void> {
  return new Promise((resolve) => {
    if (transport.status === wanted) resolve();
    transport.onStatus((status) => {
      if (status === wanted) resolve();
    });
  });
}

const log = createLogger({ scope: 'test', level: 'error', sink: () => undefined });

describe('the hub over Socket.IO', () => {
  let hub: Hub;
  let origin: string;
  const open: SocketTransport[] = [];

  function connect(
    token: () => Promise<string>,
    role: 'controller' | 'companion' = 'controller',
  ): SocketTransport {
    const epoch = role === 'companion' ? 'e-1' : undefined;
    const transport = new SocketTransport({ origin, role, epoch, token, log });
    open.push(transport);
    return transport;
  }

  beforeEach(async () => {
    hub = new Hub();
    origin = await hub.listen();
  });

  afterEach(async () => {
    for (const transport of open.splice(0)) transport.close();
    await hub.close();
  });

  it('presents version, token and role, and carries messages both ways', async () => {
    const transport = connect(() => Promise.resolve('good'), 'companion');
    expect(transport.status).toBe('connecting');
    expect(transport.send('too early')).toBe(false);
    await reaches(transport, 'connected');
    expect(hub.presented).toEqual([{ v: 1, token: 'good', role: 'companion', epoch: 'e-1' }]);
    expect(transport.send('one')).toBe(true);
    expect(transport.send('two')).toBe(true);
    await hub.until(() => hub.heard.length === 2);
    expect(hub.heard).toEqual(['one', 'two']);
    const heard = new Promise((resolve) => transport.onMessage(resolve));
    hub.sockets[0]?.emit('message', 'hello');
    await expect(heard).resolves.toBe('hello');
  });

  it('asks for the token again after it was refused, and comes in with the renewed one', async () => {
    const tokens = ['stale', 'good'];
    const transport = connect(() => Promise.resolve(tokens.shift() ?? 'good'));
    await reaches(transport, 'disconnected');
    expect(transport.send('x')).toBe(false);
    await reaches(transport, 'connected');
    expect(hub.presented).toHaveLength(2);
  });

  it('comes back after sign-in was out of reach for a moment', async () => {
    const answers = [Promise.reject(new Error('sign-in is down')), Promise.resolve('good')];
    const transport = connect(() => answers.shift() ?? Promise.resolve('good'));
    await reaches(transport, 'disconnected');
    await reaches(transport, 'connected');
    expect(hub.presented).toMatchObject([{ token: '' }, { token: 'good' }]);
  });

  it('stays away when the hub says that coming back is no use', async () => {
    hub.refusal = 'unsupported-version';
    const statuses: HubStatus[] = [];
    const transport = connect(() => Promise.resolve('any'));
    transport.onStatus((status) => statuses.push(status));
    await reaches(transport, 'refused');
    expect(statuses).toEqual(['refused']);
    expect(transport.send('x')).toBe(false);
  });

  it('comes back when the hub ends the connection, and a message sent meanwhile is not sent later', async () => {
    const transport = connect(() => Promise.resolve('good'));
    await reaches(transport, 'connected');
    const gone = new Promise<boolean>((resolve) => {
      transport.onStatus((status) => {
        if (status === 'disconnected') resolve(transport.send('meanwhile'));
      });
    });
    hub.sockets[0]?.disconnect();
    expect(await gone).toBe(false);
    await reaches(transport, 'connected');
    transport.send('again');
    await hub.until(() => hub.heard.length === 1);
    expect(hub.heard).toEqual(['again']);
  });

  it('presents a renewed token on the standing connection', async () => {
    const transport = connect(() => Promise.resolve('good'));
    await reaches(transport, 'connected');
    transport.renew('better');
    await hub.until(() => hub.heard.length === 1);
    expect(decode('fromController', hub.heard[0])).toEqual({
      ok: true,
      message: { type: 'renew', token: 'better' },
    });
  });

  it('a closed one is gone for the hub and says nothing any more', async () => {
    const transport = connect(() => Promise.resolve('good'));
    await reaches(transport, 'connected');
    await hub.until(() => hub.sockets.length === 1);
    const left = new Promise((resolve) => hub.sockets[0]?.on('disconnect', resolve));
    transport.close();
    expect(await left).toBe('client namespace disconnect');
    expect(transport.send('x')).toBe(false);
  });
});

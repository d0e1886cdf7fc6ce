import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { handleSipProtocols, SipSwitch } from '../../../../server/switch';
import { ReceivedMessage } from './support/received-message';
import { TestSwitch } from './support/test-switch';

describe('over a real WebSocket', () => {
  let sockets: WebSocketServer;
  let server: SipSwitch;
  let url: string;

  beforeEach(async () => {
    const { log, directory } = TestSwitch.ports(new Map([['amira', 'amira-demo']]));
    server = new SipSwitch({ domain: 'calls.test', directory, log });
    sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: handleSipProtocols });
    sockets.on('connection', (socket, request) => {
      server.accept(socket, {
        address: request.socket.remoteAddress ?? '',
        secure: false,
        stream: request.socket,
      });
    });
    await once(sockets, 'listening');
    url = `ws://127.0.0.1:${String((sockets.address() as AddressInfo).port)}`;
  });

  afterEach(async () => {
    await server.close();
    sockets.close();
    await once(sockets, 'close');
  });

  it('answers in the kind of frame it was asked in, and closes cleanly', async () => {
    const client = new WebSocket(url, 'sip');
    await once(client, 'open');
    expect(client.protocol).toBe('sip');
    const options = new TestSwitch().client('amira').compose('OPTIONS', 'sip:calls.test');
    for (const binary of [false, true]) {
      const answered = once(client, 'message') as Promise<[Buffer, boolean]>;
      client.send(Buffer.from(options), { binary });
      const [data, isBinary] = await answered;
      expect(new ReceivedMessage(data.toString()).status).toBe(200);
      expect(isBinary).toBe(binary);
    }
    const pong = once(client, 'message') as Promise<[Buffer, boolean]>;
    client.send('\r\n\r\n');
    expect((await pong)[0].toString()).toBe('\r\n');
    const closed = once(client, 'close');
    await server.close();
    expect((await closed)[0]).toBe(1001);
    expect(server.metrics().connections).toBe(0);
  });

  it('survives clients that break off', async () => {
    const client = new WebSocket(url, 'sip');
    await once(client, 'open');
    const second = new WebSocket(url, 'sip');
    await once(second, 'open');
    expect(server.metrics().connections).toBe(2);
    const gone = once([...sockets.clients][0] ?? second, 'close');
    client.terminate();
    await gone;
    expect(server.metrics().connections).toBe(1);
    second.close();
    await once(second, 'close');
  });

  it('refuses a client that offers no SIP', async () => {
    const client = new WebSocket(url, 'chat');
    const [error] = (await once(client, 'error')) as [Error];
    expect(error.message).toMatch(/subprotocol/);
  });
});

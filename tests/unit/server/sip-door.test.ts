import { createHash } from 'node:crypto';
import WebSocket from 'ws';
import { sipSettingsSchema, type SipSettings } from '../../../shared/api/settings-schema';
import { BrowserWindow } from './support/browser';
import { startTestServer, type TestServer } from './support/test-server';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

describe('SIP over WebSocket', () => {
  let server: TestServer;
  let settings: SipSettings;
  let url: string;

  beforeAll(async () => {
    server = await startTestServer();
    const page = new BrowserWindow(server.origin);
    const { token } = await page.signInByHost('amira');
    settings = sipSettingsSchema.parse((await page.asked('/api/settings/sip', token)).body);
    url = settings.servers[0] ?? '';
  });
  afterAll(() => server.dispose());

  const open = (options: WebSocket.ClientOptions = {}, protocols: string[] = ['sip']): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(url, protocols, options);
      socket.on('open', () => {
        resolve(socket);
      });
      socket.on('error', reject);
    });

  const register = (cseq: number, authorization = ''): string =>
    [
      `REGISTER sip:${settings.domain} SIP/2.0`,
      `Via: SIP/2.0/WS client.invalid;branch=z9hG4bK${String(cseq)}`,
      'Max-Forwards: 70',
      `From: <sip:${settings.userName}@${settings.domain}>;tag=one`,
      `To: <sip:${settings.userName}@${settings.domain}>`,
      'Call-ID: the-call',
      `CSeq: ${String(cseq)} REGISTER`,
      `Contact: <sip:${settings.userName}@client.invalid;transport=ws>;expires=60`,
      ...(authorization ? [`Authorization: ${authorization}`] : []),
      'Content-Length: 0',
      '',
      '',
    ].join('\r\n');

  const ask = (socket: WebSocket, request: string): Promise<string> =>
    new Promise((resolve) => {
      socket.once('message', (data: Buffer) => {
        resolve(data.toString());
      });
      socket.send(request);
    });

  const credentials = (challenge: string, password: string): string => {
    const nonce = /nonce="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const realm = /realm="([^"]+)"/.exec(challenge)?.[1] ?? '';
    const { authorizationUser: user, domain } = settings;
    const ha1 = md5(`${user}:${realm}:${password}`);
    const ha2 = md5(`REGISTER:sip:${domain}`);
    const response = md5(`${ha1}:${nonce}:00000001:abc:auth:${ha2}`);
    return `Digest username="${user}", realm="${realm}", nonce="${nonce}", uri="sip:${domain}", qop=auth, nc=00000001, cnonce="abc", algorithm=MD5, response="${response}"`;
  };

  it('registers whoever has the credentials of the settings', async () => {
    const socket = await open();
    const challenge = await ask(socket, register(1));
    expect(challenge).toMatch(/^SIP\/2\.0 401 /);
    expect(await ask(socket, register(2, credentials(challenge, settings.password)))).toMatch(
      /^SIP\/2\.0 200 /,
    );
    const health = await new BrowserWindow(server.origin).ask('/api/health');
    expect(health.body).toMatchObject({ switch: { bindings: 1 } });
    socket.close();
  });

  it('and nobody with the password of the person', async () => {
    const socket = await open();
    const challenge = await ask(socket, register(1));
    expect(await ask(socket, register(2, credentials(challenge, 'amira-demo')))).toMatch(
      /^SIP\/2\.0 40[13] /,
    );
    socket.close();
  });

  it('is open to programs and our own pages, not to those of other sites', async () => {
    (await open({ origin: server.origin })).close();
    await expect(open({ origin: 'https://elsewhere.example' })).rejects.toThrow('403');
    await expect(open({ origin: `http://localhost:${String(server.port + 1)}` })).rejects.toThrow('403');
    await expect(open({ origin: 'null' })).rejects.toThrow('403');
  });

  it('wants its subprotocol, and answers an upgrade to elsewhere', async () => {
    await expect(open({}, ['mqtt'])).rejects.toThrow();
    const elsewhere = new WebSocket(`ws://localhost:${String(server.port)}/nowhere`);
    await expect(
      new Promise((_, reject) => {
        elsewhere.on('error', reject);
      }),
    ).rejects.toThrow('404');
  });
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';
import { loadConfig } from '../../../server/config/load-config';
import { pinoLogger } from '../../../server/diagnostics/pino-logger';
import { hashPassword } from '../../../server/sign-in/password-hash';
import { StartError } from '../../../server/start-error';
import { sessionSchema, type Session } from '../../../shared/api/session-schema';
import { BrowserWindow } from './support/browser';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

const servers = ['wss://pbx.example.com/ws', 'ws://10.0.0.5:8088/ws'];
const environment = { id: 'office', name: 'Office', domain: 'pbx.example.com', pbx: { servers } };
const person = {
  userName: 'ada',
  displayName: 'Ada Lovelace',
  extension: '4001',
  passwordHash: `$scrypt$ln=17,r=8,p=1$${'a'.repeat(22)}$${'a'.repeat(43)}`,
};
const sip = { password: 'ada-at-the-pbx' };

describe("the configuration of a customer's PBX", () => {
  const folder = mkdtempSync(join(tmpdir(), 'calling-suite-pbx-'));
  const load = (content: unknown, variables: Readonly<Record<string, string>> = {}) => {
    const file = join(folder, 'suite.json');
    writeFileSync(file, JSON.stringify(content));
    return loadConfig(file, variables);
  };
  const withServers = (...list: readonly string[]) => ({
    environment: { ...environment, pbx: { servers: list } },
  });

  it('names its servers in order, and an account for every user', () => {
    const config = load({ environment, users: [{ ...person, sip }] });
    expect(config.environment.pbx?.servers).toEqual(servers);
    expect(config.users[0]?.sip).toEqual(sip);
  });

  it('may take a password from an environment variable', () => {
    const content = { environment, users: [{ ...person, sip: { password: { variable: 'SIP_ADA' } } }] };
    expect(load(content, { SIP_ADA: 'from-outside' }).users[0]?.sip?.password).toBe('from-outside');
    expect(() => load(content)).toThrow(StartError);
    expect(() => load(content)).toThrow('users.0.sip.password: the environment variable SIP_ADA is not set');
  });

  it.each([
    [withServers(), 'environment.pbx.servers'],
    [withServers('https://pbx.example.com'), 'environment.pbx.servers.0: a ws or wss address'],
    [withServers('sip:pbx.example.com'), 'environment.pbx.servers.0'],
    [withServers('wss://ada:secret@pbx.example.com'), 'environment.pbx.servers.0'],
    [withServers('wss://[::1]:8089/ws'), 'environment.pbx.servers.0'],
    [withServers("wss://pbx.example.com; script-src 'unsafe-inline'"), 'environment.pbx.servers.0'],
    [withServers('wss://a.example', 'wss://a.example'), 'environment.pbx.servers: used twice'],
    [{ environment, users: [person] }, 'users.0.sip: missing'],
    [{ users: [{ ...person, sip }] }, 'users.0.sip: needs environment.pbx'],
    [{ environment, users: [{ ...person, sip: { password: '' } }] }, 'users.0.sip.password'],
    [{ environment, users: [{ ...person, sip: { ...sip, userName: 'a@b' } }] }, 'users.0.sip.userName'],
    [{ environment, users: [{ ...person, sip: { ...sip, pin: '1' } }] }, 'users.0.sip'],
  ])('%j is refused by path', (content, words) => {
    expect(() => load(content)).toThrow(StartError);
    expect(() => load(content)).toThrow(words);
    expect(() => load(content)).not.toThrow(/secret|ada-at-the-pbx/);
  });

  it('knows no demo people', async () => {
    await expect(startTestServer({ config: testConfig({ environment }) })).rejects.toThrow('--no-demo');
  });
});

describe("a server with a customer's PBX", () => {
  const lines: string[] = [];
  let server: TestServer;
  let ada: Session;
  let bob: Session;

  beforeAll(async () => {
    const passwordHash = await hashPassword('in the evening');
    const account = { userName: 'desk-4002', authorizationUser: 'x4002', password: 'bob-at-the-pbx' };
    const users = [
      { ...person, passwordHash, sip },
      { userName: 'bob', displayName: 'Bob', extension: '4002', passwordHash, sip: account },
    ];
    const log = pinoLogger('debug', { write: (line) => lines.push(line) });
    server = await startTestServer({ demo: false, log, config: testConfig({ environment, users }) });
    [ada, bob] = [await signIn('ada'), await signIn('bob')];
  });
  afterAll(() => server.dispose());

  const signIn = async (userName: string): Promise<Session> => {
    const body = { environment: 'office', userName, password: 'in the evening' };
    return sessionSchema.parse((await new BrowserWindow(server.origin).ask('/api/sessions', { body })).body);
  };
  const asked = async (path: string, { token }: Session) =>
    (await new BrowserWindow(server.origin).asked(path, token)).body;

  it('tells everybody where to register, and as whom', async () => {
    expect(await asked('/api/settings/sip', ada)).toEqual({
      servers,
      domain: 'pbx.example.com',
      userName: '4001',
      authorizationUser: '4001',
      password: 'ada-at-the-pbx',
      displayName: 'Ada Lovelace',
    });
    expect(await asked('/api/settings/sip', bob)).toMatchObject({
      userName: 'desk-4002',
      authorizationUser: 'x4002',
      password: 'bob-at-the-pbx',
    });
  });

  it('has no door for SIP itself, and its health says so', async () => {
    const socket = new WebSocket(`ws://localhost:${String(server.port)}/sip`, 'sip');
    await expect(
      new Promise((_, reject) => {
        socket.on('error', reject);
      }),
    ).rejects.toThrow('404');
    const { body } = await new BrowserWindow(server.origin).ask('/api/health');
    expect(body).toMatchObject({ status: 'ok', pbx: { servers: 2 } });
    expect(body).not.toHaveProperty('switch');
  });

  it('lets its pages connect to those servers, and to no others', async () => {
    const { headers } = await new BrowserWindow(server.origin).ask('/api/health');
    const policy = headers.get('content-security-policy') ?? '';
    expect(/connect-src ([^;]*)/.exec(policy)?.[1]?.split(' ').slice(-2)).toEqual([
      'wss://pbx.example.com',
      'ws://10.0.0.5:8088',
    ]);
  });

  it('gives a password away nowhere else: not in another answer, not in the log, not in its data', async () => {
    const answers = await Promise.all(
      ['/api/settings', '/api/directory?query=bob', '/api/health'].map((path) => asked(path, ada)),
    );
    const seen = JSON.stringify([ada, ...answers]) + lines.join('');
    expect(lines.length).toBeGreaterThan(3);
    expect(seen).not.toMatch(/(ada|bob)-at-the-pbx/);
  });
});

import '../support/patience';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import WebSocket from 'ws';
import { accepts } from '../support/accepts';
import { freePort } from '../support/free-port';
import { LocalProgram } from '../support/local-program';
import { Opened } from '../support/opened';
import { APP_ORIGIN, startSuite } from '../support/start-suite';
import { ownCertificate } from '../../server/config/certificate';

const host = new URL(APP_ORIGIN).host;

interface Ports {
  readonly suitePort: number;
  readonly httpPort: number;
  readonly httpsPort: number;
}

/** nginx with `deploy/nginx/calling-suite.conf`; its name, ports and certificate are those of the test. */
async function startNginx(folder: string, { suitePort, httpPort, httpsPort }: Ports): Promise<LocalProgram> {
  await ownCertificate(folder);
  const certificate = join(folder, 'certificate.pem');
  const site = readFileSync(resolve('deploy/nginx/calling-suite.conf'), 'utf8')
    .replaceAll('calls.example.com;', `${host};`)
    .replace('https://calls.example.com$request_uri', `${APP_ORIGIN}$request_uri`)
    .replace(/\/etc\/ssl\/calls\.example\.com\/\w+\.pem/g, certificate)
    .replace('127.0.0.1:3000', `127.0.0.1:${String(suitePort)}`)
    .replace('listen 80;', `listen 127.0.0.1:${String(httpPort)};`)
    .replace('listen 443 ', `listen 127.0.0.1:${String(httpsPort)} `);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ');
  const main = join(folder, 'nginx.conf');
  writeFileSync(
    main,
    `pid ${folder}/pid; error_log stderr; daemon off; events {} http { access_log off; ${temporary}\n${site} }`,
  );
  return LocalProgram.start({
    command: 'nginx',
    args: ['-c', main, '-p', folder, '-e', 'stderr'],
    ready: () => accepts(httpsPort),
  });
}

describe('behind nginx', () => {
  const opened = new Opened();
  let httpPort: number;
  let httpsPort: number;

  beforeAll(async () => {
    const suite = opened.add(await startSuite({ config: { trustProxy: true } }));
    [httpPort, httpsPort] = [await freePort(), await freePort()];
    const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    opened.add({
      close: async () => {
        rmSync(folder, { recursive: true, force: true });
      },
    });
    opened.add(await startNginx(folder, { suitePort: suite.port, httpPort, httpsPort }));
  });
  afterAll(() => opened.close());

  /** As a browser asks for the public address, which is nginx here. */
  async function ask(path: string, method = 'GET', headers: Record<string, string> = {}, body = '') {
    const sent = request({
      host: '127.0.0.1',
      port: httpsPort,
      servername: host,
      rejectUnauthorized: false,
      path,
      method,
      headers: { host, origin: APP_ORIGIN, ...headers },
    });
    sent.end(body);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
    return { status: answer.statusCode, headers: answer.headers, text };
  }

  it('pages come over https, and whoever asks without is led there', async () => {
    const tab = await ask('/teams/');
    expect(tab.status).toBe(200);
    expect(tab.headers['content-security-policy']).toContain('https://teams.microsoft.com');
    expect((await ask('/admin/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const plain = await fetch(`http://127.0.0.1:${String(httpPort)}/teams/?a=b`, { redirect: 'manual' });
    expect([plain.status, plain.headers.get('location')]).toEqual([301, `${APP_ORIGIN}/teams/?a=b`]);
  });

  it('somebody signs in with a cookie fit for a frame, and gets SIP at the public address', async () => {
    const body = JSON.stringify({ environment: 'demo', userName: 'amira', password: 'amira-demo' });
    const json = { 'content-type': 'application/json', 'x-window': 'a'.repeat(16) };
    const session = await ask('/api/sessions', 'POST', json, body);
    expect([session.status, session.headers['set-cookie']?.join()]).toEqual([
      201,
      expect.stringMatching(/Secure.*SameSite=None|SameSite=None.*Secure/),
    ]);
    const { token } = JSON.parse(session.text) as { token: string };
    const sip = await ask('/api/settings/sip', 'GET', { authorization: `Bearer ${token}` });
    expect((JSON.parse(sip.text) as { servers: string[] }).servers).toEqual([`wss://${host}/sip`]);
  });

  it('the hub and SIP speak through it', async () => {
    const connect = (path: string, protocols: string[]) =>
      new WebSocket(`wss://127.0.0.1:${String(httpsPort)}${path}`, protocols, {
        rejectUnauthorized: false,
        origin: APP_ORIGIN,
        headers: { host },
      });
    const hub = connect('/hub/?EIO=4&transport=websocket', []);
    const [greeting] = (await once(hub, 'message')) as [Buffer];
    expect(greeting.toString()).toMatch(/^0\{"sid":/);
    hub.terminate();
    const sip = connect('/sip', ['sip']);
    await once(sip, 'open');
    expect(sip.protocol).toBe('sip');
    sip.terminate();
  });
});

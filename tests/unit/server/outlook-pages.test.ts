import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mailboxSchema, outlookManifestSchema } from '../../../shared/api/preview-mailbox-schema';
import { previewConfigSchema } from '../../../shared/api/preview-schema';
import { fillPage } from '../../../server/outlook/fill-page';
import { BrowserWindow } from './support/browser';
import { emptyDirectory, removeDirectory } from './support/data-directories';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

const page = '<!doctype html><head><script src="{{office-js}}"></script></head>';

/** The add-in as the build leaves it. */
function builtAddIn(): string {
  const root = emptyDirectory();
  mkdirSync(join(root, 'outlook'));
  for (const name of ['taskpane', 'commands']) writeFileSync(join(root, `outlook/${name}.html`), page);
  return root;
}

describe('the pages of the add-in', () => {
  let pages: string;
  const servers: TestServer[] = [];
  beforeAll(() => {
    pages = builtAddIn();
  });
  afterAll(async () => {
    for (const server of servers) await server.dispose();
    removeDirectory(pages);
  });

  const visit = async (config = {}, demo = true): Promise<BrowserWindow> => {
    const server = await startTestServer({ pages, demo, httpsPort: 0, config: testConfig(config) });
    servers.push(server);
    return new BrowserWindow(server.origin);
  };

  it('load office.js from our server in an evaluation, with all it needs of MicrosoftAjax.js before it', async () => {
    const browser = await visit();
    const { status, headers, body } = await browser.ask('/outlook/commands.html?_host_Info=Outlook$Web');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(body).toBe(
      '<!doctype html><head><script src="/preview/microsoft-ajax.js"></script><script src="/preview/office-js/office.js"></script></head>',
    );
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    for (const file of [
      'office.js',
      'outlook-web-16.01.js',
      'o15apptofilemappingtable.js',
      'en-us/office_strings.js',
      'fr-FR/outlook_strings.js',
    ]) {
      const script = await browser.ask(`/preview/office-js/${file}`);
      expect([file, script.status, script.headers.get('content-type')]).toEqual([
        file,
        200,
        'text/javascript; charset=utf-8',
      ]);
    }
    // It asks for the means of its reports in every page; there are none here, and nothing is wrong.
    expect(await browser.ask('/preview/office-js/telemetry/oteljs_agave.js')).toMatchObject({
      status: 200,
      body: '',
    });
    for (const file of ['excel-web-16.00.js', '../package.json', 'xx-yy/office_strings.js', 'office.d.ts']) {
      expect((await browser.ask(`/preview/office-js/${file}`)).status).toBe(404);
    }
  });

  it('load it from Microsoft in production, or from where they are told to, and from nowhere else', async () => {
    const production = await visit({}, false);
    const { headers, body } = await production.ask('/outlook/taskpane.html');
    expect(body).toContain(
      '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>',
    );
    expect(headers.get('content-security-policy')).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com;",
    );
    expect((await production.ask('/preview/office-js/office.js')).status).toBe(404);
    const mirror = await visit({ officeJs: 'https://cdn.example.com/office/office.js' }, false);
    expect((await mirror.ask('/outlook/taskpane.html')).body).toContain(
      'src="https://cdn.example.com/office/office.js"',
    );
    for (const officeJs of [
      'http://cdn.example.com/office.js',
      'https://cdn.example.com/other.js',
      'office.js',
    ]) {
      expect(() => testConfig({ officeJs })).toThrow('office.js');
    }
  });

  it('may be framed by Microsoft’s hosts; nothing else of ours may, but the tab', async () => {
    const browser = await visit();
    const policy = (await browser.ask('/outlook/taskpane.html')).headers.get('content-security-policy');
    expect(policy).toMatch(/frame-ancestors 'self' [^;]*https:\/\/outlook\.office\.com/);
    const other = (await browser.ask('/preview/')).headers.get('content-security-policy');
    expect(other).toContain("frame-ancestors 'self'");
    expect(other).not.toContain('outlook.office.com');
  });

  it('keep an address as it is written, whatever is in it', () => {
    expect(fillPage(page, 'https://x.example/$&"<office.js')).toContain(
      'src="https://x.example/$&amp;&quot;&lt;office.js"',
    );
    expect(fillPage('<p>{{office-js}}</p>', '/preview/office-js/office.js')).toBe('<p>{{office-js}}</p>');
  });

  it('are in the manifest the simulated Outlook is given, and nothing is where they are not built', async () => {
    const ask = async (browser: BrowserWindow) =>
      outlookManifestSchema.parse((await browser.ask('/preview/api/outlook-manifest')).body);
    const built = await ask(await visit({ publicUrl: 'https://calls.example.test' }));
    expect(built.state === 'built' && built.xml).toContain(
      'https://calls.example.test/outlook/commands.html',
    );
    const bare = emptyDirectory();
    const server = await startTestServer({ pages: bare, httpsPort: 0, config: testConfig({}) });
    servers.push(server);
    expect(await ask(new BrowserWindow(server.origin))).toEqual({ state: 'not-built' });
    removeDirectory(bare);
  });
});

describe('the mailbox of a demo person', () => {
  let server: TestServer;
  let browser: BrowserWindow;
  beforeAll(async () => {
    server = await startTestServer({
      httpsPort: 0,
      config: testConfig({ publicUrl: 'https://calls.example.test' }),
    });
    browser = new BrowserWindow(server.origin);
  });
  afterAll(() => server.dispose());

  const mailbox = async (user: string) =>
    mailboxSchema.parse((await browser.ask(`/preview/api/mailbox?user=${user}`)).body);

  it('has an item of every kind the add-in knows', async () => {
    const { appointments, messages, rooms } = await mailbox('amira');
    const mine = appointments.filter(({ organizer }) => organizer.name === 'Amira Haddad');
    expect(mine.map(({ subject }) => subject)).toContain('Weekly team meeting');
    expect(mine.some(({ series }) => series?.part === 'series')).toBe(true);
    expect(mine.some(({ bodyType }) => bodyType === 'text')).toBe(true);
    expect(mine.some(({ places }) => places.some(({ kind }) => kind === 'room'))).toBe(true);
    expect(appointments.find(({ shared }) => shared)?.shared).toMatchObject({ permissions: 1 });
    expect(messages.filter(({ request }) => request)).not.toHaveLength(0);
    expect(messages.filter(({ request }) => !request)).not.toHaveLength(0);
    expect(rooms).not.toHaveLength(0);
    expect(new Set(appointments.map(({ id }) => id)).size).toBe(appointments.length);
  });

  it('of a delegate holds what the owner organizes, with the right to change it', async () => {
    const { appointments, calendars } = await mailbox('bruno');
    expect(calendars).toEqual([
      { owner: { name: 'Amira Haddad', email: 'amira.haddad@example.test' }, permissions: 51 },
    ]);
    const shared = appointments.filter((one) => one.shared);
    expect(shared.length).toBeGreaterThan(2);
    expect(shared.every(({ organizer }) => organizer.name === 'Amira Haddad')).toBe(true);
  });

  it('is nobody else’s, and says by which port Outlook is reached', async () => {
    for (const [query, status] of [
      ['?user=nobody', 404],
      ['', 400],
      ['?user=amira&more=1', 400],
    ] as const) {
      expect((await browser.ask(`/preview/api/mailbox${query}`)).status).toBe(status);
    }
    const config = previewConfigSchema.parse((await browser.ask('/preview/api/config')).body);
    expect(config).toEqual({ appOrigin: 'https://calls.example.test', httpsPort: server.httpsPort });
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { emptyDirectory, removeDirectory } from './support/data-directories';
import { BrowserWindow } from './support/browser';
import { startTestServer, testConfig, type TestServer } from './support/test-server';

/** Pages as the build leaves them. */
function builtPages(): string {
  const root = emptyDirectory();
  for (const folder of ['teams', 'companion', 'companion/segmentation', 'admin', 'preview', 'assets'])
    mkdirSync(join(root, folder));
  for (const page of [
    'teams/index.html',
    'companion/index.html',
    'admin/index.html',
    'preview/index.html',
    'preview/teams.html',
  ]) {
    writeFileSync(join(root, page), `<!doctype html><title>${page}</title>`);
  }
  writeFileSync(join(root, 'companion/service-worker.js'), '');
  writeFileSync(join(root, 'companion/manifest.en.webmanifest'), '{}');
  writeFileSync(join(root, 'assets/app.0123abcd.js'), `console.log(1);\n`.repeat(500));
  writeFileSync(join(root, 'companion/segmentation/background.0123abcd.js'), '');
  return root;
}

describe('the pages', () => {
  let pages: string;
  let server: TestServer;
  let page: BrowserWindow;

  beforeAll(async () => {
    pages = builtPages();
    server = await startTestServer({
      pages,
      httpsPort: 0,
      config: testConfig({ frameAncestors: ['https://portal.example.com'] }),
    });
    page = new BrowserWindow(server.origin);
  });
  afterAll(async () => {
    await server.dispose();
    removeDirectory(pages);
  });

  const policy = async (path: string): Promise<string> =>
    (await page.ask(path)).headers.get('content-security-policy') ?? '';

  it('are served where links lead to, the hashed ones for ever', async () => {
    for (const path of ['/teams/', '/companion/', '/admin/', '/preview/', '/preview/teams.html?user=amira']) {
      const { status, headers } = await page.ask(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    }
    expect((await page.ask('/')).headers.get('location')).toBe('/preview/');
    expect((await page.ask('/preview')).headers.get('location')).toBe('/preview/');
    const script = await page.ask('/assets/app.0123abcd.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(script.body).toContain('console.log(1)');
  });

  it('let the companion be installed: what keeps its name is asked for anew each time', async () => {
    for (const [path, type] of [
      ['/companion/service-worker.js', /javascript/],
      ['/companion/manifest.en.webmanifest', /manifest\+json/],
    ] as const) {
      const { status, headers } = await page.ask(path);
      expect([path, status, headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(headers.get('content-type')).toMatch(type);
    }
    expect(await policy('/companion/')).toContain("worker-src 'self';manifest-src 'self'");
  });

  it('do not show what lies beside them', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
      '/teams/..%2f..%2fkeys.json',
    ]) {
      const { status, body } = await page.ask(path);
      expect([path, [400, 403, 404].includes(status)]).toEqual([path, true]);
      expect(body).toMatchObject({
        error: { code: expect.stringMatching(/not-found|invalid-input|forbidden/) as string },
      });
    }
  });

  it('run no script but ours, and let only the tab be framed by Teams', async () => {
    const tab = await policy('/teams/');
    expect(tab).toContain("script-src 'self';");
    expect(tab).toContain("object-src 'none'");
    expect(tab).toMatch(/frame-ancestors 'self' [^;]*https:\/\/teams\.microsoft\.com/);
    expect(tab).toContain('https://*.cloud.microsoft');
    expect(tab).toContain('https://portal.example.com');
    expect(tab).not.toContain('upgrade-insecure-requests');
    for (const path of ['/companion/', '/preview/', '/api/health']) {
      expect(await policy(path)).toMatch(/frame-ancestors 'self'(;|$)/);
      expect(await policy(path)).not.toContain('teams.microsoft');
    }
    // Calendars are read where they are shown, and by no other page of ours.
    expect(await policy('/companion/')).toMatch(/connect-src [^;]*https:\/\/graph\.microsoft\.com/);
    for (const path of ['/preview/', '/api/health']) expect(await policy(path)).not.toContain('microsoft');
  });

  it('let nobody frame the administrator’s page', async () => {
    for (const path of ['/admin/', '/admin/index.html', '/admin']) {
      expect([path, await policy(path)]).toEqual([
        path,
        expect.stringMatching(/frame-ancestors 'none'(;|$)/),
      ]);
    }
    expect(await policy('/administrator')).toContain("frame-ancestors 'self'");
  });

  it('compile WebAssembly in the one worker that needs it, and nowhere else', async () => {
    expect(await policy('/companion/segmentation/background.0123abcd.js')).toContain(
      "script-src 'self' 'wasm-unsafe-eval';",
    );
    for (const path of [
      '/companion/',
      '/companion/segmentation/',
      '/companion/segmentation/../',
      '/teams/',
    ]) {
      expect([path, await policy(path)]).toEqual([path, expect.stringContaining("script-src 'self';")]);
    }
    const { headers } = await page.ask('/companion/segmentation/background.0123abcd.js');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('keep the companion reachable by the window that opened it, and its devices for itself', async () => {
    const { headers } = await page.ask('/companion/');
    expect(headers.get('cross-origin-opener-policy')).toBeNull();
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('permissions-policy')).toContain('microphone=(self)');
    expect(headers.get('permissions-policy')).toContain('camera=(self)');
    expect(headers.get('permissions-policy')).toContain('hid=(self)');
    for (const other of ['/teams/', '/api/health', '/companions', '/preview/']) {
      const { headers: theirs } = await page.ask(other);
      expect(theirs.get('permissions-policy')).toContain('hid=()');
    }
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('say how the server is, without naming anybody', async () => {
    const { body, headers } = await page.ask('/api/health');
    expect(body).toMatchObject({
      status: 'ok',
      version: expect.any(String) as string,
      hub: { companions: 0 },
    });
    expect(JSON.stringify(body)).not.toMatch(/amira|\b201\b/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('come over https as well, with cookies fit for a frame and addresses of the same kind', async () => {
    const base = { host: 'localhost', port: server.httpsPort, rejectUnauthorized: false };
    const ask = (path: string, method: string, headers: Record<string, string>, body = '') =>
      new Promise<{ status: number | undefined; cookie: string; body: string }>((resolve, reject) => {
        const sent = request({ ...base, path, method, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({
              status: response.statusCode,
              cookie: response.headers['set-cookie']?.join() ?? '',
              body: Buffer.concat(chunks).toString(),
            });
          });
        });
        sent.on('error', reject);
        sent.end(body);
      });
    expect((await ask('/companion/', 'GET', {})).status).toBe(200);
    const vouched = await page.ask('/preview/api/host-token', { body: { userName: 'amira' } });
    const { token: hostToken } = vouched.body as { token: string };
    const signedIn = await ask(
      '/api/sessions',
      'POST',
      { 'content-type': 'application/json', 'x-window': 'a'.repeat(16) },
      JSON.stringify({ environment: 'demo', hostToken }),
    );
    expect(signedIn.cookie).toMatch(/; Secure/);
    expect(signedIn.cookie).toMatch(/; SameSite=None/);
    expect(signedIn.cookie).toMatch(/; Partitioned/);
    const { token } = JSON.parse(signedIn.body) as { token: string };
    const sip = await ask('/api/settings/sip', 'GET', { authorization: `Bearer ${token}` });
    expect(sip.body).toContain(`"wss://localhost:${String(server.httpsPort)}/sip"`);
  });
});

describe('without the evaluation', () => {
  it('there are no demo people, no simulated hosts and nobody who vouches', async () => {
    const pages = builtPages();
    const server = await startTestServer({ pages, demo: false });
    try {
      const page = new BrowserWindow(server.origin);
      expect((await page.ask('/')).headers.get('location')).toBe('/companion/');
      for (const path of [
        '/preview/',
        '/preview/teams.html',
        '/preview',
        '/%70review/',
        '/preview/api/people',
      ]) {
        expect([path, (await page.ask(path)).status]).toEqual([path, 404]);
      }
      expect((await page.ask('/preview/api/host-token', { body: { userName: 'amira' } })).status).toBe(404);
      const byHost = await page.ask('/api/sessions', { body: { environment: 'demo', hostToken: 'x' } });
      expect([byHost.status, byHost.body]).toMatchObject([403, { error: { code: 'forbidden' } }]);
      const byPassword = await page.ask('/api/sessions', {
        body: { environment: 'demo', userName: 'amira', password: 'amira-demo' },
      });
      expect(byPassword.status).toBe(401);
    } finally {
      await server.dispose();
      removeDirectory(pages);
    }
  });
});

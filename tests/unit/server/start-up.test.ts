import { createServer, type AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyPassword } from '../../../server/sign-in/password-hash';
import { eventually } from '../../support/eventually';
import { BrowserWindow } from './support/browser';
import { emptyDirectory, freshDataDirectory, removeDirectory } from './support/data-directories';
import { ServerProcess, type Ended } from './support/server-process';

describe('starting the server', () => {
  let dataDir: string;
  let started: ServerProcess[];

  beforeEach(async () => {
    dataDir = await freshDataDirectory();
    started = [];
  });
  afterEach(async () => {
    for (const server of started) server.kill('SIGKILL');
    await Promise.all(started.map((server) => server.ended()));
    removeDirectory(dataDir);
  });

  const start = (...args: string[]): ServerProcess => {
    const server = new ServerProcess(['--port', '0', '--https-port', '0', '--data', dataDir, ...args]);
    started.push(server);
    return server;
  };
  const expectRefusal = ({ status, errors, output }: Ended, words: string): void => {
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(output).not.toContain('Ready');
    expect(status).toBe(2);
  };

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends by %s, cleanly and with nothing left behind',
    async (signal) => {
      const server = start();
      const page = new BrowserWindow(await server.ready());
      await page.signInByHost('amira');
      expect(existsSync(join(dataDir, 'lock'))).toBe(true);
      server.kill(signal);
      const { status, errors, output } = await server.ended();
      expect([status, errors]).toEqual([0, '']);
      expect(output).toMatch(/^Ready: http:\/\/localhost:\d+\/preview\/$/m);
      expect(existsSync(join(dataDir, 'lock'))).toBe(false);
    },
  );

  it('ends cleanly when it is asked to while it still starts', async () => {
    const server = start();
    await eventually(
      'the data directory is taken',
      () => Promise.resolve(existsSync(join(dataDir, 'lock'))),
      (taken) => taken,
    );
    server.kill('SIGTERM');
    expect((await server.ended()).status).toBe(0);
    expect(existsSync(join(dataDir, 'lock'))).toBe(false);
  });

  it('keeps everything when it is killed, and takes the directory over afterwards', async () => {
    const first = start();
    const window = new BrowserWindow(await first.ready(), 'a'.repeat(16));
    const { token } = await window.signInByHost('amira');
    const sipBefore = (await window.asked('/api/settings/sip', token)).body as { password: string };
    first.kill('SIGKILL');
    await first.ended();
    expect(existsSync(join(dataDir, 'lock'))).toBe(true);

    const second = start();
    const again = new BrowserWindow(await second.ready(), 'a'.repeat(16));
    for (const [name, value] of window.cookies) again.cookies.set(name, value);
    const sipAfter = (await again.asked('/api/settings/sip', token)).body as { password: string };
    expect(sipAfter.password).toBe(sipBefore.password);
    expect((await again.ask('/api/sessions/refresh', { method: 'POST' })).status).toBe(200);
  });

  it('does not share a data directory', async () => {
    const first = start();
    const page = new BrowserWindow(await first.ready());
    expectRefusal(await start().ended(), `${dataDir} is in use`);
    expect((await page.ask('/api/health')).status).toBe(200);
  });

  it('leaves a data directory of another version, or of another program, alone', async () => {
    writeFileSync(join(dataDir, 'version'), '2\n');
    expectRefusal(await start().ended(), 'is of version 2; this program uses version 1');
    expect(readFileSync(join(dataDir, 'version'), 'utf8')).toBe('2\n');
    expect(readdirSync(dataDir)).not.toContain('lock');

    const foreign = emptyDirectory();
    writeFileSync(join(foreign, 'thesis.doc'), 'x');
    const refused = new ServerProcess(['--port', '0', '--https-port', '0', '--data', foreign]);
    expectRefusal(await refused.ended(), 'holds files of another program');
    expect(readdirSync(foreign)).toEqual(['thesis.doc']);
    removeDirectory(foreign);
  });

  it('says which port is in use, and lets the data directory go', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, resolve));
    const port = String((holder.address() as AddressInfo).port);
    expectRefusal(await start('--port', port).ended(), `Port ${port} is in use.`);
    expect(readdirSync(dataDir)).not.toContain('lock');
    await new Promise((resolve) => holder.close(resolve));
  });

  it('refuses bad options, configurations, certificates and keys in one line', async () => {
    const config = join(dataDir, '..', `${dataDir.split('/').at(-1) ?? ''}.json`);
    writeFileSync(config, '{"users":[{"userName":"ADA"}]}');
    expectRefusal(await start('--bogus').ended(), "Unknown option '--bogus'");
    expectRefusal(await start('--config', config).ended(), 'users.0.userName');
    expectRefusal(await start('--cert', config, '--key', config).ended(), '--cert');
    removeDirectory(config);
    writeFileSync(join(dataDir, 'keys.json'), '{"token":"');
    expectRefusal(await start().ended(), 'keys.json cannot be read');
  });

  it('keeps its secrets from other users of the machine', async () => {
    await start().ready();
    expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('makes the hash of a password for a configuration', async () => {
    const hashing = new ServerProcess(['hash-password'], 'correct horse\n');
    const { status, output } = await hashing.ended();
    expect(status).toBe(0);
    expect(await verifyPassword('correct horse', output.trim())).toBe(true);
    expectRefusal(await new ServerProcess(['hash-password'], '').ended(), 'standard input');
  });

  it('explains its options', async () => {
    const { status, output } = await new ServerProcess(['--help']).ended();
    expect(status).toBe(0);
    expect(output).toContain('--no-demo');
  });
});

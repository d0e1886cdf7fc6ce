import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeText } from '../../../../shared/csv/decode-text';
import { diskSource } from '../../../../server/settings/file/disk-source';
import { KeptLayer } from '../../../../server/settings/file/kept-layer';
import { SettingsFileKeeper } from '../../../../server/settings/file/settings-file-keeper';
import type { SettingsFileSource } from '../../../../server/settings/file/settings-file-source';
import { webSource } from '../../../../server/settings/file/web-source';
import { emptyDirectory, removeDirectory } from '../support/data-directories';
import { quietLogger } from '../support/quiet-logger';

let directory: string;
const keepers: SettingsFileKeeper[] = [];

beforeEach(() => {
  directory = emptyDirectory();
});
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.close();
  removeDirectory(directory);
});

const write = (name: string, content: string | Uint8Array): void => {
  writeFileSync(join(directory, name), content);
};

async function follow(source: SettingsFileSource = diskSource(join(directory, 'a.txt'))) {
  const kept = new KeptLayer(directory, quietLogger);
  const keeper = new SettingsFileKeeper({ source, kept, log: quietLogger });
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}

const emailOf = (keeper: SettingsFileKeeper) => keeper.snapshot().layer?.values.supportEmail;

describe('the settings file of a server', () => {
  it('is read at the start, and again when it or a file it gets has changed', async () => {
    write('a.txt', 'SET PHNOL 0\nGET b.txt');
    write('b.txt', 'SET SUPPORTEMAIL one@example.com');
    const keeper = await follow();
    expect(emailOf(keeper)).toBe('one@example.com');
    const before = keeper.snapshot();
    await keeper.check();
    expect(keeper.snapshot()).toBe(before);
    write('b.txt', 'SET SUPPORTEMAIL second@example.com');
    await keeper.check();
    expect(emailOf(keeper)).toBe('second@example.com');
  });

  it('stays in force when a new one cannot be used, and what is wrong is known', async () => {
    write('a.txt', 'SET SUPPORTEMAIL one@example.com');
    const keeper = await follow();
    write('a.txt', '<!DOCTYPE html><p>Please sign in</p>');
    await keeper.check();
    expect(emailOf(keeper)).toBe('one@example.com');
    expect(keeper.snapshot()).toMatchObject({ state: 'kept', findings: [{ code: 'web-page' }] });
    rmSync(join(directory, 'a.txt'));
    await keeper.check();
    expect(keeper.snapshot()).toMatchObject({
      state: 'kept',
      findings: [{ code: 'file-unavailable', detail: 'ENOENT' }],
    });
    write('a.txt', 'SET SUPPORTEMAIL two@example.com');
    await keeper.check();
    expect([emailOf(keeper), keeper.snapshot().state]).toEqual(['two@example.com', 'in-use']);
  });

  it('outlives a restart at which it cannot be had', async () => {
    write('a.txt', 'SET VOIPCALLINGENABLED 2');
    await follow();
    rmSync(join(directory, 'a.txt'));
    const next = await follow();
    expect(next.snapshot()).toMatchObject({
      state: 'kept',
      layer: {
        values: { useOfVoip: 'wifi-only' },
        locks: { useOfVoip: { limitedTo: ['wifi-only', 'never'] } },
      },
    });
  });

  it('is nothing where there never was one', async () => {
    const keeper = await follow();
    expect(keeper.snapshot()).toMatchObject({ state: 'missing', layer: undefined });
  });

  it('is a file: neither a directory nor something larger than any', async () => {
    mkdirSync(join(directory, 'a.txt'));
    expect((await follow()).snapshot().findings).toMatchObject([{ detail: 'ENOTFILE' }]);
    rmSync(join(directory, 'a.txt'), { recursive: true });
    write('a.txt', Buffer.alloc(10_000_000, 'SET PHNOL 0\n'));
    expect((await follow()).snapshot().findings).toMatchObject([{ code: 'too-large' }]);
    write('a.txt', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]));
    expect((await follow()).snapshot().findings).toMatchObject([{ code: 'binary' }]);
  });

  it('is a text in whatever alphabet an editor wrote it', () => {
    const text = 'SET CS_EMERGENCY_TEXT "Étage 2"';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    expect([text, `\ufeff${text}`].map((one) => decodeText(Buffer.from(one, 'utf8')))).toEqual([text, text]);
    expect([utf16, swapped, Buffer.from(text, 'latin1')].map(decodeText)).toEqual([text, text, text]);
  });
});

describe('the settings file of a web server', () => {
  let listener: RequestListener;
  const server = createServer((request, response) => {
    listener(request, response);
  });
  let origin: string;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is fetched, with those beside it', async () => {
    const asked: (string | undefined)[] = [];
    listener = ({ url }, response) => {
      asked.push(url);
      response.end(
        url === '/pbx/46xxspecials.txt' ? 'SET SUPPORTEMAIL a@example.com' : 'GET 46xxspecials.txt',
      );
    };
    const keeper = await follow(webSource(`${origin}/pbx/46xxsettings.txt?key=1`));
    expect(asked).toEqual(['/pbx/46xxsettings.txt?key=1', '/pbx/46xxspecials.txt']);
    expect(emailOf(keeper)).toBe('a@example.com');
  });

  it.each<[string, RequestListener, string]>([
    ['is not there', (_request, response) => response.writeHead(404).end(), 'file-unavailable HTTP 404'],
    [
      'leads elsewhere',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'file-unavailable unexpected redirect',
    ],
    ['breaks off', (request) => request.socket.destroy(), 'file-unavailable UND_ERR_SOCKET'],
    [
      'never ends',
      (_request, response) => {
        response.on('error', () => undefined);
        const more = (): void => {
          if (response.write(Buffer.alloc(1_000_000, '#'))) setImmediate(more);
          else response.once('drain', more);
        };
        more();
      },
      'too-large ',
    ],
  ])('that %s is not used', async (_what, answer, reason) => {
    listener = answer;
    const { state, findings } = (await follow(webSource(`${origin}/a.txt`))).snapshot();
    const said = findings.map(({ code, detail }) => `${code} ${detail ?? ''}`);
    expect([state, said]).toEqual(['missing', [reason]]);
  });
});

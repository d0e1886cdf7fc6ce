import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adminSettingsSchema, lintAnswerSchema } from '../../../../shared/api/admin-settings-schema';
import { settingsSchema } from '../../../../shared/api/settings-schema';
import { BrowserWindow } from '../support/browser';
import { emptyDirectory, removeDirectory } from '../support/data-directories';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const directory = emptyDirectory();
const file = join(directory, '46xxsettings.txt');
let server: TestServer;
let page: BrowserWindow;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  writeFileSync(
    file,
    'SET PHNOL 0\nSET PHNLDLENGTH 9\nSET PHNCC 33\nSET SUPPORTEMAIL pbx@example.com\nGOTO END',
  );
  server = await startTestServer({
    config: testConfig({
      environment: {
        id: 'demo',
        name: 'Demo',
        domain: 'calls.localhost',
        settingsFile: `${file}`,
        settings: { values: { autoAnswer: false }, locks: { autoAnswer: 'fixed', narrator: 'hidden' } },
      },
    }),
  });
  page = new BrowserWindow(server.origin);
  for (const name of ['amira', 'bruno']) tokens[name] = (await page.signInByHost(name)).token;
});
afterAll(async () => {
  await server.dispose();
  removeDirectory(directory);
});

const ask = (path: string, name: string, body?: unknown) => page.asked(path, tokens[name] ?? '', { body });

describe('the settings over the API', () => {
  it('come with their sources and locks, the dialling rules of the file among them', async () => {
    const { settings, ...answer } = settingsSchema.parse((await ask('/api/settings', 'bruno')).body);
    expect(answer).toMatchObject({
      environment: 'demo',
      supportEmail: 'pbx@example.com',
      country: 'US',
      diallingRules: { enabled: true, outsidePrefix: '0', countryCode: '33', internalLengths: [3] },
    });
    expect(settings).toMatchObject({
      autoAnswer: { value: false, source: 'policy', lock: 'fixed' },
      narrator: { value: false, source: 'default', lock: 'hidden' },
      countryCode: { value: '33', source: 'file', place: { file: '46xxsettings.txt', line: 3 } },
    });
  });

  it('are shown to administrators with what is wrong with the file, and to nobody else', async () => {
    const { environments, file: shown } = adminSettingsSchema.parse(
      (await ask('/api/admin/settings', 'amira')).body,
    );
    expect(environments).toMatchObject([{ id: 'demo', settings: { outsidePrefix: { source: 'file' } } }]);
    expect(shown).toMatchObject({
      location: file,
      state: 'in-use',
      findings: [{ line: 5, code: 'missing-tag', detail: 'END' }],
    });
    expect(shown?.trace).toContainEqual({ file: '46xxsettings.txt', line: 5, outcome: 'lost', about: 'END' });
    expect((await ask('/api/admin/settings', 'bruno')).status).toBe(403);
    expect((await page.ask('/api/admin/settings')).status).toBe(401);
  });

  it('lint a file for administrators, however long, and read nobody else’s', async () => {
    const lint = async (text: unknown, name = 'amira') =>
      ask('/api/admin/settings-file/lint', name, { text });
    expect((await lint('set PHNOL 0')).body).toEqual({
      findings: [{ line: 1, severity: 'warning', code: 'wrong-case', detail: 'set PHNOL 0' }],
    });
    const long = lintAnswerSchema.parse((await lint('SET PHNOL 0\n'.repeat(200_000))).body);
    expect(long.findings[0]?.code).toBe('too-large');
    expect((await lint('x'.repeat(20_000_000))).status).toBe(413);
    expect((await lint(7)).status).toBe(400);
    expect((await lint('SET PHNOL 0', 'bruno')).status).toBe(403);
  });
});

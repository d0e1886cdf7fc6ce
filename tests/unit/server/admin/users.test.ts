import { auditSchema } from '../../../../shared/api/admin-audit-schema';
import { adminDirectorySchema } from '../../../../shared/api/admin-directory-schema';
import { exportedSchema, importedSchema } from '../../../../shared/api/admin-import-schema';
import { adminUserSchema, adminUsersSchema, type AdminUser } from '../../../../shared/api/admin-users-schema';
import { directoryPageSchema } from '../../../../shared/api/directory-schema';
import { sessionSchema } from '../../../../shared/api/session-schema';
import { sipSettingsSchema } from '../../../../shared/api/settings-schema';
import { BrowserWindow, type Ask } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, type TestServer } from '../support/test-server';

const PASSWORD = 'a long password';

describe('people an administrator manages', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  afterAll(() => server.dispose());

  const ask = (path: string, question: Ask = {}, token = amira) =>
    page.asked(`/api/admin/${path}`, token, question);
  const list = async (search: string) => adminUsersSchema.parse((await ask(`users?search=${search}`)).body);
  const patch = (user: AdminUser, body: object) => ask(`users/${user.id}`, { method: 'PATCH', body });
  const signIn = (userName: string, password = PASSWORD) =>
    new BrowserWindow(server.origin).ask('/api/sessions', {
      body: { environment: 'demo', userName, password },
    });
  const add = async (over: object = {}) => {
    const body = {
      userName: 'zoe',
      displayName: 'Zoé Quenneville',
      extension: '250',
      password: PASSWORD,
      ...over,
    };
    return ask('users', { body });
  };
  const search = async (text: string) => {
    const { body } = await page.asked(`/api/directory?search=${encodeURIComponent(text)}`, bruno);
    return directoryPageSchema.parse(body).contacts.map(({ displayName }) => displayName);
  };

  it('are listed beside those of the configuration, with nothing secret', async () => {
    const { users, total, pbx } = await list('');
    expect([total, pbx]).toEqual([4, false]);
    expect(users[0]).toMatchObject({ userName: 'amira', configured: true, active: true, hasPassword: true });
    expect(JSON.stringify(users)).not.toContain('scrypt');
    expect((await list('haddad%20201')).total).toBe(1);
  });

  it('sign in, are found and told of; when they go, what they are signed in with ends', async () => {
    const hub = await HubClient.connect(server.origin, { role: 'controller', token: bruno });
    const added = await add();
    expect(added.status).toBe(201);
    const zoe = adminUserSchema.parse(added.body);
    expect((await hub.next('directory-changed')).revision).toBeGreaterThan(0);
    hub.close();
    expect(await search('quenneville')).toEqual(['Zoé Quenneville']);
    const { token } = sessionSchema.parse((await signIn('Zoe')).body);
    const sip = sipSettingsSchema.parse((await page.asked('/api/settings/sip', token)).body);
    expect(sip.userName).toBe('250');

    const other = 'another long password';
    expect((await patch(zoe, { password: other, title: 'Reception' })).status).toBe(200);
    expect((await page.asked('/api/settings', token)).status).toBe(401);
    expect((await signIn('zoe')).status).toBe(401);
    const again = sessionSchema.parse((await signIn('zoe', other)).body);
    expect((await patch(zoe, { active: false })).body).toMatchObject({ active: false });
    expect((await page.asked('/api/settings', again.token)).status).toBe(401);
    expect((await signIn('zoe', other)).status).toBe(401);
    expect(await search('quenneville')).toEqual([]);

    // Who has the extension next does not have the telephone of the one before.
    const next = adminUserSchema.parse((await add({ userName: 'yan', displayName: 'Yan' })).body);
    const yans = sessionSchema.parse((await signIn('yan')).body).token;
    const telephone = sipSettingsSchema.parse((await page.asked('/api/settings/sip', yans)).body);
    expect(telephone.userName).toBe('250');
    expect(telephone.password).not.toBe(sip.password);
    await patch(next, { active: false });
  });

  it.each([
    ['a name of the configuration', { userName: 'bruno' }, 403, 'set-by-configuration'],
    ['the extension of somebody', { extension: '202' }, 409, 'number-taken'],
    ['the number of a room', { extension: '8201' }, 409, 'number-taken'],
    ['an emergency number', { extension: '112' }, 409, 'number-taken'],
    ['a user name in capitals', { userName: 'Zoe Petit' }, 400, 'invalid-input'],
    ['two lines of name', { displayName: 'a\nb' }, 400, 'invalid-input'],
    ['a short password', { password: 'short' }, 400, 'invalid-input'],
    ['a telephone of a PBX there is not', { sip: { password: 'x' } }, 400, 'invalid-input'],
    ['a hash', { passwordHash: 'x' }, 400, 'invalid-input'],
  ])('are refused with %s', async (_what, over, status, code) => {
    const answer = await add({ userName: 'max', ...over });
    expect([answer.status, answer.body]).toMatchObject([status, { error: { code } }]);
  });

  it('of the configuration stay as they are, and nobody locks themselves out', async () => {
    const [first] = (await list('bruno')).users;
    if (!first) throw new Error('bruno is not there');
    expect((await patch(first, { displayName: 'Bruno' })).body).toMatchObject({
      error: { code: 'set-by-configuration' },
    });
  });

  it('come from a file, all of them or none, and go into one', async () => {
    const csv = 'userName;nom;poste\r\nmia;Mia Roy;261\r\nlea;Léa Roy;262\r\n';
    const send = async (text: string, apply: boolean) =>
      importedSchema.parse((await ask('users/import', { body: { csv: text, apply } })).body);
    expect(await send(csv, false)).toMatchObject({ applied: false, counts: { added: 2 } });
    expect((await list('roy')).total).toBe(0);
    expect(await send(`${csv}ian;Ian;202\r\n`, true)).toMatchObject({
      applied: false,
      counts: { refused: 1 },
    });
    expect(await send(csv, true)).toMatchObject({ applied: true, counts: { added: 2 } });
    const { users } = await list('roy');
    expect(users.map(({ displayName, hasPassword }) => [displayName, hasPassword])).toEqual([
      ['Léa Roy', false],
      ['Mia Roy', false],
    ]);
    expect((await signIn('mia', 'anything')).status).toBe(401);
    const exported = exportedSchema.parse((await ask('users/export?delimiter=%3B')).body);
    expect(exported.csv).toContain('mia;Mia Roy;261;user;;;;yes\r\n');
    expect(await send(exported.csv, true)).toMatchObject({ counts: { changed: 0, refused: 0 } });
    expect(await send('userName,salary\r\na,1', false)).toMatchObject({
      fault: { line: 1, code: 'column-unknown', detail: 'salary' },
    });
  });

  it('share the directory with entries of a file, which may replace those before', async () => {
    const send = async (csv: string, replace: boolean) =>
      importedSchema.parse((await ask('directory/import', { body: { csv, apply: true, replace } })).body);
    const first =
      'name,work,mobile,e-mail\r\nTaxi Bleu,+33 1 99 00 12 00|0800,06 39 98 00 77,taxi@example.test\r\n';
    expect(await send(first, false)).toMatchObject({ applied: true, counts: { added: 1 } });
    expect(await search('taxi bleu')).toEqual(['Taxi Bleu']);
    expect(await send(first, false)).toMatchObject({ counts: { unchanged: 1 } });
    expect(await send('name,work\r\nNight desk,call me\r\n', false)).toMatchObject({
      applied: false,
      lines: [{ line: 2, outcome: 'refused', fault: 'cell-bad', detail: 'work' }],
    });
    const { csv } = exportedSchema.parse((await ask('directory/export')).body);
    expect(csv).toContain(`,Taxi Bleu,'+33199001200|0800,0639980077,,,taxi@example.test,,\r\n`);
    expect(await send(csv, true)).toMatchObject({ counts: { unchanged: 1, removed: 0 } });
    expect(await send('name,work\r\nNight desk,250\r\n', true)).toMatchObject({
      counts: { added: 1, removed: 1 },
    });
    expect(await search('taxi bleu')).toEqual([]);
    const overview = adminDirectorySchema.parse((await ask('directory')).body);
    expect(overview).toMatchObject({ counts: { administered: 1, ldap: 0 } });
    expect((await ask('directory/ldap/synchronise', { body: {} })).status).toBe(404);
  });

  it('leave a trail of what was done to them, without secrets', async () => {
    const { lines, more } = auditSchema.parse((await ask('audit')).body);
    expect(more).toBe(false);
    expect(lines[0]).toMatchObject({ by: 'amira', what: 'directory imported' });
    const added = lines.find(({ what }) => what === 'user added');
    expect(added?.details).toEqual({ user: 'yan' });
    expect(lines.find(({ what }) => what === 'user changed')?.details).toMatchObject({ user: 'yan' });
    expect(JSON.stringify(lines)).not.toContain(PASSWORD);
    const older = auditSchema.parse((await ask(`audit?before=${String(lines.at(-1)?.id)}`)).body);
    expect(older.lines).toEqual([]);
  });

  it.each(['users', 'users/export', 'directory', 'directory/export', 'audit'])(
    'are nobody else’s business: %s',
    async (path) => {
      expect((await ask(path, {}, bruno)).status).toBe(403);
      expect((await page.ask(`/api/admin/${path}`)).status).toBe(401);
    },
  );

  it('are not drowned in a file of fifty megabytes', async () => {
    const csv = `name\r\n${'x'.repeat(50_000_000)}`;
    const answer = await ask('directory/import', { body: { csv, apply: false } }).catch(() => undefined);
    // The server says 413 and closes; the client may see either first.
    expect(answer?.status ?? 413).toBe(413);
    expect((await ask('directory')).status).toBe(200);
  });
});

it('an account that was added is there after a restart, with its password', async () => {
  const first = await startTestServer();
  const page = new BrowserWindow(first.origin);
  const { token } = await page.signInByHost('amira');
  const body = { userName: 'zoe', displayName: 'Zoé', extension: '250', password: PASSWORD };
  expect((await page.asked('/api/admin/users', token, { body })).status).toBe(201);
  await first.close();
  const second = await startTestServer({ dataDir: first.dataDir });
  const answer = await new BrowserWindow(second.origin).ask('/api/sessions', {
    body: { environment: 'demo', userName: 'zoe', password: PASSWORD },
  });
  expect(answer.status).toBe(201);
  await second.dispose();
});

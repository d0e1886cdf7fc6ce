import { MAX_RESOLVED, resolvedSchema } from '../../../../shared/api/resolve-schema';
import type { Contact } from '../../../../shared/contacts/contact';
import { Directory } from '../../../../server/directory/directory';
import { BrowserWindow } from '../support/browser';
import { startTestServer, type TestServer } from '../support/test-server';

describe('the people of a message', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let token: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    ({ token } = await page.signInByHost('amira'));
  });
  afterAll(() => server.dispose());

  const resolve = (body: unknown) => page.asked('/api/directory/resolve', token, { body });

  it('are who the directory says they are, in the order of the message', async () => {
    const { status, body } = await resolve({
      emails: ['BRUNO.Keller@Example.test', 'stranger@elsewhere.example', ' chloe.martin@example.test '],
    });
    expect(status).toBe(200);
    expect(resolvedSchema.parse(body).contacts.map(({ displayName }) => displayName)).toEqual([
      'Bruno Keller',
      'Chloé Martin',
    ]);
  });

  it('are told no more about than the directory shows', async () => {
    const { body } = await resolve({ emails: ['bruno.keller@example.test'] });
    const listed = await page.asked('/api/directory?search=bruno&limit=1', token);
    expect(body).toEqual({ contacts: (listed.body as { contacts: unknown }).contacts });
  });

  it.each([
    ['nothing', {}],
    ['no list', { emails: 'bruno.keller@example.test' }],
    ['no text', { emails: [202] }],
    ['more than there may be', { emails: Array<string>(MAX_RESOLVED + 1).fill('a@b.example') }],
    ['an address without end', { emails: [`${'a'.repeat(300)}@b.example`] }],
    ['something else as well', { emails: [], owner: 'bruno' }],
  ])('are not asked for with %s', async (_, body) => {
    expect(await resolve(body)).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
  });

  it.each(['', '@', 'no address', '@example.test', 'bruno.keller@', '/o=Exchange/cn=bruno', '\u0000@\u202e'])(
    'are nobody for %j',
    async (email) => {
      expect(await resolve({ emails: [email] })).toMatchObject({ status: 200, body: { contacts: [] } });
    },
  );

  it('are for those signed in', async () => {
    const answer = await page.ask('/api/directory/resolve', { body: { emails: [] } });
    expect(answer.status).toBe(401);
  });

  it('are not for reading a whole company address by address', async () => {
    const other = new BrowserWindow(server.origin);
    const david = (await other.signInByHost('david')).token;
    const statuses: number[] = [];
    for (let turn = 0; turn < 70; turn += 1) {
      const answer = await other.asked('/api/directory/resolve', david, { body: { emails: [] } });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 60)).toEqual(Array<number>(60).fill(200));
    expect(statuses.at(-1)).toBe(429);
    expect((await resolve({ emails: [] })).status).toBe(200);
  });
});

describe('an address of the directory', () => {
  const person = (id: string, email: string | undefined): Contact => ({
    id,
    origin: 'directory',
    displayName: id,
    numbers: [],
    email,
  });
  const directory = new Directory([
    person('jose', 'jose@example.com'),
    person('josé', 'jose\u0301@example.com'),
    person('müller', 'info@müller.example'),
    person('desk', 'shared@example.com'),
    person('mobile', 'Shared@example.com'),
    person('nobody', undefined),
  ]);
  const ids = (...emails: string[]) => directory.withEmails(emails).map(({ id }) => id);

  it('is found however Unicode writes it, and its accents count', () => {
    expect(ids('jos\u00e9@example.com')).toEqual(['josé']);
    expect(ids('ＪＯＳＥ@example.com')).toEqual(['jose']);
  });

  it('is found by its domain in either form', () => {
    expect(ids('info@xn--mller-kva.example')).toEqual(['müller']);
  });

  it('may be that of several, who are named once', () => {
    expect(ids('shared@example.com', 'SHARED@example.com')).toEqual(['desk', 'mobile']);
  });
});

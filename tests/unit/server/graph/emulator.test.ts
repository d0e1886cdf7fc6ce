import * as z from 'zod/mini';
import { DemoCalendar } from '../../../../server/preview/calendar/demo-calendar';
import { GraphEmulator } from '../../../../server/preview/graph/emulator';
import { Faults } from '../../../../server/preview/graph/faults';
import { readTarget, type GraphAnswer } from '../../../../server/preview/graph/graph-answer';
import { populate } from '../../../../server/preview/graph/population';
import { GraphAccess } from '../../../../shared/graph/graph-access';
import { GraphClient } from '../../../../shared/graph/graph-client';
import { readOwnContacts, readRelevantPeople } from '../../../../shared/graph/read-people';
import { BrowserWindow } from '../support/browser';
import { quietLogger } from '../support/quiet-logger';
import { startTestServer, type TestServer } from '../support/test-server';

const pageSchema = z.object({
  value: z.array(z.object({ id: z.string(), displayName: z.nullish(z.string()) })),
  '@odata.nextLink': z.optional(z.string()),
});

describe('the Graph of the evaluation', () => {
  const faults = new Faults();
  const emulator = new GraphEmulator(faults, new DemoCalendar());
  const me = emulator.userOf('amira');
  afterEach(() => {
    faults.choose({});
  });

  function ask(url: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): GraphAnswer {
    const target = readTarget(url);
    if (!me || !target) throw new Error('nobody asks for nothing');
    const method = body === undefined ? 'GET' : 'POST';
    return emulator.answer(me, { ...target, method, headers, body }, 'https://x/v1.0');
  }
  const page = (url: string, headers?: Readonly<Record<string, string>>) => {
    const { value, ...rest } = pageSchema.parse(ask(url, undefined, headers).body);
    return { names: value.map(({ displayName }) => displayName), next: rest['@odata.nextLink'] };
  };

  it('has two thousand people, the same at every start', () => {
    const [once, again] = [populate(), populate()];
    expect(once.users.length + once.own.length).toBeGreaterThanOrEqual(2000);
    expect(again.users).toEqual(once.users);
    expect(again.own).toEqual(once.own);
    expect(new Set(once.users.map(({ id }) => id)).size).toBe(once.users.length);
  });

  it('shows the presence somebody has set, and no other than Graph takes', () => {
    const set = (availability: string, activity: string) =>
      ask('/me/presence/setUserPreferredPresence', { availability, activity, expirationDuration: 'P1D' });
    const shown = () => ask('/communications/getPresencesByUserId', { ids: [me?.id] }).body;
    const before = shown();
    expect(set('DoNotDisturb', 'DoNotDisturb').status).toBe(200);
    expect(shown()).toMatchObject({ value: [{ availability: 'DoNotDisturb', activity: 'DoNotDisturb' }] });
    expect(set('Busy', 'Available').status).toBe(400);
    expect(set('Asleep', 'Asleep').status).toBe(400);
    expect(ask('/me/presence/clearUserPreferredPresence', {}).status).toBe(200);
    expect(shown()).toEqual(before);
  });

  it('gives pages, parts and an order', () => {
    const first = page('/users?$top=3&$orderby=displayName desc&$select=displayName');
    expect(first.names).toHaveLength(3);
    const second = page((first.next ?? '').replace('https://x/v1.0', ''));
    expect(second.names).toHaveLength(3);
    expect(second.names).not.toEqual(first.names);
    expect(ask('/users?$top=0').status).toBe(400);
    expect(
      Object.keys((ask('/users?$top=1&$select=mail').body as { value: object[] }).value[0] ?? {}),
    ).toEqual(['id', 'mail']);
  });

  it('searches by words, for whoever says that stale answers will do', () => {
    const search = `/users?$search=${encodeURIComponent('"displayName:kel" OR "mail:kel"')}`;
    expect(ask(search).status).toBe(400);
    expect(page(search, { consistencylevel: 'eventual' }).names).toContain('Bruno Keller');
    expect(page(`/users?$filter=${encodeURIComponent("startswith(displayName,'Bruno K')")}`).names).toEqual([
      'Bruno Keller',
    ]);
    expect(page(`/users?$filter=${encodeURIComponent("mail eq 'bruno.keller@example.test'")}`).names).toEqual(
      ['Bruno Keller'],
    );
    expect(ask('/users?$filter=nonsense(').status).toBe(400);
  });

  it('answers batches part by part, images in base64', () => {
    const requests = [
      { id: '0', method: 'GET', url: `/users/${me?.id ?? ''}` },
      { id: '1', method: 'GET', url: '/users/nobody/photo/$value' },
      { id: '2', method: 'POST', url: '/$batch', body: {} },
    ];
    const { responses } = ask('/$batch', { requests }).body as {
      responses: { id: string; status: number }[];
    };
    expect(responses.map(({ status }) => status)).toEqual([200, 404, 400]);
    const many = Array.from({ length: 21 }, (_, index) => ({ id: String(index), method: 'GET', url: '/me' }));
    expect(ask('/$batch', { requests: many }).status).toBe(400);
  });

  it('tells what people do, as the evaluation has it', () => {
    faults.choose({ presence: { amira: 'Busy' } });
    const { value } = ask('/communications/getPresencesByUserId', { ids: [me?.id, 'nobody'] }).body as {
      value: object[];
    };
    expect(value).toEqual([{ id: me?.id, availability: 'Busy', activity: 'Busy' }]);
  });

  it('knows nothing else', () => {
    for (const url of ['/me/messages', '/users/%2e%2e/x', '/users/nobody']) expect(ask(url).status).toBe(404);
    expect(readTarget('/%')).toBeUndefined();
  });
});

describe('over HTTP', () => {
  let server: TestServer;
  let window: BrowserWindow;
  let token: string;
  beforeAll(async () => {
    server = await startTestServer();
    window = new BrowserWindow(server.origin);
    const { token: session } = await window.signInByHost('amira');
    const { body } = await window.asked('/api/graph/token', session, { method: 'POST' });
    token = (body as { token: string }).token;
  });
  afterAll(() => server.dispose());
  const emulate = async (body: unknown) => (await window.ask('/preview/api/graph', { body })).status;

  it('lets nobody in without its own token', async () => {
    expect((await window.ask('/preview/graph/v1.0/me')).status).toBe(401);
    const { token: session } = await window.signInByHost('amira');
    expect((await window.asked('/preview/graph/v1.0/me', session)).status).toBe(401);
    const answer = await window.asked('/preview/graph/v1.0/me', token);
    expect(answer).toMatchObject({ status: 200, body: { mail: 'amira.haddad@example.test' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('refuses as often as it is told to', async () => {
    expect(await emulate({ failures: { status: 429, count: 1, retryAfter: 2 } })).toBe(204);
    const refused = await window.asked('/preview/graph/v1.0/me', token);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await window.asked('/preview/graph/v1.0/me', token)).status).toBe(200);
    expect(await emulate({ failures: { status: 299 } })).toBe(400);
    expect(await emulate({ surprise: true })).toBe(400);
  });

  it('is read by our client to the end, even when its pages go round', async () => {
    const client = new GraphClient({
      access: new GraphAccess({
        load: () => Promise.resolve({ token, expiresIn: 3600, url: '/preview/graph/v1.0' }),
        origin: server.origin,
      }),
      fetch: (url, request) => fetch(url, request),
      log: quietLogger,
    });
    const question = { client, log: quietLogger };
    const own = await readOwnContacts(question);
    expect(own.length).toBeGreaterThan(800);
    expect((await readRelevantPeople(question)).length).toBeGreaterThan(30);
    await emulate({ looping: true });
    expect((await readOwnContacts(question)).length).toBeGreaterThan(400);
    await emulate({});
  });
});

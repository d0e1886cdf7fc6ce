import {
  adminGroupSchema,
  adminGroupsSchema,
  type AdminGroup,
} from '../../../../shared/api/admin-groups-schema';
import { adminRightsListSchema, adminRightsSchema } from '../../../../shared/api/admin-rights-schema';
import { adminTelephoneSchema } from '../../../../shared/api/admin-telephone-schema';
import { incomingCallsSchema } from '../../../../shared/api/incoming-calls-schema';
import { createLogger } from '../../../../shared/diagnostics/create-logger';
import { BrowserWindow, type Answer, type Ask } from '../support/browser';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const config = testConfig({
  environment: {
    id: 'demo',
    name: 'Demo',
    domain: 'calls.localhost',
    forwarding: { forbiddenPrefixes: ['+1900'] },
    featureCodes: { sendAllOn: '*78', pullCall: '*11', groupPickup: '' },
  },
});

describe('who gets whose calls, as an administrator keeps it', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let bruno: string;
  const audited: unknown[] = [];

  beforeAll(async () => {
    const log = createLogger({
      scope: 'server',
      level: 'info',
      sink: ({ scope, message, fields }) => {
        if (scope === 'server/audit') audited.push([message, fields]);
      },
    });
    server = await startTestServer({ config, log });
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  beforeEach(() => {
    audited.length = 0;
  });
  afterAll(() => server.dispose());

  const ask = (path: string, question: Ask = {}, token = amira): Promise<Answer> =>
    page.asked(`/api/admin/${path}`, token, question);
  const codeOf = ({ body }: Answer): unknown => (body as { error?: { code?: unknown } }).error?.code;
  const ownCalls = async (token: string) =>
    incomingCallsSchema.parse((await page.asked('/api/incoming-calls', token)).body);

  describe('hunt groups', () => {
    const night = {
      name: 'Night',
      number: '8310',
      kind: 'sequential',
      ringSeconds: 15,
      overflow: 'voicemail',
      members: [
        { userName: 'bruno', mayChange: false },
        { userName: 'chloe', on: false, mayChange: true },
      ],
    };
    const list = async (search = '') =>
      adminGroupsSchema.parse((await ask(`groups?search=${encodeURIComponent(search)}`)).body);
    const add = async (over: object = {}): Promise<AdminGroup> =>
      adminGroupSchema.parse((await ask('groups', { body: { ...night, ...over } })).body);
    const change = (group: AdminGroup, body: object) => ask(`groups/${group.id}`, { method: 'PATCH', body });
    const remove = (group: AdminGroup) => ask(`groups/${group.id}`, { method: 'DELETE' });

    it('are listed by name, and found by number or member', async () => {
      const { groups, total, people } = await list();
      expect(groups.map(({ name, configured }) => [name, configured])).toEqual([
        ['Sales', true],
        ['Support', true],
      ]);
      expect(total).toBe(2);
      expect(people).toContainEqual({ userName: 'bruno', displayName: 'Bruno Keller', extension: '202' });
      expect((await list('8302')).groups.map(({ name }) => name)).toEqual(['Sales']);
      expect((await list('AMIRA')).groups.map(({ name }) => name)).toEqual(['Support']);
      expect((await list('nothing')).groups).toEqual([]);
    });

    it('are made, told to their members, changed and deleted, each with a line of audit', async () => {
      const group = await add();
      expect(group).toMatchObject({
        ...night,
        configured: false,
        members: [
          { userName: 'bruno', extension: '202', on: true, mayChange: false },
          { userName: 'chloe', extension: '203', on: false, mayChange: true },
        ],
      });
      expect((await ownCalls(bruno)).groups).toContainEqual({
        id: group.id,
        name: 'Night',
        number: '8310',
        kind: 'sequential',
        on: true,
        mayChange: false,
      });
      const members = [
        { userName: 'chloe', mayChange: true },
        { userName: 'amira', mayChange: true },
      ];
      const changed = adminGroupSchema.parse(
        (await change(group, { name: 'Late', kind: 'rotary', overflow: '204', members })).body,
      );
      expect(changed).toMatchObject({ name: 'Late', number: '8310', kind: 'rotary', overflow: '204' });
      // Whoever was in it stays as they were; whoever comes begins switched on.
      expect(changed.members.map(({ userName, on }) => [userName, on])).toEqual([
        ['chloe', false],
        ['amira', true],
      ]);
      expect((await ownCalls(bruno)).groups.map(({ name }) => name)).toEqual(['Support']);
      const without = adminGroupSchema.parse((await change(group, { overflow: null })).body);
      expect(without).not.toHaveProperty('overflow');
      expect((await remove(group)).status).toBe(200);
      expect((await remove(group)).status).toBe(404);
      expect(audited).toEqual([
        ['hunt group added', { by: 'amira', group: 'Night' }],
        [
          'hunt group changed',
          { by: 'amira', group: 'Late', fields: ['name', 'kind', 'overflow', 'members'] },
        ],
        ['hunt group changed', { by: 'amira', group: 'Late', fields: ['overflow'] }],
        ['hunt group deleted', { by: 'amira', group: 'Late' }],
      ]);
    });

    it('of the configuration are changed and not deleted', async () => {
      const [sales] = (await list('sales')).groups;
      if (!sales) throw new Error('no sales');
      const refused = await remove(sales);
      expect([refused.status, codeOf(refused)]).toEqual([403, 'forbidden']);
      expect((await change(sales, { ringSeconds: 30 })).body).toMatchObject({ ringSeconds: 30 });
      await change(sales, { ringSeconds: 20 });
    });

    it.each([
      ['the number of a person', { number: '201' }, 'number-taken'],
      ['the number of a room', { number: '8201' }, 'number-taken'],
      ['the number of another group', { number: '8301' }, 'number-taken'],
      ['an emergency number', { number: '112' }, 'number-taken'],
      ['calls that come back to it', { overflow: '8310' }, 'forward-loop'],
      ['calls that go to an emergency service', { overflow: '112' }, 'forward-forbidden'],
      ['calls that go out, where there is no line', { overflow: '+33 1 99 00 12 34' }, 'forward-forbidden'],
      ['calls that go to a feature code', { overflow: '*08' }, 'invalid-input'],
      ['a member nobody knows', { members: [{ userName: 'nobody', mayChange: true }] }, 'not-found'],
      ['a member twice', { members: [...night.members, ...night.members] }, 'invalid-input'],
      ['no name', { name: ' ' }, 'invalid-input'],
      ['a name of two lines', { name: 'a\nb' }, 'invalid-input'],
      ['a kind there is none of', { kind: 'random' }, 'invalid-input'],
      ['a ring too short to hear', { ringSeconds: 1 }, 'invalid-input'],
      ['what nobody asked for', { configured: true }, 'invalid-input'],
    ])('are refused with %s', async (_what, over, code) => {
      expect(codeOf(await ask('groups', { body: { ...night, ...over } }))).toBe(code);
      expect(audited).toEqual([]);
    });

    it('are nobody else’s business', async () => {
      expect((await ask('groups', {}, bruno)).status).toBe(403);
      expect((await ask('groups', { body: night }, bruno)).status).toBe(403);
      expect((await page.ask('/api/admin/groups')).status).toBe(401);
    });
  });

  describe('rights', () => {
    const list = async (search = '') =>
      adminRightsListSchema.parse((await ask(`rights?search=${encodeURIComponent(search)}`)).body);
    const idOf = async (name: string): Promise<string> => (await list(name)).people[0]?.id ?? 'none';
    const change = async (name: string, body: object) =>
      ask(`rights/${await idOf(name)}`, { method: 'PATCH', body });

    it('are listed by name, with the twins of the configuration, and found by a number', async () => {
      const { people, total } = await list();
      expect(people.map(({ userName }) => userName)).toEqual(['amira', 'bruno', 'chloe', 'david']);
      expect(total).toBe(4);
      expect((await list('39980404')).people).toMatchObject([
        { userName: 'david', mobileTwin: '+33639980404', forward: true, sendAll: true, changed: false },
      ]);
    });

    it('are withdrawn, given a twin, and put back to what the configuration says', async () => {
      const said = { forward: false, internalTwin: '203', mobileTwin: '+33 6 39 98 01 02' };
      const after = adminRightsSchema.parse((await change('bruno', said)).body);
      expect(after).toMatchObject({
        forward: false,
        sendAll: true,
        internalTwin: '203',
        mobileTwin: '+33639980102',
        changed: true,
      });
      expect((await ownCalls(bruno)).rights).toMatchObject({ forward: false, internalTwin: '203' });
      expect((await change('david', { mobileTwin: null })).body).not.toHaveProperty('mobileTwin');
      for (const name of ['bruno', 'david']) {
        const reset = await ask(`rights/${await idOf(name)}`, { method: 'DELETE' });
        expect(reset.body).toMatchObject({ forward: true, changed: false });
      }
      expect((await list('david')).people[0]?.mobileTwin).toBe('+33639980404');
      expect(audited).toEqual([
        ['rights changed', { by: 'amira', user: 'bruno', fields: ['forward', 'internalTwin', 'mobileTwin'] }],
        ['rights changed', { by: 'amira', user: 'david', fields: ['mobileTwin'] }],
        ['rights reset', { by: 'amira', user: 'bruno' }],
        ['rights reset', { by: 'amira', user: 'david' }],
      ]);
    });

    it.each([
      ['a twin that is the telephone itself', { internalTwin: '202' }, 'forward-loop'],
      ['a twin nobody has', { internalTwin: '299' }, 'not-found'],
      ['a twin that is no extension', { internalTwin: 'chloe' }, 'invalid-input'],
      ['a mobile number that costs', { mobileTwin: '+19005550100' }, 'forward-forbidden'],
      ['an emergency service as a twin', { mobileTwin: '112' }, 'forward-forbidden'],
      ['a mobile number that is none', { mobileTwin: 'call me' }, 'invalid-input'],
      ['what is no right', { role: 'administrator' }, 'invalid-input'],
    ])('are refused with %s', async (_what, body, code) => {
      expect(codeOf(await change('bruno', body))).toBe(code);
      expect(audited).toEqual([]);
    });

    it('are given by administrators alone, to people there are', async () => {
      const id = await idOf('bruno');
      expect((await ask(`rights/${id}`, { method: 'PATCH', body: { forward: true } }, bruno)).status).toBe(
        403,
      );
      expect((await ask(`rights/${id}`, { method: 'DELETE' }, bruno)).status).toBe(403);
      expect((await ask('rights', {}, bruno)).status).toBe(403);
      expect((await ask('rights/nobody', { method: 'PATCH', body: {} })).status).toBe(404);
      expect((await ask('rights/nobody', { method: 'DELETE' })).status).toBe(404);
    });
  });

  it('shows the feature codes in force, which are configured, what is impossible, and the limits', async () => {
    const { kind, codes, ...limits } = adminTelephoneSchema.parse((await ask('telephone')).body);
    expect(kind).toBe('embedded');
    const byName = new Map(codes.map(({ name, ...rest }) => [name, rest]));
    expect(byName.get('sendAllOn')).toEqual({ code: '*78', configured: true });
    expect(byName.get('sendAllOff')).toEqual({ code: '*09', configured: false });
    // Taken away by the configuration.
    expect(byName.get('groupPickup')).toEqual({ configured: true });
    expect(limits).toEqual({
      impossible: ['mobile-twinning', 'park'],
      forbiddenPrefixes: ['+1900'],
      allowedPrefixes: [],
    });
    expect((await ask('telephone', {}, bruno)).status).toBe(403);
  });
});

import { personalBookSchema, personalChangeSchema } from '../../../../shared/api/personal-contacts-schema';
import { usualDisplay } from '../../../../shared/contacts/personal/name-preferences';
import { personalLimits, type PersonalFields } from '../../../../shared/contacts/personal/personal-contact';
import { BrowserWindow, type Answer } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, type TestServer } from '../support/test-server';

const ada: PersonalFields = {
  firstName: 'Ada',
  lastName: 'Byron',
  numbers: [{ kind: 'mobile', number: '+33639980150' }],
};

describe("one's own contacts", () => {
  let server: TestServer;
  let page: BrowserWindow;
  const tokens = { amira: '', bruno: '', chloe: '', david: '' };

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    for (const name of Object.keys(tokens) as (keyof typeof tokens)[]) {
      tokens[name] = (await page.signInByHost(name)).token;
    }
  });
  afterAll(() => server.dispose());

  const ask = (method: string, path: string, body?: unknown, token = tokens.amira): Promise<Answer> =>
    page.asked(`/api/personal-contacts${path}`, token, {
      method,
      ...(body === undefined ? {} : { body }),
    });
  const read = async (token = tokens.amira, known = '') =>
    personalBookSchema.parse((await ask('GET', known, undefined, token)).body);
  const changed = (answer: Answer) => personalChangeSchema.parse(answer.body);
  const keep = (id: string, contact: PersonalFields, revision: number, token = tokens.amira) =>
    ask('PUT', `/contacts/${id}`, { contact, revision }, token);
  const codeOf = ({ body }: Answer) => (body as { error: { code: string } }).error.code;

  it('are made, changed and deleted, seen by their owner alone, and told to every window', async () => {
    const tab = await HubClient.connect(server.origin, { role: 'controller', token: tokens.amira });
    const companion = await HubClient.connect(server.origin, {
      role: 'companion',
      token: tokens.amira,
      epoch: 'e1',
    });
    const stranger = await HubClient.connect(server.origin, { role: 'controller', token: tokens.bruno });
    const [made] = changed(await keep('ada', ada, 0)).changed;
    expect(made).toMatchObject({ id: 'ada', ...ada });
    // The same request once more, as after an answer that got lost.
    const again = await keep('ada', ada, 0);
    expect(again.status).toBe(200);
    expect(changed(again).changed).toEqual([]);
    const renamed = { ...ada, lastName: 'Lovelace' };
    await keep('ada', renamed, made?.revision ?? 0);
    const { revision, contacts } = await read();
    expect(contacts).toEqual([{ id: 'ada', revision, ...renamed }]);
    const isLast = (news: { revision: number }) => news.revision === revision;
    await tab.next('personal-contacts', isLast);
    await companion.next('personal-contacts', isLast);
    expect((await read(tokens.bruno)).contacts).toEqual([]);
    expect((await ask('DELETE', '/contacts/ada', undefined, tokens.bruno)).status).toBe(200);
    expect((await read()).contacts).toHaveLength(1);
    expect(changed(await ask('DELETE', '/contacts/ada')).removed).toEqual(['ada']);
    expect((await read()).contacts).toEqual([]);
    expect(stranger.received.filter(({ type }) => type === 'personal-contacts')).toEqual([]);
    for (const client of [tab, companion, stranger]) client.close();
  });

  it('are not overwritten by a device that has not seen them as they are', async () => {
    const first = changed(await keep('twice', ada, 0));
    const seen = first.revision;
    expect((await keep('twice', { ...ada, title: 'Countess' }, seen)).status).toBe(200);
    const late = await keep('twice', { ...ada, title: 'Analyst' }, seen);
    expect([late.status, codeOf(late)]).toEqual([409, 'changed-meanwhile']);
    await ask('DELETE', '/contacts/twice');
    expect(codeOf(await keep('twice', { ...ada, title: 'Analyst' }, seen))).toBe('changed-meanwhile');
  });

  it('are not sent again to whoever has them', async () => {
    await keep('known', ada, 0);
    const { contactsRevision } = await read();
    await ask('POST', '/favourites', { kind: 'star', ids: ['demo:bruno'] });
    const after = await read(tokens.amira, `?known=${String(contactsRevision)}`);
    expect(after).toMatchObject({ contactsRevision, favourites: ['demo:bruno'] });
    expect(after.contacts).toBeUndefined();
    await ask('DELETE', '/contacts/known');
    expect((await read(tokens.amira, `?known=${String(contactsRevision)}`)).contacts).toEqual([]);
  });

  it('leave their groups and the favourites when they are deleted', async () => {
    const token = tokens.bruno;
    await keep('gone', ada, 0, token);
    const members = ['personal:gone', 'demo:amira'];
    const made = await ask('PUT', '/groups/family', { name: 'Family', members, revision: 0 }, token);
    const [family] = changed(made).groups;
    expect(family).toMatchObject({ id: 'family', name: 'Family', members });
    await ask('POST', '/favourites', { kind: 'star', ids: ['personal:gone', 'demo:amira'] }, token);
    const { groups, favourites } = changed(await ask('DELETE', '/contacts/gone', undefined, token));
    expect(groups.map((group) => group.members)).toEqual([['demo:amira']]);
    expect(favourites).toEqual(['demo:amira']);
    const late = { name: 'Friends', members, revision: family?.revision };
    expect(codeOf(await ask('PUT', '/groups/family', late, token))).toBe('changed-meanwhile');
    expect(changed(await ask('DELETE', '/groups/family', undefined, token)).groups).toEqual([]);
  });

  it('have favourites that two devices put in order at once', async () => {
    const token = tokens.chloe;
    const order = (body: unknown) => ask('POST', '/favourites', body, token);
    await order({ kind: 'star', ids: ['a', 'b', 'c'] });
    await Promise.all([
      order({ kind: 'move', id: 'c', before: 'a' }),
      order({ kind: 'star', ids: ['d', 'a'] }),
      order({ kind: 'unstar', ids: ['b', 'other name of b'] }),
    ]);
    expect((await read(token)).favourites).toEqual(['c', 'a', 'd']);
    const unchanged = changed(await order({ kind: 'move', id: 'd' }));
    expect(unchanged.revision).toBe(unchanged.before);
  });

  it('are shown as their owner wants on every device', async () => {
    expect((await read()).display).toEqual(usualDisplay);
    const display = { ...usualDisplay, order: 'last-first', sortBy: 'last' };
    expect(changed(await ask('PUT', '/display', display)).display).toEqual(display);
    expect((await read()).display).toEqual(display);
    expect((await read(tokens.bruno)).display).toEqual(usualDisplay);
  });

  it.each([
    ['nothing to call it by', { numbers: [] }],
    ['control characters', { ...ada, firstName: 'A\u0007da' }],
    ['a direction turned round', { ...ada, lastName: '\u202e321' }],
    ['10,000 numbers', { ...ada, numbers: Array.from({ length: 10_000 }, () => ada.numbers[0]) }],
    ['words for a number', { ...ada, numbers: [{ kind: 'work', number: 'call me' }] }],
    ['a header in the address', { ...ada, email: 'a@b.example?bcc=all@b.example c' }],
    ['a field nobody knows', { ...ada, owner: 'bruno' }],
  ])('refuse %s', async (_, contact) => {
    const answer = await ask('PUT', '/contacts/bad', { contact, revision: 0 });
    expect([400, 413]).toContain(answer.status);
  });

  it('take markup for what it is, text', async () => {
    const firstName = '<img src=x onerror=alert(1)>';
    const [made] = changed(await keep('markup', { ...ada, firstName }, 0)).changed;
    expect(made?.firstName).toBe(firstName);
    await ask('DELETE', '/contacts/markup');
  });

  it('are 5,000 at most, added in batches, all of one or none', async () => {
    const token = tokens.david;
    const batch = (from: number, count: number) => ({
      contacts: Array.from({ length: count }, (_, index) => ({
        id: `n${String(from + index)}`,
        contact: ada,
      })),
    });
    let from = 0;
    for (; from < personalLimits.contacts - 100; from += personalLimits.batch) {
      const count = Math.min(personalLimits.batch, personalLimits.contacts - 100 - from);
      expect((await ask('POST', '/contacts', batch(from, count), token)).status).toBe(200);
    }
    const left = personalLimits.contacts - 100;
    expect(codeOf(await ask('POST', '/contacts', batch(left, 101), token))).toBe('list-full');
    // A repeated batch makes nothing double.
    const last = await Promise.all([1, 2].map(() => ask('POST', '/contacts', batch(left, 100), token)));
    expect(last.map((answer) => changed(answer).changed.length).sort()).toEqual([0, 100]);
    expect(codeOf(await keep('one-more', ada, 0, token))).toBe('list-full');
    expect((await read(token)).contacts).toHaveLength(personalLimits.contacts);
  });

  it('are changed no faster than a person can', async () => {
    const answers = await Promise.all(
      Array.from({ length: 140 }, () => ask('POST', '/favourites', { kind: 'unstar', ids: ['x'] })),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await page.ask('/api/personal-contacts')).status).toBe(401);
  });
});

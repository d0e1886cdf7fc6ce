import { invitationSchema, roomSchema, roomsSchema, type Room } from '../../../../shared/api/meetings-schema';
import { joinSchema, lastJoinedAnswerSchema } from '../../../../shared/api/joining-schema';
import { BrowserWindow, type Answer, type Ask } from '../support/browser';
import { startTestServer, type TestServer } from '../support/test-server';

describe('meeting rooms', () => {
  let server: TestServer;
  let page: BrowserWindow;
  const tokens = { amira: '', bruno: '', chloe: '' };

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    for (const name of ['amira', 'bruno', 'chloe'] as const) {
      tokens[name] = (await page.signInByHost(name)).token;
    }
  });
  afterAll(() => server.dispose());

  type Person = keyof typeof tokens;
  const ask = (who: Person, path: string, question: Ask = {}): Promise<Answer> =>
    page.asked(`/api/meetings/${path}`, tokens[who], question);
  const roomsOf = async (who: Person, owner?: string): Promise<Room[]> => {
    const query = owner === undefined ? '' : `?owner=${encodeURIComponent(owner)}`;
    return roomsSchema.parse((await ask(who, `rooms${query}`)).body).rooms;
  };
  const board = async (): Promise<Room> => {
    const found = (await roomsOf('amira')).find(({ slug }) => slug === 'board');
    if (!found) throw new Error('the board has no room');
    return found;
  };

  it('are seen by their owner with every PIN, their link and their numbers', async () => {
    expect(await board()).toMatchObject({
      name: 'Board',
      number: '8211',
      link: `${server.origin}/meet/board#821122`,
      owner: { name: 'Amira Haddad', email: 'amira.haddad@example.test' },
      mine: true,
      participantPin: '821122',
      moderatorPin: '821111',
      ownerPin: '821100',
      languages: ['en', 'fr'],
    });
    expect((await board()).numbers.map(({ country }) => country)).toEqual(['FR', 'GB', 'US', 'DE']);
  });

  it('are seen by a delegate without the PINs of moderator and owner, and by nobody else', async () => {
    const seen = await roomsOf('bruno', 'Amira.Haddad@example.test');
    expect(seen.map(({ slug }) => slug).sort()).toEqual(['board', 'weekly-team-meeting']);
    for (const room of seen) {
      expect(room).toMatchObject({ mine: false, participantPin: expect.any(String) as string });
      expect(room.moderatorPin).toBeUndefined();
      expect(room.ownerPin).toBeUndefined();
    }
    expect((await ask('chloe', 'rooms?owner=amira.haddad%40example.test')).status).toBe(403);
    expect((await ask('chloe', 'rooms?owner=nobody%40example.test')).status).toBe(404);
    expect((await ask('amira', 'rooms?owner=bruno.keller%40example.test')).status).toBe(403);
    expect((await page.ask('/api/meetings/rooms')).status).toBe(401);
  });

  it('come in the order they were used in, each user by their own use', async () => {
    const { id } = await board();
    const used = roomSchema.parse(
      (await ask('amira', `rooms/${id}/uses`, { body: { use: 'invited' } })).body,
    );
    expect(used.lastUse).toEqual(expect.any(Number));
    expect((await roomsOf('amira'))[0]?.slug).toBe('board');
    const [weekly] = (await roomsOf('bruno', 'amira.haddad@example.test')).filter(
      ({ slug }) => slug !== 'board',
    );
    await ask('bruno', `rooms/${weekly?.id ?? ''}/uses`, { body: { use: 'joined' } });
    expect((await roomsOf('bruno', 'amira.haddad@example.test'))[0]?.slug).toBe('weekly-team-meeting');
    expect((await roomsOf('amira'))[0]?.slug).toBe('board');
  });

  it('are changed by their owner, in name and PINs, and by nobody else', async () => {
    const { id } = await board();
    const change = (who: Person, body: object) => ask(who, `rooms/${id}`, { method: 'PATCH', body });
    const renamed = roomSchema.parse(
      (await change('amira', { name: ' Direction ', participantPin: null })).body,
    );
    expect(renamed).toMatchObject({ name: 'Direction', link: `${server.origin}/meet/board` });
    expect(renamed.participantPin).toBeUndefined();
    expect((await change('bruno', { name: 'Mine' })).status).toBe(403);
    expect((await change('chloe', { name: 'Mine' })).status).toBe(404);
    for (const body of [
      { participantPin: '821111' },
      { participantPin: '12' },
      { name: '  ' },
      { name: 'a\r\nb' },
      { number: '8299' },
      { ownerUserId: 'x' },
    ]) {
      expect((await change('amira', body)).status).toBe(400);
    }
    await change('amira', { name: 'Board', participantPin: '821122' });
    expect(await board()).toMatchObject({ name: 'Board', participantPin: '821122' });
  });

  it('are written into an appointment in the language wanted, whatever stands in their name', async () => {
    const { id } = await board();
    await ask('amira', `rooms/${id}`, {
      method: 'PATCH',
      body: { name: '<img src=x onerror=alert(1)>; & co' },
    });
    const answer = await ask('bruno', `rooms/${id}/invitation?language=fr-CA`);
    const { language, html, text, location, room } = invitationSchema.parse(answer.body);
    expect(language).toBe('fr');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;; &amp; co');
    expect(html).not.toContain('<img src=x');
    expect(html).toContain(`${server.origin}/meet/board#821122`);
    expect(text).toContain('<img src=x onerror=alert(1)>; & co');
    expect(location).toBe(`<img src=x onerror=alert(1)>, & co – ${server.origin}/meet/board#821122`);
    expect(room.moderatorPin).toBeUndefined();
    expect(html + text).not.toMatch(/821111|821100/);
    await ask('amira', `rooms/${id}`, { method: 'PATCH', body: { name: 'Board' } });
    expect((await ask('amira', `rooms/${id}/invitation?language=../en`)).status).toBe(400);
    expect((await ask('chloe', `rooms/${id}/invitation`)).status).toBe(404);
  });

  it('say what to dial: as moderator for the owner and the delegate, else by the PIN of the link', async () => {
    const join = async (who: Person, query = '') =>
      joinSchema.parse((await ask(who, `join/board${query}`)).body);
    const target = { kind: 'number', number: '8211', name: 'Board' };
    const moderator = { name: 'Board', role: 'moderator', target: { ...target, postDial: ',821111#' } };
    expect(await join('amira')).toEqual(moderator);
    expect(await join('bruno')).toEqual(moderator);
    expect(await join('chloe')).toEqual({ name: 'Board', role: 'participant', target });
    expect(await join('chloe', '?pin=821122')).toMatchObject({
      role: 'participant',
      target: { postDial: ',821122#' },
    });
    expect(await join('chloe', '?pin=821100')).toMatchObject({ role: 'moderator' });
    expect((await ask('chloe', 'join/no-such-room')).status).toBe(404);
    expect((await ask('chloe', 'join/..%2Fadmin')).status).toBe(400);
  });

  it('let nobody guess a PIN, and do not lock out others', async () => {
    const answers: number[] = [];
    for (let pin = 0; pin < 12; pin += 1) {
      answers.push((await ask('chloe', `join/davids-room?pin=${String(100_000 + pin)}`)).status);
    }
    expect(answers).toEqual([...Array<number>(10).fill(403), 429, 429]);
    const right = await ask('chloe', 'join/davids-room?pin=820422');
    expect(right.status).toBe(429);
    expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask('bruno', 'join/davids-room?pin=820422')).status).toBe(200);
  });

  it('remember the meeting joined last, for one user on every device', async () => {
    const last = (who: Person) =>
      ask(who, 'last-joined').then(({ body }) => lastJoinedAnswerSchema.parse(body));
    expect(await last('amira')).toEqual({});
    const meeting = {
      subject: 'Budget',
      at: 1_700_000_000_000,
      target: { kind: 'web', service: 'zoom', url: 'https://zoom.us/j/123' },
    };
    const put = (body: object) => ask('amira', 'last-joined', { method: 'PUT', body });
    expect((await put(meeting)).body).toEqual({ last: meeting });
    expect(await last('amira')).toEqual({ last: meeting });
    expect(await last('bruno')).toEqual({});
    const script = { ...meeting, target: { ...meeting.target, url: 'javascript:alert(1)' } };
    expect((await put(script)).status).toBe(400);
  });
});

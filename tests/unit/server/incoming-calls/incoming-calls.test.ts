import { incomingCallsSchema, incomingChangedSchema } from '../../../../shared/api/incoming-calls-schema';
import { defaultChoices, type IncomingCalls } from '../../../../shared/incoming-calls/incoming-calls';
import { BrowserWindow, type Answer } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

/** Everybody in the story and three colleagues, in rings of whom calls may go round. */
const passwordHash =
  '$scrypt$ln=17,r=8,p=1$mL0c7o7ZW12MhqLLknBw/g$sP59ds7lz8O4BuSZ6GdCR7y6ZOrDwRAzraxIYGlRTMg';
const account = (userName: string, extension: string, incoming?: object) => ({
  userName,
  displayName: userName,
  extension,
  passwordHash,
  ...(incoming && { incoming }),
});

describe('how calls come in', () => {
  let server: TestServer;
  let page: BrowserWindow;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    server = await startTestServer({
      config: testConfig({
        environment: {
          id: 'demo',
          name: 'Demo',
          domain: 'calls.localhost',
          country: 'FR',
          emergencyNumbers: ['112', '15'],
          forwarding: { forbiddenPrefixes: ['82'] },
        },
        users: [
          account('eve', '205', { forward: false, sendAll: false }),
          account('frank', '206', { internalTwin: '205' }),
        ],
        groups: [
          {
            name: 'Night',
            number: '8310',
            members: [{ user: 'eve', mayChange: false }, 'frank'],
          },
        ],
      }),
    });
    page = new BrowserWindow(server.origin);
    for (const name of ['amira', 'bruno', 'chloe', 'david']) {
      tokens[name] = (await page.signInByHost(name)).token;
    }
    for (const name of ['eve', 'frank']) {
      const { body } = await page.asked('/api/sessions', '', {
        body: { environment: 'demo', userName: name, password: 'amira-demo' },
      });
      tokens[name] = (body as { token: string }).token;
    }
  });
  afterAll(() => server.dispose());

  const read = async (who: string): Promise<IncomingCalls> =>
    incomingCallsSchema.parse((await page.asked('/api/incoming-calls', tokens[who] ?? '')).body);
  const patch = (who: string, body: object): Promise<Answer> =>
    page.asked('/api/incoming-calls', tokens[who] ?? '', { method: 'PATCH', body });
  const changed = async (who: string, body: object): Promise<IncomingCalls> =>
    incomingChangedSchema.parse((await patch(who, body)).body).calls;
  const refusal = async (who: string, body: object): Promise<string> => {
    const before = await read(who);
    const { status, body: answer } = await patch(who, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect((await read(who)).choices).toEqual(before.choices);
    return (answer as { error: { code: string } }).error.code;
  };
  const forwardAll = (allNumber: string) => ({ forwarding: { all: true, allNumber } });

  it('is nothing special for somebody who has chosen nothing', async () => {
    const calls = await read('amira');
    expect(calls).toMatchObject({
      certainty: 'exact',
      choices: defaultChoices,
      rights: { forward: true, sendAll: true },
      // Without the mixer's music nobody can wait anywhere.
      impossible: ['mobile-twinning', 'park'],
    });
    expect(calls.groups).toMatchObject([
      { name: 'Support', number: '8301', kind: 'longest-idle', on: true, mayChange: true },
    ]);
    expect((await read('david')).rights.mobileTwin).toBe('+33639980404');
  });

  it('is changed bit by bit, kept, and told to every window of the user and to nobody else', async () => {
    const [token = '', other = ''] = [tokens['bruno'], tokens['chloe']];
    const tab = await HubClient.connect(server.origin, { role: 'controller', token });
    const stranger = await HubClient.connect(server.origin, { role: 'controller', token: other });
    const calls = await changed('bruno', {
      forwarding: { busy: true, otherNumber: ' 203 ' },
      ringSeconds: 30,
    });
    expect(calls.choices).toMatchObject({
      forwarding: { all: false, busy: true, noAnswer: false, otherNumber: '203' },
      ringSeconds: 30,
    });
    expect((await tab.next('incoming-calls')).calls).toEqual(calls);
    const off = await changed('bruno', { forwarding: { busy: false } });
    expect(off.choices.forwarding).toMatchObject({ busy: false, otherNumber: '203' });
    expect(off.revision).toBeGreaterThan(calls.revision);
    expect(stranger.received.filter(({ type }) => type === 'incoming-calls')).toEqual([]);
    for (const client of [tab, stranger]) client.close();
  });

  it.each([
    ['a forward without a number', { forwarding: { all: true, allNumber: '' } }, 'invalid-input'],
    ['words', forwardAll('nowhere'), 'invalid-input'],
    ['an address', forwardAll('sip:202@elsewhere.test'), 'invalid-input'],
    ['a number with tones behind it', forwardAll('202,,1'), 'invalid-input'],
    ['a feature code', forwardAll('*21*202#'), 'invalid-input'],
    ['control characters', forwardAll('20\u00002'), 'invalid-input'],
    ['a number too long', forwardAll('1'.repeat(34)), 'invalid-input'],
    ['an emergency number', forwardAll('112'), 'forward-forbidden'],
    ['an emergency number of this country', forwardAll('15'), 'forward-forbidden'],
    ['a number that begins with what is forbidden', forwardAll('8201'), 'forward-forbidden'],
    ['a number outside, where no line leads', forwardAll('+33199001205'), 'forward-forbidden'],
    ['an extension nobody has', forwardAll('299'), 'forward-forbidden'],
    ['oneself', forwardAll('201'), 'forward-loop'],
    ['a twin where none is configured', { twinning: 'internal' }, 'forbidden'],
    ['a group of others', { group: { id: 'none', on: false } }, 'not-found'],
    ['a ringing time nobody waits for', { ringSeconds: 4 }, 'invalid-input'],
    ['something unknown', { callWaiting: true }, 'invalid-input'],
  ])('refuses %s', async (_, change, code) => {
    expect(await refusal('amira', change)).toBe(code);
  });

  it('refuses what calls would go round in, and takes what only may', async () => {
    await changed('bruno', forwardAll('203'));
    await changed('chloe', forwardAll('204'));
    await changed('david', forwardAll('206'));
    await changed('frank', forwardAll('201'));
    expect(await refusal('amira', forwardAll('202'))).toBe('forward-loop');
    expect(await refusal('amira', { forwarding: { noAnswer: true, otherNumber: '204' } })).toBe(
      'forward-loop',
    );
    await changed('david', { forwarding: { all: false, noAnswer: true, otherNumber: '206' } });
    await changed('amira', forwardAll('202'));
    for (const who of ['amira', 'bruno', 'chloe', 'frank'])
      await changed(who, { forwarding: { all: false } });
    await changed('david', { forwarding: { noAnswer: false } });
  });

  it('is what an administrator lets somebody choose', async () => {
    expect(await refusal('eve', forwardAll('201'))).toBe('forbidden');
    expect(await refusal('eve', { forwarding: { otherNumber: '201' } })).toBe('forbidden');
    expect(await refusal('eve', { sendAll: true })).toBe('forbidden');
    expect(await refusal('eve', { sendAllWhenDoNotDisturb: true })).toBe('forbidden');
    expect(await refusal('david', { twinning: 'mobile' })).toBe('not-supported');
    expect((await changed('frank', { twinning: 'internal', sendAll: true })).choices).toMatchObject({
      twinning: 'internal',
      sendAll: true,
    });
    await changed('frank', { twinning: 'off', sendAll: false });
  });

  it('is seen by who looks: a telephone that forwards, or sends all calls to voicemail', async () => {
    const [token = ''] = [tokens['chloe']];
    const tab = await HubClient.connect(server.origin, { role: 'controller', token });
    tab.say({ type: 'attendance', idle: false });
    await changed('chloe', { sendAll: true, forwarding: { busy: true, otherNumber: '204' } });
    const shown = await tab.next('own-presence', ({ own }) => own.presence.telephone !== undefined);
    expect(shown.own.presence.telephone).toEqual(['send-all', 'forwarded']);
    await changed('chloe', { sendAll: false, forwarding: { busy: false } });
    tab.close();
  });

  it('lets members of a group stay away, where they may, and all or nothing', async () => {
    const [night] = (await read('frank')).groups;
    const id = night?.id ?? '';
    expect(await refusal('frank', { group: { id, on: false }, ...forwardAll('112') })).toBe(
      'forward-forbidden',
    );
    expect((await read('frank')).groups).toMatchObject([{ on: true }]);
    expect((await changed('frank', { group: { id, on: false } })).groups).toMatchObject([{ on: false }]);
    expect(await refusal('eve', { group: { id, on: false } })).toBe('forbidden');
    expect(await refusal('amira', { group: { id, on: false } })).toBe('not-found');
    await changed('frank', { group: { id, on: true } });
  });

  it('signs other telephones out in basic mode, and what only controls one stays', async () => {
    const signIn = async (app?: string): Promise<string> => {
      const { body } = await page.ask('/api/sessions', {
        body: { environment: 'demo', userName: 'frank', password: 'amira-demo' },
        ...(app === undefined ? {} : { headers: { 'x-app': app } }),
      });
      return (body as { token: string }).token;
    };
    const reads = async (token: string): Promise<number> =>
      (await page.asked('/api/incoming-calls', token)).status;
    const [tab, companion] = [await signIn('teams-app'), await signIn('companion')];
    await page.asked('/api/incoming-calls', companion, { method: 'PATCH', body: { basicMode: true } });
    expect([await reads(tab), await reads(companion)]).toEqual([200, 200]);
    const other = await signIn('companion');
    expect([await reads(tab), await reads(companion), await reads(other)]).toEqual([200, 401, 200]);
    await signIn('outlook-addin');
    expect(await reads(other)).toBe(200);
    await page.asked('/api/incoming-calls', other, { method: 'PATCH', body: { basicMode: false } });
    await signIn('companion');
    expect(await reads(other)).toBe(200);
  });

  it('is nobody’s without a session, and not changed a thousand times a minute', async () => {
    expect((await page.asked('/api/incoming-calls', 'none')).status).toBe(401);
    const answers = [];
    for (let at = 0; at < 70; at += 1) answers.push(await patch('chloe', { ringSeconds: 20 + (at % 2) }));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 429]));
  });
});

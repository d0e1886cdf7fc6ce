import { incomingCallsSchema, incomingChangedSchema } from '../../../../shared/api/incoming-calls-schema';
import type { IncomingCalls } from '../../../../shared/incoming-calls/incoming-calls';
import { BrowserWindow, type Answer } from '../support/browser';
import { startTestServer, testConfig, type TestServer } from '../support/test-server';

const passwordHash =
  '$scrypt$ln=17,r=8,p=1$mL0c7o7ZW12MhqLLknBw/g$sP59ds7lz8O4BuSZ6GdCR7y6ZOrDwRAzraxIYGlRTMg';
const account = (userName: string, extension: string) => ({
  userName,
  displayName: userName,
  extension,
  passwordHash,
  sip: { password: 'secret' },
  incoming: { mobileTwin: '+33 6 39 98 04 04'.replaceAll(' ', '') },
});

describe('how calls come in at a PBX that is told by codes', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let ada: string;
  let grace: string;

  beforeAll(async () => {
    server = await startTestServer({
      demo: false,
      config: testConfig({
        environment: {
          id: 'office',
          name: 'Office',
          domain: 'pbx.example.test',
          country: 'FR',
          emergencyNumbers: ['112'],
          pbx: { servers: ['wss://pbx.example.test/ws'], kind: 'ip-office' },
          featureCodes: {
            groupOn: '*80*{group}#',
            groupOff: '*81*{group}#',
            twinningOn: '*85',
            twinningOff: '*86',
          },
          diallingRules: {
            outsidePrefix: '0',
            countryCode: '33',
            internationalPrefix: '00',
            longDistancePrefix: '0',
            nationalLengths: [9],
            applyToPlusNumbers: true,
          },
          forwarding: { forbiddenPrefixes: ['00', '+1'], allowedPrefixes: ['01', '+33'] },
        },
        users: [account('ada', '401'), account('grace', '402')],
        groups: [{ name: 'Support', number: '600', members: ['ada'] }],
      }),
    });
    page = new BrowserWindow(server.origin);
    const signIn = async (userName: string): Promise<string> => {
      const { body } = await page.ask('/api/sessions', {
        body: { environment: 'office', userName, password: 'amira-demo' },
      });
      return (body as { token: string }).token;
    };
    [ada, grace] = [await signIn('ada'), await signIn('grace')];
  });
  afterAll(() => server.dispose());

  const read = async (): Promise<IncomingCalls> =>
    incomingCallsSchema.parse((await page.asked('/api/incoming-calls', ada)).body);
  const patch = (body: object): Promise<Answer> =>
    page.asked('/api/incoming-calls', ada, { method: 'PATCH', body });
  const settle = (change: string, ok: boolean, token = ada): Promise<Answer> =>
    page.asked('/api/incoming-calls/settled', token, { body: { change, ok } });
  /** What has to be dialled for a change; it is said to have worked. */
  const told = async (body: object, ok = true): Promise<readonly string[]> => {
    const { dial } = incomingChangedSchema.parse((await patch(body)).body);
    if (dial) expect((await settle(dial.change, ok)).status).toBe(200);
    return dial?.codes ?? [];
  };

  it('is assumed, and says what no code can do', async () => {
    expect(await read()).toMatchObject({
      certainty: 'assumed',
      rights: { mobileTwin: '+33639980404' },
      impossible: ['voicemail', 'ring-time', 'send-all-when-do-not-disturb'],
    });
    expect((await patch({ ringSeconds: 40 })).status).toBe(409);
    expect((await patch({ sendAllWhenDoNotDisturb: true })).status).toBe(409);
  });

  it('is told by codes, with numbers as they are dialled', async () => {
    expect(await told({ forwarding: { all: true, allNumber: '402' } })).toEqual(['*07*402#', '*01']);
    expect(await told({ forwarding: { allNumber: '01 99 00 12 05' } })).toEqual(['*07*00199001205#', '*01']);
    expect(await told({ forwarding: { all: false, busy: true, otherNumber: '402' } })).toEqual([
      '*02',
      '*57*402#',
      '*03',
    ]);
    expect(await told({ forwarding: { noAnswer: true, otherNumber: '403' } })).toEqual([
      '*57*403#',
      '*03',
      '*57*403#',
      '*05',
    ]);
    expect(await told({ sendAll: true, twinning: 'mobile' })).toEqual(['*08', '*85']);
    const [group] = (await read()).groups;
    expect(await told({ group: { id: group?.id, on: false } })).toEqual(['*81*600#']);
    expect(await read()).toMatchObject({
      choices: {
        forwarding: { all: false, allNumber: '+33199001205', busy: true, noAnswer: true, otherNumber: '403' },
        sendAll: true,
        twinning: 'mobile',
      },
      groups: [{ on: false }],
    });
    // A number alone, while nothing is forwarded to it, is told nobody.
    expect(await told({ forwarding: { allNumber: '404' } })).toEqual([]);
  });

  it('stays as it was when the PBX refused, or nobody said how it went', async () => {
    await told({ sendAll: true });
    expect(await told({ sendAll: false }, false)).toEqual(['*09']);
    expect((await read()).choices.sendAll).toBe(true);
    await patch({ sendAll: false });
    expect((await read()).choices.sendAll).toBe(true);
  });

  it('is settled once, and by whoever wanted it', async () => {
    const { dial } = incomingChangedSchema.parse((await patch({ sendAll: false })).body);
    const change = dial?.change ?? '';
    expect((await settle(change, true, grace)).status).toBe(404);
    expect((await settle(change, true)).status).toBe(200);
    expect((await settle(change, true)).status).toBe(404);
    expect((await settle('../../x', true)).status).toBe(400);
  });

  it.each(['112', '0112', '+12025550123', '00 44 20 7946 0820', '+44 20 7946 0820', '401'])(
    'never sends calls to %s',
    async (allNumber) => {
      const { status } = await patch({ forwarding: { all: true, allNumber } });
      expect([403, 409]).toContain(status);
    },
  );
});

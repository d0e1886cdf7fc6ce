import type { Cast } from '../incoming-calls/tell-way';
import type { Dialog, UserAgent } from '../switch/support/user-agent';
import { acknowledged, answered, hangUp, LogBase, LogWorld, ring, stop } from './support/log-world';

/** The rest of the table: calls that go to others, through groups, twins, places and codes. */
describe('Scénarios d’appels du journal des appels, suite', () => {
  let base: LogBase;
  let last: LogWorld;

  beforeAll(async () => {
    base = await LogBase.open();
  });
  afterEach(() => last.forget());
  afterAll(() => base.close());

  const stage = (cast: Cast = {}) => {
    const log = new LogWorld(base, cast);
    last = log;
    return {
      log,
      world: log.world,
      amira: log.phone('201'),
      bruno: log.phone('202'),
      chloe: log.phone('203'),
    };
  };
  const talk = (caller: UserAgent, callee: UserAgent): { near: Dialog; far: Dialog } => {
    caller.invite(callee.name);
    return answered(caller, callee);
  };
  /** A Replaces for whoever has the other end of a dialog. */
  const replacing = ({ callId, local, remote }: Dialog): string => {
    const tag = (address: string): string => /tag=([^;>]+)/.exec(address)?.[1] ?? '';
    return `Replaces: ${callId};to-tag=${tag(remote)};from-tag=${tag(local)}`;
  };

  it('Parquer: whoever retrieves a call has an incoming one, also who parked it', async () => {
    const { log, world, amira, bruno } = stage();
    const { host } = log;
    // Bruno has called amira, who sends him to a place where he waits.
    const { near, far } = talk(bruno, amira);
    bruno.invite('park1', { headers: ['Referred-By: <sip:201@calls.test>'] });
    world.settle();
    const place = host.call;
    const waiting = acknowledged(bruno);
    hangUp(bruno, near, amira);
    expect(far.callId).toBe(near.callId);
    world.pass(40_000);
    amira.invite('*38');
    expect(world.server.features.retrieve(place, host.call)).toBe(true);
    world.settle();
    bruno.respond(bruno.request('INVITE'), 200, [], 'v=0\r\n');
    const again = acknowledged(amira);
    hangUp(bruno, waiting);
    world.pass(12_000);
    hangUp(amira, again, bruno);
    expect(await log.log('201')).toEqual(['incoming Bruno Keller 202 12 s ×2']);
    expect(await log.log('202')).toEqual(['outgoing Amira Haddad 201 0 s']);
  });

  describe('Codes courts', () => {
    it('a code that does something is no call', async () => {
      const { log, world, amira } = stage();
      amira.invite('*30');
      last.host.call.refuse({ status: 480 });
      world.settle();
      expect(log.stories).toHaveLength(1);
      expect(await log.log('201')).toEqual([]);
    });

    it('listening to one’s own messages is none either', async () => {
      const { log, world, amira } = stage();
      amira.invite('voicemail');
      world.settle();
      hangUp(amira, acknowledged(amira));
      expect(log.stories).toHaveLength(1);
      expect(await log.log('201')).toEqual([]);
    });

    it('a call that is picked up by one is that of whoever picked it up', async () => {
      const { log, world, amira, bruno, chloe } = stage();
      amira.invite('202');
      ring(bruno);
      world.pass(4_000);
      chloe.invite('*30');
      expect(world.server.features.pickUp(['202'], last.host.call)).toBe(true);
      world.settle();
      const { near } = answered(amira, chloe);
      stop(bruno);
      world.pass(9_000);
      hangUp(amira, near, chloe);
      expect(await log.log('203')).toEqual(['incoming Amira Haddad > Bruno Keller 201 9 s']);
      expect(await log.log('202')).toEqual(['missed/answered-elsewhere Amira Haddad 201 4 s']);
      expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 9 s']);
    });

    it('whoever is dialled by name is called under their number', async () => {
      const { log, world, amira, chloe } = stage();
      world.extensions.set('u203', '203');
      amira.invite('u203');
      chloe.respond(chloe.last(), 486);
      expect(await log.log('201')).toEqual(['outgoing Chloé Martin 203 0 s']);
    });
  });

  it('Chiffres supprimés: whoever asks for no record has none, and whoever is called is none the wiser', async () => {
    const { log, amira, bruno } = stage();
    amira.invite('202', { headers: ['Call-Log: none'] });
    expect(bruno.request('INVITE').header('call-log')).toBeUndefined();
    hangUp(amira, answered(amira, bruno).near, bruno);
    expect(await log.log('201')).toEqual([]);
    expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 0 s']);
  });

  describe('Transferts', () => {
    it('supervisé: two incoming calls, that which asked and that which was handed over', async () => {
      const { log, world, amira, bruno, chloe } = stage();
      // Bruno has called amira; amira asks chloe, and hands him over.
      const first = talk(bruno, amira);
      world.pass(1_000);
      const asked = talk(amira, chloe);
      world.pass(10_000);
      bruno.invite('203', { headers: [replacing(asked.near), 'Referred-By: <sip:201@calls.test>'] });
      const handed = answered(bruno, chloe);
      hangUp(chloe, asked.far, amira);
      hangUp(bruno, first.near, amira);
      world.pass(30_000);
      hangUp(bruno, handed.near, chloe);
      expect(await log.log('203')).toEqual([
        'incoming Bruno Keller 202 30 s',
        'incoming Amira Haddad 201 10 s',
      ]);
      expect(await log.log('202')).toEqual(['outgoing Amira Haddad 201 11 s']);
      expect(await log.log('201')).toEqual([
        'outgoing Chloé Martin 203 10 s',
        'incoming Bruno Keller 202 11 s',
      ]);
    });

    it('supervisé, à l’origine un appel sortant: what is handed over comes in', async () => {
      const { log, world, amira, bruno, chloe } = stage();
      // Chloe has called amira, and is handed over to bruno.
      const own = talk(chloe, amira);
      const other = talk(bruno, amira);
      world.pass(5_000);
      bruno.invite('203', { headers: [replacing(own.far), 'Referred-By: <sip:201@calls.test>'] });
      const handed = answered(bruno, chloe);
      hangUp(chloe, own.near, amira);
      hangUp(bruno, other.near, amira);
      world.pass(7_000);
      hangUp(chloe, handed.far, bruno);
      expect(await log.log('203')).toEqual([
        'incoming Bruno Keller 202 7 s',
        'outgoing Amira Haddad 201 5 s',
      ]);
    });

    it.each([
      ['pris', 200, 'incoming Bruno Keller 202 0 s'],
      ['en absence', 480, 'missed/lost Bruno Keller 202 0 s'],
    ])('non supervisé, %s', async (_, status, line) => {
      const { log, amira, bruno, chloe } = stage();
      const first = talk(bruno, amira);
      bruno.invite('203', { headers: ['Referred-By: <sip:201@calls.test>'] });
      if (status === 200) hangUp(bruno, answered(bruno, chloe).near, chloe);
      else chloe.respond(ring(chloe), status);
      hangUp(bruno, first.near, amira);
      expect(await log.log('203')).toEqual([line]);
      // He dialled amira, not chloe.
      expect(await log.log('202')).toEqual(['outgoing Amira Haddad 201 0 s']);
    });
  });

  describe('Pairage et mobilité', () => {
    const twin: Cast = { people: { '202': { twin: '204' } } };

    it('a call that the twin takes is one the user took', async () => {
      const { log, world, amira, bruno } = stage(twin);
      const other = log.phone('204');
      amira.invite('202');
      ring(bruno);
      const { near } = answered(amira, other);
      stop(bruno);
      world.pass(25_000);
      hangUp(amira, near, other);
      expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 25 s']);
      expect(await log.log('204')).toEqual([]);
    });

    it('a telephone that reported the call as missed meanwhile is corrected, and nothing counts twice', async () => {
      const { log, world, amira, bruno } = stage(twin);
      const other = log.phone('204');
      const callId = amira.invite('202').header('call-id') ?? '';
      ring(bruno);
      const { near } = answered(amira, other);
      stop(bruno);
      const report = { number: '201', name: 'Amira Haddad', startedAt: world.clock.now(), duration: 0 };
      const missed = { kind: 'missed', outcome: 'answered-elsewhere', ...report } as const;
      await log.report('202', callId, missed);
      await log.report('204', callId, missed);
      hangUp(amira, near, other);
      expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 0 s']);
      expect(await log.log('204')).toEqual([]);
    });

    it('a call between one’s own devices is none', async () => {
      const { log, amira } = stage();
      const other = log.phone('201');
      amira.invite('201');
      hangUp(amira, answered(amira, other).near, other);
      expect(log.stories).toHaveLength(1);
      expect(await log.log('201')).toEqual([]);
    });

    it.each([
      ['fetched by another of one’s devices', (from: Dialog) => [replacing(from)]],
      ['taken up again after a reload', (from: Dialog) => [replacing(from), 'Require: replaces']],
    ])('a conversation that is %s is one call, as long as it took', async (_, headers) => {
      const { log, world, amira, bruno } = stage();
      const other = log.phone('201');
      const first = talk(amira, bruno);
      world.pass(10_000);
      other.send('INVITE', bruno.contact, { headers: headers(first.near), body: 'v=0\r\n' });
      const second = answered(other, bruno);
      hangUp(bruno, first.far, amira);
      world.pass(20_000);
      hangUp(other, second.near, bruno);
      expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 30 s']);
      expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 30 s']);
    });

    it('a conversation that is sent to another of one’s devices is one call as well', async () => {
      const { log, world, amira, bruno } = stage();
      const other = log.phone('202');
      amira.invite('202');
      const first = answered(amira, bruno);
      stop(other);
      world.pass(10_000);
      amira.invite('202', { headers: ['Referred-By: <sip:202@calls.test>'] });
      bruno.respond(bruno.request('INVITE'), 480);
      const second = answered(amira, other);
      hangUp(amira, first.near, bruno);
      world.pass(20_000);
      hangUp(amira, second.near, other);
      expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 30 s']);
      expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 30 s']);
    });
  });

  describe('Appels pour le groupement', () => {
    const support: Cast = {
      groups: [{ number: '8301', kind: 'collective', members: ['202', '203'], ringSeconds: 15 }],
      mailboxes: ['8301'],
    };

    it('missed by all: in the log of each, apart, under the name of the group', async () => {
      const { log, world, amira, bruno, chloe } = stage(support);
      const invite = amira.invite('8301');
      ring(bruno);
      ring(chloe);
      world.pass(6_000);
      amira.cancel(invite);
      stop(bruno);
      stop(chloe);
      expect(await log.log('202')).toEqual(['missed/lost [Support] Amira Haddad 201 6 s']);
      expect(await log.log('203')).toEqual(['missed/lost [Support] Amira Haddad 201 6 s']);
      expect(await log.log('201')).toEqual(['outgoing Support 8301 0 s']);
    });

    it('taken by one: incoming for them, and nothing for the others, whatever their telephones report', async () => {
      const { log, world, amira, bruno, chloe } = stage(support);
      const callId = amira.invite('8301').header('call-id') ?? '';
      ring(bruno);
      const { near } = answered(amira, chloe);
      stop(bruno);
      const report = {
        number: '201',
        name: 'Amira Haddad > Support',
        startedAt: world.clock.now(),
        duration: 0,
      };
      await log.report('202', callId, { kind: 'missed', outcome: 'answered-elsewhere', ...report });
      hangUp(amira, near, chloe);
      expect(await log.log('203')).toEqual(['incoming Amira Haddad > Support 201 0 s']);
      expect(await log.log('202')).toEqual([]);
    });

    it('that goes to the mailbox of the group says so', async () => {
      const { log, world, amira, bruno, chloe } = stage({
        ...support,
        groups: [{ number: '8301', kind: 'collective', members: ['202', '203'], overflow: 'voicemail' }],
      });
      amira.invite('8301');
      ring(bruno);
      ring(chloe);
      world.pass(15_000);
      stop(bruno);
      stop(chloe);
      world.settle();
      hangUp(amira, acknowledged(amira));
      expect(await log.log('203')).toEqual(['missed/voicemail [Support] Amira Haddad 201 15 s']);
    });
  });

  it('Balise: the text that goes with a call is in everybody’s record', async () => {
    const { log, amira, bruno } = stage();
    amira.invite('202', { headers: ['Subject: Order 4711 of the customer in Grenoble'] });
    hangUp(amira, answered(amira, bruno).near, bruno);
    for (const one of ['201', '202'] as const) {
      expect((await log.records(one))[0]?.tag).toBe('Order 4711 of the customer in G');
    }
  });
});

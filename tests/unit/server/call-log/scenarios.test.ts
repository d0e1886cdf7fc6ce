import type { Cast } from '../incoming-calls/tell-way';
import { acknowledged, answered, hangUp, LogBase, LogWorld, ring, stop } from './support/log-world';

/**
 * "Scénarios d'appels du journal des appels" (guide, chapter 6), row by row, on calls through the real
 * switch with the real rules. The telephones report nothing: what is logged, the server saw.
 */
describe('Scénarios d’appels du journal des appels', () => {
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
  const box = { mailboxes: ['202'] };

  /** Amira calls bruno, who answers after three seconds; they talk for a minute. */
  const talk = ({ world, amira, bruno }: ReturnType<typeof stage>) => {
    const invite = amira.invite('202');
    ring(bruno);
    world.pass(3_000);
    const dialogs = answered(amira, bruno);
    world.pass(60_000);
    return { ...dialogs, invite };
  };

  describe('Appels d’application', () => {
    it('are logged as those of a telephone, for both', async () => {
      const scene = stage();
      const { near } = talk(scene);
      hangUp(scene.amira, near, scene.bruno);
      expect(await scene.log.log('201')).toEqual(['outgoing Bruno Keller 202 60 s']);
      expect(await scene.log.log('202')).toEqual(['incoming Amira Haddad 201 60 s']);
      expect(await scene.log.log('203')).toEqual([]);
    });

    it('are the same call when an application reports it as well, before or after', async () => {
      const scene = stage();
      const { near, invite } = talk(scene);
      const callId = invite.header('call-id') ?? '';
      const report = { startedAt: scene.world.clock.now(), duration: 59 };
      await scene.log.report('201', callId, { kind: 'outgoing', number: '202', name: 'bruno', ...report });
      hangUp(scene.amira, near, scene.bruno);
      expect(await scene.log.log('201')).toEqual(['outgoing Bruno Keller 202 59 s']);
      await scene.log.report('202', callId, {
        kind: 'incoming',
        number: '201',
        name: 'Amira Haddad',
        ...report,
      });
      expect(await scene.log.log('202')).toEqual(['incoming Amira Haddad 201 60 s']);
    });

    it('count when they are alike, and the last is kept', async () => {
      const scene = stage();
      for (let call = 0; call < 3; call += 1) hangUp(scene.amira, talk(scene).near, scene.bruno);
      expect(await scene.log.log('201')).toEqual(['outgoing Bruno Keller 202 60 s ×3']);
    });
  });

  describe('Codes Authorization/Account', () => {
    it('cannot arise: the switch asks for no such codes, and digits sent within a call are no part of its record', async () => {
      const scene = stage();
      const { near } = talk(scene);
      scene.amira.within(near, 'INFO', {
        headers: ['Content-Type: application/dtmf-relay'],
        body: 'Signal=4711',
      });
      hangUp(scene.amira, near, scene.bruno);
      expect(JSON.stringify(await scene.log.records('201'))).not.toContain('4711');
    });
  });

  describe('Rappel automatique', () => {
    it('has no feature of its own here: whoever calls back makes an outgoing call to the target', async () => {
      const scene = stage();
      scene.amira.invite('202');
      scene.bruno.respond(scene.bruno.last(), 486);
      expect(scene.amira.last().status).toBe(486);
      hangUp(scene.amira, talk(scene).near, scene.bruno);
      expect(await scene.log.log('201')).toEqual(['outgoing Bruno Keller 202 60 s ×2']);
    });
  });

  describe('Conférences téléphoniques', () => {
    it('sur rendez-vous: a call to a meeting room is logged under its name', async () => {
      const { log, world, amira } = stage();
      amira.invite('8001');
      world.settle();
      const near = acknowledged(amira);
      world.pass(90_000);
      hangUp(amira, near);
      expect(await log.log('201')).toEqual(['outgoing Weekly meeting 8001 90 s']);
    });

    it('ad hoc: the switch makes none, so that what is logged is each call by itself', async () => {
      const scene = stage();
      const first = talk(scene);
      scene.amira.invite('203');
      const second = answered(scene.amira, scene.chloe);
      scene.world.pass(10_000);
      hangUp(scene.amira, second.near, scene.chloe);
      hangUp(scene.amira, first.near, scene.bruno);
      expect(await scene.log.log('201')).toEqual([
        'outgoing Chloé Martin 203 10 s',
        'outgoing Bruno Keller 202 70 s',
      ]);
    });
  });

  it('Attente: the time on hold is part of the call', async () => {
    const scene = stage();
    const { near } = talk(scene);
    for (const direction of ['sendonly', 'sendrecv']) {
      scene.amira.within(near, 'INVITE', { body: `v=0\r\na=${direction}\r\n` });
      scene.bruno.respond(scene.bruno.request('INVITE'), 200, [], 'v=0\r\n');
      scene.world.pass(30_000);
    }
    hangUp(scene.amira, near, scene.bruno);
    expect(await scene.log.log('202')).toEqual(['incoming Amira Haddad 201 120 s']);
  });

  const forwardingTo203 = (forwarding: object): Cast => ({ people: { '202': { forwarding } } });
  const otherwise = { busy: true, noAnswer: true, otherNumber: '203' };

  it('Renvoi temporaire: a call that another telephone of the user takes at their place is theirs', async () => {
    const scene = stage();
    const desk = scene.bruno;
    const guest = scene.log.phone('202');
    scene.amira.invite('202');
    ring(desk);
    answered(scene.amira, guest);
    stop(desk);
    scene.world.pass(20_000);
    hangUp(guest, guest.calleeDialog(guest.request('INVITE')), scene.amira);
    expect(await scene.log.log('202')).toEqual(['incoming Amira Haddad 201 20 s']);
  });

  describe('Renvoi sur occupation', () => {
    it('en cas de réponse: missed, taken by somebody else', async () => {
      const { log, world, amira, bruno, chloe } = stage(forwardingTo203(otherwise));
      amira.invite('202');
      bruno.respond(bruno.last(), 486);
      const { near } = answered(amira, chloe);
      world.pass(15_000);
      hangUp(amira, near, chloe);
      expect(await log.log('202')).toEqual(['missed/answered-elsewhere Amira Haddad 201 0 s']);
      expect(await log.log('203')).toEqual(['incoming Amira Haddad > Bruno Keller 201 15 s']);
      expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 15 s']);
    });

    it('vers une messagerie vocale: missed, went to voicemail', async () => {
      const { log, world, amira, bruno } = stage(box);
      amira.invite('202');
      bruno.respond(bruno.last(), 486);
      world.settle();
      hangUp(amira, acknowledged(amira));
      expect(await log.log('202')).toEqual(['missed/voicemail Amira Haddad 201 0 s']);
    });
  });

  describe('Renvoi sur non-réponse', () => {
    it('en cas de réponse: missed, taken by somebody else, with the time it rang', async () => {
      const { log, world, amira, bruno, chloe } = stage(forwardingTo203(otherwise));
      amira.invite('202');
      ring(bruno);
      world.pass(20_000);
      stop(bruno);
      const { near } = answered(amira, chloe);
      hangUp(amira, near, chloe);
      expect(await log.log('202')).toEqual(['missed/answered-elsewhere Amira Haddad 201 20 s']);
    });

    it('vers une messagerie vocale: missed, went to voicemail; what a telephone said before is refined', async () => {
      const { log, world, amira, bruno } = stage(box);
      const callId = amira.invite('202').header('call-id') ?? '';
      ring(bruno);
      world.pass(20_000);
      stop(bruno);
      await log.report('202', callId, {
        kind: 'missed',
        outcome: 'lost',
        number: '201',
        name: 'Amira Haddad',
        startedAt: world.clock.now() - 20_000,
        duration: 20,
      });
      expect(await log.log('202')).toEqual(['missed/lost Amira Haddad 201 20 s']);
      world.pass(30_000);
      hangUp(amira, acknowledged(amira));
      expect(await log.log('202')).toEqual(['missed/voicemail Amira Haddad 201 20 s']);
    });

    it('without a forward: lost, when the caller gives up', async () => {
      const { log, world, amira, bruno } = stage();
      const invite = amira.invite('202');
      ring(bruno);
      world.pass(8_000);
      amira.cancel(invite);
      stop(bruno);
      expect(await log.log('202')).toEqual(['missed/lost Amira Haddad 201 8 s']);
      expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 0 s']);
    });
  });

  describe('Renvoi inconditionnel', () => {
    it('vers un autre numéro: no mention of the call', async () => {
      const { log, amira, bruno, chloe } = stage(forwardingTo203({ all: true, allNumber: '203' }));
      amira.invite('202');
      hangUp(amira, answered(amira, chloe).near, chloe);
      expect(bruno.inbox).toEqual([]);
      expect(await log.log('202')).toEqual([]);
      expect(await log.log('203')).toEqual(['incoming Amira Haddad > Bruno Keller 201 0 s']);
    });

    it('vers la messagerie vocale: missed, answered by voicemail', async () => {
      const { log, world, amira } = stage({ ...box, people: { '202': { sendAll: true } } });
      amira.invite('202');
      world.settle();
      hangUp(amira, acknowledged(amira));
      expect(await log.log('202')).toEqual(['missed/voicemail Amira Haddad 201 0 s']);
    });
  });

  it('En absence: signed out, and not to be disturbed', async () => {
    const cast = { people: { '202': { doNotDisturb: true } } };
    const { log, amira } = stage(cast);
    amira.invite('202');
    amira.invite('204');
    expect(await log.log('202')).toEqual(['missed/lost Amira Haddad 201 0 s']);
    expect(await log.log('204')).toEqual(['missed/lost Amira Haddad 201 0 s']);
  });

  it('En absence: not to be disturbed, and forwarded when busy', async () => {
    const cast = { people: { '202': { doNotDisturb: true, forwarding: otherwise } } };
    const { log, amira, chloe } = stage(cast);
    amira.invite('202');
    hangUp(amira, answered(amira, chloe).near, chloe);
    expect(await log.log('202')).toEqual(['missed/answered-elsewhere Amira Haddad 201 0 s']);
  });

  it('En absence: whoever withholds their number is not named', async () => {
    const { log, amira, bruno } = stage();
    amira.invite('202', {
      headers: ['Privacy: id'],
      from: '"Anonymous" <sip:anonymous@anonymous.invalid>;tag=a1',
    });
    bruno.respond(bruno.last(), 486);
    expect(await log.log('202')).toEqual(['missed/lost - anonymous 0 s']);
    expect(await log.log('201')).toEqual(['outgoing Bruno Keller 202 0 s']);
  });

  it('En absence: declined', async () => {
    const { log, amira, bruno } = stage();
    amira.invite('202');
    bruno.respond(bruno.last(), 603);
    expect(await log.log('202')).toEqual(['missed/declined Amira Haddad 201 0 s']);
  });

  it('Appels de recherche: cannot arise, nobody is spoken to unasked; a call is one between two users', async () => {
    const { log, amira, bruno } = stage();
    // What a telephone would be paged with: an order to answer. The switch takes it away, and it rings.
    amira.invite('202', { headers: ['Answer-Mode: Auto', 'Alert-Info: <http://x>;info=alert-autoanswer'] });
    expect(bruno.last().text).not.toMatch(/answer/i);
    hangUp(amira, answered(amira, bruno).near, bruno);
    expect(await log.log('202')).toEqual(['incoming Amira Haddad 201 0 s']);
  });
});

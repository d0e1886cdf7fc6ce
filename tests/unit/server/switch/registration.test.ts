import { TestSwitch } from './support/test-switch';

describe('registration', () => {
  it('binds a client after a challenge and tells it for how long', () => {
    const world = new TestSwitch();
    const amira = world.client('amira');
    const ok = amira.register(600);
    expect(amira.summary()).toEqual(['401 REGISTER', '200 REGISTER']);
    expect(ok.header('contact')).toBe(`<${amira.contact}>;expires=600`);
    expect(world.server.registrations('amira')).toEqual([
      { contact: amira.contact, expiresAt: world.clock.now() + 600_000 },
    ]);
  });

  it('forgets a client that unregisters', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    expect(amira.register(0).all('contact')).toEqual([]);
    expect(world.server.registrations('amira')).toEqual([]);
    expect(world.server.metrics()).toMatchObject({ users: 0, bindings: 0 });
  });

  it('forgets every client of a user on request', () => {
    const world = new TestSwitch();
    world.registered('amira');
    const second = world.registered('amira');
    const ok = second.register(0, { contact: null, headers: ['Contact: *'] });
    expect(ok.status).toBe(200);
    expect(world.server.registrations('amira')).toEqual([]);
  });

  it('forgets a client that does not refresh', () => {
    const world = new TestSwitch();
    world.registered('amira');
    world.pass(602_000);
    expect(world.server.registrations('amira')).toEqual([]);
    expect(world.server.metrics().bindings).toBe(0);
  });

  it('lists the bindings when asked without a Contact', () => {
    const world = new TestSwitch();
    const first = world.registered('amira');
    const second = world.registered('amira');
    const ok = second.register(600, { contact: null });
    expect(ok.all('contact')).toEqual([`<${first.contact}>;expires=600`, `<${second.contact}>;expires=600`]);
  });

  it('replaces the binding of the same instance', () => {
    const world = new TestSwitch();
    const instance = ';reg-id=1;+sip.instance="<urn:uuid:1>"';
    const amira = world.client('amira');
    for (const contact of ['sip:a@one.invalid', 'sip:b@two.invalid']) {
      amira.register(600, { contact: null, headers: [`Contact: <${contact};transport=ws>${instance}`] });
    }
    expect(world.server.registrations('amira').map(({ contact }) => contact)).toEqual([
      'sip:b@two.invalid;transport=ws',
    ]);
    expect(amira.last().header('contact')).toContain('+sip.instance="<urn:uuid:1>";reg-id=1');
  });

  it('refuses a lifetime that is too short and caps one that is too long', () => {
    const world = new TestSwitch();
    const amira = world.client('amira');
    const brief = amira.register(5);
    expect([brief.status, brief.header('min-expires')]).toEqual([423, '30']);
    expect(amira.register(99_999).header('contact')).toContain(';expires=3600');
  });

  it('does not let an older request undo a newer one', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const late = amira.register(0, { cseq: 1 });
    expect(late.status).toBe(500);
    expect(world.server.registrations('amira')).toHaveLength(1);
  });

  it('bounds the bindings of a user; those left behind give way, live ones do not', () => {
    const world = new TestSwitch({ limits: { bindingsPerUser: 2 } });
    const gone = world.registered('amira');
    const kept = world.registered('amira');
    gone.socket.clientDrop();
    world.settle();
    const third = world.registered('amira');
    expect(world.server.registrations('amira').map(({ contact }) => contact)).toEqual([
      kept.contact,
      third.contact,
    ]);
    expect(world.client('amira').register().status).toBe(403);
  });

  it('refuses what it cannot do for the client', () => {
    const world = new TestSwitch();
    const amira = world.client('amira');
    const refused = amira.register(600, { headers: ['Require: gruu, path'] });
    expect([refused.status, refused.header('unsupported')]).toEqual([420, 'gruu']);
    amira.send('REGISTER', 'sip:elsewhere.test');
    expect(amira.last().status).toBe(404);
  });
});

import { ReceivedMessage } from './support/received-message';
import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

const REGISTRAR = 'sip:calls.test';

function challenged(world: TestSwitch): UserAgent {
  const amira = world.client('amira');
  amira.send('REGISTER', REGISTRAR, { to: '<sip:amira@calls.test>' });
  return amira;
}

function registerWith(amira: UserAgent, credentials: string, cseq?: number): number | undefined {
  const headers = [`Authorization: ${credentials}`];
  const request = { to: '<sip:amira@calls.test>', headers, ...(cseq !== undefined && { cseq }) };
  amira.send('REGISTER', REGISTRAR, request);
  return amira.last().status;
}

describe('authentication', () => {
  it('is asked for once: a registered client calls without a second challenge', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.invite('bruno');
    expect(amira.summary()).toEqual(['100 INVITE']);
    expect(bruno.summary()).toEqual(['INVITE']);
  });

  it('is asked for when a client calls that did not register', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const amira = world.client('amira');
    const sent = amira.invite('bruno');
    expect(amira.last().status).toBe(407);
    expect(amira.last().header('proxy-authenticate')).toMatch(
      /realm="calls.test".*algorithm=MD5, qop="auth"/,
    );
    amira.acknowledge(sent, amira.last());
    const credentials = amira.credentials('INVITE', 'sip:bruno@calls.test', amira.last());
    amira.invite('bruno', { headers: [`Proxy-Authorization: ${credentials}`] });
    expect(bruno.request('INVITE').text).not.toMatch(/Digest/);
  });

  it('refuses a wrong password with a new challenge, and the connection after too many', () => {
    const world = new TestSwitch({ limits: { failedCredentials: 2 } });
    const amira = challenged(world);
    for (const expected of [401, 401, 403]) {
      const wrong = amira.credentials('REGISTER', REGISTRAR, amira.last(), 'guess');
      expect(registerWith(amira, wrong)).toBe(expected);
    }
    expect(world.server.registrations('amira')).toEqual([]);
  });

  it('does not tell an unknown user from a wrong password', () => {
    const world = new TestSwitch();
    const nobody = world.client('nobody');
    expect(nobody.register().status).toBe(401);
    expect(nobody.last().header('www-authenticate')).not.toContain('stale');
  });

  it('refuses a replayed nonce, and lets the client go on with a new one', () => {
    const world = new TestSwitch();
    const amira = challenged(world);
    const credentials = amira.credentials('REGISTER', REGISTRAR, amira.last());
    expect(registerWith(amira, credentials)).toBe(200);
    const thief = world.client('amira');
    expect(registerWith(thief, credentials)).toBe(401);
    expect(thief.last().header('www-authenticate')).toContain('stale=true');
    expect(world.server.registrations('amira')).toHaveLength(1);
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR))).toBe(200);
  });

  it('counts: a lower nonce count than before is a replay', () => {
    const world = new TestSwitch();
    const amira = challenged(world);
    const challenge = amira.last();
    const first = amira.credentials('REGISTER', REGISTRAR, challenge);
    const second = amira.credentials('REGISTER', REGISTRAR, challenge);
    expect(registerWith(amira, second)).toBe(200);
    expect(registerWith(amira, first)).toBe(401);
  });

  it('takes a nonce that is too old for stale, not for an attack', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    world.pass(301_000);
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR))).toBe(401);
    expect(amira.last().header('www-authenticate')).toContain('stale=true');
  });

  it('remembers a bounded number of nonces; those pushed out are stale', () => {
    const world = new TestSwitch({ limits: { nonces: 4, unauthenticatedMessages: 100 } });
    const amira = challenged(world);
    const challenge = amira.last();
    const other = world.client('bruno');
    for (let count = 0; count < 5; count++) other.send('REGISTER', REGISTRAR);
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR, challenge))).toBe(401);
    expect(amira.last().header('www-authenticate')).toContain('stale=true');
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR, amira.last()))).toBe(200);
  });

  it('after a restart takes an old nonce for stale: what was counted is forgotten', () => {
    const world = new TestSwitch();
    const amira = challenged(world);
    const credentials = amira.credentials('REGISTER', REGISTRAR, amira.last());
    expect(registerWith(amira, credentials)).toBe(200);
    world.killAndRestart([amira]);
    amira.connect();
    expect(registerWith(amira, credentials)).toBe(401);
    expect(amira.last().header('www-authenticate')).toContain('stale=true');
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR, amira.last()))).toBe(200);
  });

  it('refuses a nonce of somebody else’s making', () => {
    const world = new TestSwitch();
    const amira = challenged(world);
    const nonce = 'nonce="1.2.3.4444444444444444"';
    const forged = new ReceivedMessage(amira.last().text.replace(/nonce="[^"]+"/, nonce));
    expect(registerWith(amira, amira.credentials('REGISTER', REGISTRAR, forged))).toBe(401);
    expect(amira.last().header('www-authenticate')).not.toContain(nonce);
    expect(world.server.registrations('amira')).toEqual([]);
  });

  it('binds credentials to the request they were made for', () => {
    const world = new TestSwitch();
    const amira = challenged(world);
    const elsewhere = amira.credentials('REGISTER', 'sip:other.test', amira.last());
    expect(registerWith(amira, elsewhere)).toBe(401);
    const otherMethod = amira.credentials('INVITE', REGISTRAR, amira.last());
    expect(registerWith(amira, otherMethod)).toBe(401);
  });

  it('lets nobody register another’s address', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const uri = 'sip:calls.test';
    amira.send('REGISTER', uri, {
      to: '<sip:bruno@calls.test>',
      headers: [`Authorization: ${amira.credentials('REGISTER', uri)}`],
    });
    expect(amira.last().status).toBe(403);
    expect(world.server.registrations('bruno')).toEqual([]);
  });

  it.each(['INVITE', 'MESSAGE', 'SUBSCRIBE', 'OPTIONS'])('lets nobody send %s as another', (method) => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    for (const from of ['sip:chloe@calls.test', 'sip:amira@elsewhere.test', 'tel:+33123456789']) {
      amira.send(method, 'sip:bruno@calls.test', { from: `<${from}>;tag=1` });
      expect(amira.last().status).toBe(403);
    }
    expect(bruno.inbox).toEqual([]);
  });

  it('ends with the account', () => {
    const world = new TestSwitch();
    const amira = world.registered('amira');
    world.registered('bruno');
    world.passwords.delete('amira');
    amira.invite('bruno');
    expect(amira.last().status).toBe(403);
  });

  it('accepts a password beyond ASCII', () => {
    const world = new TestSwitch();
    world.passwords.set('amira', 'Zürich-密碼');
    const amira = challenged(world);
    const credentials = amira.credentials('REGISTER', REGISTRAR, amira.last(), 'Zürich-密碼');
    expect(registerWith(amira, credentials)).toBe(200);
  });
});

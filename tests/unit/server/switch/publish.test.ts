import type { PresencePort } from '../../../../server/switch/events/device-presence';
import type { Presence } from '../../../../shared/presence/presence';
import type { ReceivedMessage } from './support/received-message';
import { TestSwitch } from './support/test-switch';
import type { UserAgent } from './support/user-agent';

const BUSY = `<?xml version="1.0" encoding="UTF-8"?>
<presence xmlns="urn:ietf:params:xml:ns:pidf" xmlns:dm="urn:ietf:params:xml:ns:pidf:data-model"
  xmlns:r="urn:ietf:params:xml:ns:pidf:rpid" entity="sip:bruno@calls.test">
  <tuple id="t1"><status><basic>open</basic></status><note xml:lang="en">From the phone</note></tuple>
  <dm:person id="p1"><r:activities><r:busy/></r:activities><dm:note>Ward &amp; 3 &#233;</dm:note></dm:person>
</presence>`;

interface Publishing {
  readonly body?: string;
  readonly type?: string;
  readonly match?: string;
  readonly expires?: number;
  readonly to?: string;
  readonly event?: string;
}

function publish(agent: UserAgent, options: Publishing = {}): ReceivedMessage {
  const { body = '', type = 'application/pidf+xml', match, expires = 600, event = 'presence' } = options;
  agent.send('PUBLISH', `sip:${options.to ?? agent.name}@calls.test`, {
    headers: [
      `Event: ${event}`,
      `Expires: ${String(expires)}`,
      ...(match === undefined ? [] : [`SIP-If-Match: ${match}`]),
      ...(body === '' ? [] : [`Content-Type: ${type}`]),
    ],
    body,
  });
  return agent.last();
}

const tagOf = (response: ReceivedMessage): string => response.header('sip-etag') ?? '';

describe('a telephone that publishes', () => {
  it('is heard, refreshes, changes and takes it back', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const published = () => world.server.devicePresence('bruno').published;
    const first = publish(bruno, { body: BUSY });
    expect([first.status, first.header('expires')]).toEqual([200, '600']);
    expect(published()).toEqual([{ availability: 'busy', note: 'Ward & 3 é' }]);
    const refreshed = publish(bruno, { match: tagOf(first) });
    expect(refreshed.status).toBe(200);
    expect(tagOf(refreshed)).not.toBe(tagOf(first));
    const changed = publish(bruno, { match: tagOf(refreshed), body: BUSY.replace('r:busy', 'r:away') });
    expect(published().map(({ availability }) => availability)).toEqual(['away']);
    expect(publish(bruno, { match: tagOf(changed), expires: 0 }).status).toBe(200);
    expect(published()).toEqual([]);
  });

  it('is told with 412 when what it refreshes is not there', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const first = publish(bruno, { body: BUSY, expires: 60 });
    expect(publish(bruno, { match: 'unknown' }).status).toBe(412);
    world.pass(61_000);
    expect(publish(bruno, { match: tagOf(first) }).status).toBe(412);
    expect(world.server.devicePresence('bruno').published).toEqual([]);
  });

  it('cannot speak for another, nor refresh what another published', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const amira = world.registered('amira');
    expect(publish(bruno, { body: BUSY, to: 'amira' }).status).toBe(403);
    const theirs = publish(amira, { body: BUSY });
    expect(publish(bruno, { match: tagOf(theirs), expires: 0 }).status).toBe(412);
    expect(world.server.devicePresence('amira').published).toHaveLength(1);
    expect(publish(bruno, { body: BUSY, to: 'nobody' }).status).toBe(404);
  });

  it('is refused what is no presence', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    expect(publish(bruno, { body: BUSY, event: 'dialog' }).header('allow-events')).toBe('presence');
    expect(publish(bruno, { body: BUSY, expires: 5 }).header('min-expires')).toBe('30');
    const other = publish(bruno, { body: 'v=0', type: 'application/sdp' });
    expect([other.status, other.header('accept')]).toEqual([415, 'application/pidf+xml']);
    expect(publish(bruno).status).toBe(400);
  });

  it.each([
    ['entities', `<!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><presence>&b;</presence>`],
    ['a file of ours', '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]><presence>&a;</presence>'],
    ['an entity nobody declared', '<presence><note>&a;</note></presence>'],
    ['a forbidden character', '<presence><note>&#0;</note></presence>'],
    ['depth', `${'<a>'.repeat(500)}${'</a>'.repeat(500)}`],
    ['breadth', `<presence>${'<a/>'.repeat(1000)}</presence>`],
    ['size', `<presence><note>${'n'.repeat(20_000)}</note></presence>`],
    ['an end without a beginning', '<presence></tuple></presence>'],
    ['no end', '<presence><tuple>'],
    ['two documents', '<presence/><presence/>'],
    ['another document', '<dialog-info/>'],
    ['no document', 'available'],
    ['a quote that never ends', `<presence a="${'<'.repeat(2000)}`],
  ])('is refused a document with %s, quickly', (_, body) => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const before = performance.now();
    expect(publish(bruno, { body }).status).toBe(400);
    expect(performance.now() - before).toBeLessThan(200);
    expect(world.server.devicePresence('bruno').published).toEqual([]);
  });

  it('may not write what its user could not', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const noted = (note: string): string =>
      `<presence xmlns="urn:ietf:params:xml:ns:pidf"><note>${note}</note></presence>`;
    for (const note of ['n'.repeat(22), 'over&#x202e;ride']) {
      expect(publish(bruno, { body: noted(note) }).status).toBe(200);
    }
    expect(world.server.devicePresence('bruno').published).toEqual([
      { availability: 'available' },
      { availability: 'available' },
    ]);
  });

  it('is slowed down when it does not stop', () => {
    const world = new TestSwitch();
    const bruno = world.registered('bruno');
    const answers = Array.from({ length: 40 }, () => publish(bruno, { body: BUSY }));
    const slowed = answers.filter(({ status }) => status === 503);
    expect(slowed.length).toBeGreaterThanOrEqual(30);
    expect(slowed[0]?.header('retry-after')).toBe('10');
    expect(world.server.devicePresence('bruno').published.length).toBeLessThanOrEqual(10);
  });
});

describe('who subscribes', () => {
  it('is told what is known beside the telephones, and of every change of it', () => {
    let known: Presence = { availability: 'do-not-disturb', note: 'Back at <3' };
    const changed: string[] = [];
    const presence: PresencePort = {
      of: (user) => (user === 'bruno' ? known : undefined),
      devicesChanged: (user) => changed.push(user),
    };
    const world = new TestSwitch({ presence });
    const amira = world.registered('amira');
    const bruno = world.registered('bruno');
    amira.send('SUBSCRIBE', 'sip:bruno@calls.test', { headers: ['Event: presence', 'Expires: 600'] });
    const told = (): string => {
      const notify = amira.request('NOTIFY');
      amira.respond(notify, 200);
      return notify.body;
    };
    const first = told();
    expect(first).toContain('<basic>open</basic>');
    expect(first).toContain('<note>Back at &lt;3</note>');
    expect(first).toContain('<rpid:busy/><rpid:other>do-not-disturb</rpid:other>');
    known = { availability: 'offline' };
    world.server.presenceChanged('bruno');
    world.settle();
    expect(told()).toContain('<basic>closed</basic>');
    changed.length = 0;
    publish(bruno, { body: BUSY });
    expect(changed).toEqual(['bruno']);
  });

  it('reads back what it is told', () => {
    const presence: PresencePort = {
      of: () => ({ availability: 'do-not-disturb', note: 'Été & co' }),
      devicesChanged: () => undefined,
    };
    const world = new TestSwitch({ presence });
    const amira = world.registered('amira');
    amira.send('SUBSCRIBE', 'sip:amira@calls.test', { headers: ['Event: presence', 'Expires: 600'] });
    const body = Buffer.from(amira.request('NOTIFY').body, 'latin1').toString('utf8');
    publish(amira, { body });
    expect(world.server.devicePresence('amira').published).toEqual([
      { availability: 'do-not-disturb', note: 'Été & co' },
    ]);
  });
});

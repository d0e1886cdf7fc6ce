import { openPresence } from '../../../../server/presence/open-presence';
import { RETURN_MS } from '../../../../server/presence/presence-book';
import { UserDirectory } from '../../../../server/sign-in/user-directory';
import type { KeptPresence } from '../../../../server/store/presence-store';
import type { StoredUser } from '../../../../server/store/user-store';
import type { DevicePresence } from '../../../../server/switch/events/device-presence';
import type { EndpointState } from '../../../../shared/endpoint/endpoint-state';
import type { OwnPresence } from '../../../../shared/presence/own-presence';
import { decode } from '../../../../shared/protocol/envelope';
import type { PresencesMessage } from '../../../../shared/protocol/presences-message';
import { FakeClock } from '../hub/fake-clock';

function user(name: string, extension: string, role: StoredUser['role'] = 'user'): StoredUser {
  return { id: `u-${name}`, userName: name, displayName: name, extension, role } as StoredUser;
}

const noDevices: DevicePresence = { reachable: false, call: 'none', published: [] };
const silent = { type: 'attendance', idle: false } as const;

/** A window, with what it was told of others since it was last asked. */
function window(userId: string, id: string) {
  const told: PresencesMessage[] = [];
  const own: OwnPresence[] = [];
  const peer = {
    id,
    send: (text: string) => {
      const decoded = decode('toController', text);
      if (!decoded.ok) throw new Error(decoded.code);
      if (decoded.message.type === 'presences') told.push(decoded.message);
      if (decoded.message.type === 'own-presence') own.push(decoded.message.own);
    },
  };
  return { userId, peer, told, own, take: () => told.splice(0).flatMap(({ people }) => people) };
}

async function world(kept: readonly KeptPresence[] = []) {
  const clock = new FakeClock();
  const written: KeptPresence[] = [];
  const guest = user('guest', '990001', 'guest');
  const presence = await openPresence({
    store: {
      presences: {
        all: () => Promise.resolve(kept),
        put: (one: KeptPresence) => Promise.resolve(void written.push(one)),
      } as never,
    },
    users: new UserDirectory([user('amira', '201'), user('bruno', '202'), user('chloe', '203')], {
      find: (id) => (id === guest.id ? guest : undefined),
      findByExtension: (extension) => (extension === guest.extension ? guest : undefined),
    }),
    clock,
  });
  const amira = window('u-amira', 'a1');
  const bruno = window('u-bruno', 'b1');
  presence.windows.opened(amira);
  const watch = (extensions: readonly string[], who = amira): void => {
    presence.windows.said(who, { type: 'watch-presences', extensions: [...extensions] });
  };
  return { clock, presence, written, amira, bruno, watch };
}

function talking(...states: EndpointState['calls'][number]['state'][]): EndpointState {
  return { calls: states.map((state) => ({ state })) } as unknown as EndpointState;
}

it('tells how people are at once, and every change within a moment', async () => {
  const { clock, presence, amira, bruno, watch } = await world();
  watch(['202', '203']);
  expect(amira.told[0]?.whole).toBe(true);
  expect(amira.take()).toEqual([
    { extension: '202', presence: { availability: 'offline' } },
    { extension: '203', presence: { availability: 'offline' } },
  ]);
  presence.windows.opened(bruno);
  presence.windows.stateOf('u-bruno', talking('incoming'));
  presence.windows.stateOf('u-bruno', talking('connected'));
  clock.pass(50);
  expect(amira.told).toHaveLength(1);
  expect(amira.take()).toEqual([
    { extension: '202', presence: { availability: 'busy', inCall: true, telephone: ['in-call'] } },
  ]);
});

it('shows do not disturb with its note, in a call too', async () => {
  const { clock, presence, amira, bruno, watch, written } = await world();
  presence.windows.opened(bruno);
  watch(['202']);
  amira.take();
  await presence.change('u-bruno', { choice: 'do-not-disturb', note: 'In a meeting' });
  presence.windows.stateOf('u-bruno', talking('connected'));
  clock.pass(50);
  expect(amira.take()).toEqual([
    {
      extension: '202',
      presence: { availability: 'do-not-disturb', note: 'In a meeting', telephone: ['in-call'] },
    },
  ]);
  expect(presence.doNotDisturb('202')).toBe(true);
  expect(written).toEqual([{ userId: 'u-bruno', choice: 'do-not-disturb', note: 'In a meeting' }]);
});

it('keeps a choice over a restart, and shows nothing of it while nobody is signed in', async () => {
  const kept = [{ userId: 'u-bruno', choice: 'do-not-disturb', note: 'Away' }] as const;
  const { clock, presence, amira, bruno, watch } = await world(kept);
  watch(['202']);
  expect(amira.take()[0]?.presence).toEqual({ availability: 'offline' });
  // A telephone on the desk still does not ring.
  expect(presence.doNotDisturb('202')).toBe(true);
  presence.windows.opened(bruno);
  clock.pass(50);
  expect(amira.take()[0]?.presence).toEqual({ availability: 'do-not-disturb', note: 'Away' });
});

it('lets a window be loaded again before it says that its person has gone', async () => {
  const { clock, presence, amira, bruno, watch } = await world();
  presence.windows.opened(bruno);
  watch(['202']);
  amira.take();
  presence.windows.closed(bruno);
  clock.pass(RETURN_MS - 100);
  presence.windows.opened(window('u-bruno', 'b2'));
  clock.pass(RETURN_MS);
  expect(amira.take()).toEqual([]);
});

it('goes away and comes back with whoever is at the window, and is busy as long as a meeting', async () => {
  const { clock, presence, amira, bruno, watch } = await world();
  presence.windows.opened(bruno);
  watch(['202']);
  const now = (): string | undefined => {
    clock.pass(50);
    return amira.take().at(-1)?.presence.availability;
  };
  presence.windows.said(bruno, { ...silent, idle: true });
  expect(now()).toBe('away');
  presence.windows.said(bruno, { ...silent, meetingUntil: clock.now() + 60_000 });
  expect(now()).toBe('busy');
  clock.pass(60_000);
  expect(now()).toBe('available');
});

it('takes together what windows, devices and settings of a telephone say', async () => {
  const { clock, presence, amira, watch } = await world();
  let devices = noDevices;
  const told: string[] = [];
  presence.followSwitch({
    devicePresence: (extension) => (extension === '202' ? devices : noDevices),
    presenceChanged: (extension) => told.push(extension),
  });
  presence.followTelephones((extension) => (extension === '202' ? ['forwarded'] : []));
  watch(['202']);
  amira.take();
  devices = { reachable: true, call: 'none', published: [{ availability: 'do-not-disturb' }] };
  presence.port.devicesChanged('202');
  clock.pass(50);
  expect(amira.take()[0]?.presence).toEqual({ availability: 'do-not-disturb', telephone: ['forwarded'] });
  expect(told).toContain('202');
  expect(presence.doNotDisturb('202')).toBe(true);
});

it('tells one’s own windows, always with a higher revision', async () => {
  const { presence, bruno } = await world();
  expect(bruno.own).toEqual([]);
  presence.windows.said(bruno, silent);
  await presence.change('u-bruno', { choice: 'away' });
  await presence.change('u-bruno', { note: 'Lunch' });
  const theirs = bruno.own;
  expect(theirs.map(({ choice, note }) => [choice, note])).toEqual([
    ['automatic', ''],
    ['away', ''],
    ['away', 'Lunch'],
  ]);
  const revisions = theirs.map(({ revision }) => revision);
  expect([...new Set(revisions)].sort((a, b) => a - b)).toEqual(revisions);
});

it('knows of nobody but the users of the environment', async () => {
  const { clock, presence, amira, watch } = await world();
  presence.windows.stateOf('u-guest', talking('connected'));
  watch(['990001', '999', '202']);
  expect(amira.take().map(({ extension }) => extension)).toEqual(['202']);
  presence.port.devicesChanged('990001');
  presence.port.devicesChanged('999');
  clock.pass(50);
  expect(amira.take()).toEqual([]);
  expect(presence.doNotDisturb('990001')).toBe(false);
});

it('looks at the last named alone, and at nobody once it has gone', async () => {
  const { clock, presence, amira, bruno, watch } = await world();
  watch(['202']);
  watch(['203']);
  amira.take();
  presence.windows.opened(bruno);
  clock.pass(50);
  expect(amira.take()).toEqual([]);
  presence.windows.closed(amira);
  presence.windows.opened(window('u-chloe', 'c1'));
  clock.pass(50);
  expect(amira.take()).toEqual([]);
});

import {
  localNetworkCheck,
  popUpsCheck,
  storageCheck,
} from '../../../../../shared/diagnostics/checks/browser-checks';
import { clockCheck } from '../../../../../shared/diagnostics/checks/clock-check';
import {
  companionCheck,
  hubCheck,
  telephoneCheck,
} from '../../../../../shared/diagnostics/checks/connection-checks';
import {
  microphoneCheck,
  notificationsCheck,
  soundCheck,
} from '../../../../../shared/diagnostics/checks/device-checks';
import { isPrivateHost } from '../../../../../shared/diagnostics/checks/private-host';
import { serverCheck, type ServerAnswer } from '../../../../../shared/diagnostics/checks/server-check';
import { versionCheck } from '../../../../../shared/diagnostics/checks/version-check';

const now = Date.parse('2026-03-01T12:00:00Z');
/** An answer to a page whose clock is ahead by so many ms. */
const answered = (ahead = 0, over: Partial<ServerAnswer> = {}): ServerAnswer => ({
  status: 200,
  version: '1.0',
  date: new Date(now).toUTCString(),
  askedAt: now + ahead + 300,
  answeredAt: now + ahead + 700,
  ...over,
});

it('the server is there, there without its data, or not there', () => {
  expect(serverCheck(answered()).state).toBe('fine');
  expect(serverCheck(answered(0, { status: 503 }))).toMatchObject({
    state: 'failed',
    mender: 'administrator',
  });
  expect(serverCheck(undefined)).toMatchObject({ state: 'failed', words: 'diagnostics.server.unreachable' });
});

it.each([
  [0, 'fine', undefined],
  [-9_000, 'fine', undefined],
  [45_000, 'attention', { count: 45, unit: 'seconds', direction: 'fast' }],
  [-200_000, 'attention', { count: 3, unit: 'minutes', direction: 'slow' }],
  [3_600_000, 'failed', { count: 60, unit: 'minutes', direction: 'fast' }],
])('a clock that is ahead by %d ms: %s', (ahead, state, values) => {
  expect(clockCheck(answered(ahead))).toMatchObject({ state, ...(values ? { values } : {}) });
});

it('a clock is not judged by a server that does not say what time it is', () => {
  for (const answer of [undefined, answered(0, { date: undefined }), answered(0, { date: 'yesterday' })]) {
    expect(clockCheck(answer).state).toBe('untried');
  }
});

it('parts of several versions are told apart', () => {
  expect(versionCheck({ own: '1.0', server: '1.0', companion: '1.0' }).state).toBe('fine');
  expect(versionCheck({ own: '1.0' }).state).toBe('fine');
  expect(versionCheck({ own: '1.0', server: '1.1', companion: '1.0' }).words).toBe(
    'diagnostics.version.page-differs',
  );
  expect(versionCheck({ own: '1.1', server: '1.1', companion: '1.0' }).words).toBe(
    'diagnostics.version.companion-differs',
  );
});

it('the hub is connected, being connected, or out of reach', () => {
  const states = (['ready', 'absent', 'lost', 'connecting', 'offline'] as const).map(
    (one) => hubCheck(one).state,
  );
  expect(states).toEqual(['fine', 'fine', 'fine', 'attention', 'failed']);
});

it('a companion that is closed is another matter than one that is silent', () => {
  expect(companionCheck(undefined).state).toBe('fine');
  expect(companionCheck('no-companion')).toMatchObject({ state: 'attention', mender: 'you' });
  expect(companionCheck('timeout').words).toBe('diagnostics.companion.silent');
  expect(companionCheck('hub-lost').state).toBe('untried');
});

it('a refused registration is for the administrator, everything unknown for later', () => {
  expect(telephoneCheck('registered').state).toBe('fine');
  expect(telephoneCheck('refused')).toMatchObject({ state: 'failed', mender: 'administrator' });
  expect(telephoneCheck(undefined).state).toBe('untried');
});

it('devices are judged by what the companion tells, whatever it tells', () => {
  const all = { microphone: 'ready', sound: 'allowed', notifications: 'granted' };
  const judged = (facts: Readonly<Record<string, string>> | undefined) =>
    [microphoneCheck(facts), soundCheck(facts), notificationsCheck(facts)].map(({ state }) => state);
  expect(judged(all)).toEqual(['fine', 'fine', 'fine']);
  expect(judged({ microphone: 'denied', sound: 'blocked', notifications: 'denied' })).toEqual([
    'failed',
    'attention',
    'attention',
  ]);
  expect(judged(undefined)).toEqual(['untried', 'untried', 'untried']);
  expect(judged({ microphone: 'constructor', sound: '', notifications: 'x' })).toEqual([
    'untried',
    'untried',
    'untried',
  ]);
});

it('storage and windows are as they were found', () => {
  expect([storageCheck(true).state, storageCheck(false).state]).toEqual(['fine', 'attention']);
  expect([popUpsCheck(true).state, popUpsCheck(false).state, popUpsCheck(undefined).state]).toEqual([
    'fine',
    'failed',
    'fine',
  ]);
});

it('the local network matters to a page on the internet with a server at home, and to no other', () => {
  const places = { top: 'teams.microsoft.com', server: '192.168.1.5' };
  const states = (['granted', 'prompt', 'denied', undefined] as const).map(
    (permission) => localNetworkCheck({ ...places, permission }).state,
  );
  expect(states).toEqual(['fine', 'attention', 'failed', 'fine']);
  expect(localNetworkCheck({ ...places, server: 'calls.example.com', permission: 'denied' }).state).toBe(
    'fine',
  );
  expect(localNetworkCheck({ ...places, top: 'localhost', permission: 'denied' }).state).toBe('fine');
});

it.each([
  ['localhost', true],
  ['calls.localhost', true],
  ['pbx', true],
  ['pbx.local', true],
  ['10.0.0.1', true],
  ['172.16.0.1', true],
  ['172.32.0.1', false],
  ['100.64.0.1', true],
  ['[::1]', true],
  ['[fd00::1]', true],
  ['[2001:db8::1]', false],
  ['calls.example.com', false],
  ['local.example.com', false],
  ['8.8.8.8', false],
  ['', false],
])('%s is on the local network: %p', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected);
});

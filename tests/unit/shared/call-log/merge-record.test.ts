import {
  unseenMissed,
  targetOf,
  type CallRecord,
  type NewRecord,
} from '../../../../shared/call-log/call-record';
import { mergeRecord } from '../../../../shared/call-log/merge-record';

const call = (over: Partial<NewRecord> = {}): NewRecord => ({
  id: 'a',
  kind: 'incoming',
  name: 'Bruno Keller',
  number: '202',
  startedAt: 1_000,
  duration: 5,
  ...over,
});

/** Calls logged one after the other. */
const logged = (...calls: readonly NewRecord[]): readonly CallRecord[] =>
  calls.reduce<readonly CallRecord[]>((before, one, at) => mergeRecord(before, one, at + 1), []);

it('puts the newest first', () => {
  const log = logged(call({ id: 'a', number: '1' }), call({ id: 'b', number: '2', startedAt: 2_000 }));
  expect(log.map(({ id, count, sequence }) => [id, count, sequence])).toEqual([
    ['b', 1, 2],
    ['a', 1, 1],
  ]);
});

it('keeps the last of calls with the same name, number and kind, and counts them', () => {
  const log = logged(
    call(),
    call({ id: 'b', startedAt: 3_000, duration: 9 }),
    call({ id: 'c', startedAt: 4_000 }),
  );
  expect(log).toEqual([{ ...call({ id: 'c', startedAt: 4_000 }), count: 3, sequence: 3 }]);
});

it.each([
  ['kind', { kind: 'outgoing' }],
  ['number', { number: '203' }],
  ['name', { name: 'Bob > Bruno' }],
  ['absent name', { name: undefined }],
  ['address', { uri: 'sip:bruno@example.com' }],
] as const)('does not count calls of another %s together', (_, other) => {
  expect(logged(call(), call({ id: 'b', ...other })).map(({ count }) => count)).toEqual([1, 1]);
});

it('gives a call that is reported late its place, and keeps the newer of two that match', () => {
  const log = logged(
    call({ id: 'new', startedAt: 9_000, duration: 7 }),
    call({ id: 'other', number: '203', startedAt: 5_000 }),
    call({ id: 'late', startedAt: 1_000, duration: 2 }),
  );
  expect(log.map(({ id, count }) => [id, count])).toEqual([
    ['new', 2],
    ['other', 1],
  ]);
});

it('lets the oldest go beyond sixty', () => {
  const many = Array.from({ length: 70 }, (_, at) =>
    call({ id: `c${String(at)}`, number: String(at), startedAt: at }),
  );
  const log = logged(...many);
  expect(log).toHaveLength(60);
  expect(log.at(0)?.number).toBe('69');
  expect(log.at(-1)?.number).toBe('10');
});

it('keeps ten calls to groups apart, which push nobody out and count by themselves', () => {
  const many = Array.from({ length: 60 }, (_, at) =>
    call({ id: `c${String(at)}`, number: String(at), startedAt: at }),
  );
  const group = Array.from({ length: 12 }, (_, at) =>
    call({
      id: `g${String(at)}`,
      kind: 'missed',
      outcome: 'lost',
      group: 'Support',
      number: String(at),
      startedAt: 100 + at,
    }),
  );
  const log = logged(...many, ...group);
  expect(log.filter((record) => record.group === undefined)).toHaveLength(60);
  expect(log.filter((record) => record.group === 'Support').map(({ number }) => number)).toEqual([
    '11',
    '10',
    '9',
    '8',
    '7',
    '6',
    '5',
    '4',
    '3',
    '2',
  ]);
  const own = call({ kind: 'missed', outcome: 'lost' });
  expect(logged(own, { ...own, id: 'b', group: 'Support' }).map(({ count }) => count)).toEqual([1, 1]);
});

it('keeps thirty on a small system', () => {
  const small = { records: 30, groupRecords: 10 };
  const log = Array.from({ length: 40 }, (_, at) => call({ number: String(at), startedAt: at })).reduce<
    readonly CallRecord[]
  >((before, one, at) => mergeRecord(before, one, at, small), []);
  expect(log).toHaveLength(30);
});

it('tells of missed calls that are new, once a caller, and of none that was answered or refused', () => {
  const missed = (id: string, over: Partial<NewRecord> = {}) =>
    call({ id, kind: 'missed', outcome: 'lost', number: id, ...over });
  const records = logged(
    missed('old'),
    missed('new'),
    missed('voicemail', { outcome: 'voicemail' }),
    missed('elsewhere', { outcome: 'answered-elsewhere' }),
    missed('refused', { outcome: 'declined' }),
    call({ id: 'taken' }),
  );
  const unseen = unseenMissed({ revision: 6, seen: 1, records });
  expect(unseen.map(({ id }) => id).sort()).toEqual(['new', 'voicemail']);
});

it('calls back a number or an address, and nobody who withheld theirs', () => {
  expect(targetOf(call())).toEqual({ kind: 'number', number: '202', name: 'Bruno Keller' });
  expect(targetOf(call({ uri: 'sip:b@example.com', name: undefined }))).toEqual({
    kind: 'uri',
    uri: 'sip:b@example.com',
  });
  expect(targetOf(call({ number: 'anonymous' }))).toBeUndefined();
});

import { recordCalls } from '../../../../companion/call-log/record-calls';
import type { NewRecord } from '../../../../shared/call-log/call-record';
import { callWith, readyWith, stateWith } from '../../shared/ui/support/fake-endpoint';

const ended = { state: 'ended', endedAt: 5_000, startedAt: 1_000 } as const;

it('makes one record of a call, when it ends', () => {
  const endpoint = readyWith([callWith()]);
  const records: NewRecord[] = [];
  const release = recordCalls({ endpoint, inCharge: () => true, add: (record) => records.push(record) });
  expect(records).toEqual([]);
  const missed = callWith({ ...ended, endReason: 'remote-cancelled' });
  endpoint.publish({ state: stateWith([missed]) });
  // It is shown a while longer, and others begin and end beside it.
  endpoint.publish({ state: stateWith([missed, callWith({ id: 'call-2' })]) });
  endpoint.publish({ state: stateWith([]) });
  expect(records).toEqual([
    {
      id: 'call-1',
      kind: 'missed',
      outcome: 'lost',
      name: 'Bruno Benoît',
      number: '202',
      startedAt: 1_000,
      duration: 4,
    },
  ]);
  release();
  endpoint.publish({
    state: stateWith([callWith({ id: 'call-3', ...ended, endReason: 'remote-cancelled' })]),
  });
  expect(records).toHaveLength(1);
});

it('leaves what rang here to the companion that has taken over, and logs its own conversations', () => {
  const talk = callWith({ ...ended, id: 'talk', connectedAt: 2_000, endReason: 'hung-up' });
  const rang = callWith({ ...ended, id: 'rang', endReason: 'answered-elsewhere' });
  const records: NewRecord[] = [];
  recordCalls({ endpoint: readyWith([talk, rang]), inCharge: () => false, add: (one) => records.push(one) });
  expect(records.map(({ id }) => id)).toEqual(['talk']);
});

it('makes two records of a call whose other side handed this user over, the second of which came in', () => {
  const own = callWith({
    direction: 'outgoing',
    leg: { id: 'out-1', side: 'outgoing' },
    startedAt: 1_000,
    connectedAt: 2_000,
  });
  const endpoint = readyWith([own]);
  const records: NewRecord[] = [];
  let now = 7_000;
  recordCalls({ endpoint, inCharge: () => true, add: (one) => records.push(one), now: () => now });
  const handedOver = {
    ...own,
    remote: { number: '203', name: 'Chloé Martin' },
    leg: { id: 'in-2', side: 'incoming' },
  } as const;
  endpoint.publish({ state: stateWith([handedOver]) });
  now = 8_000;
  endpoint.publish({ state: stateWith([{ ...handedOver, muted: true }]) });
  endpoint.publish({
    state: stateWith([{ ...handedOver, state: 'ended', endedAt: 37_000, endReason: 'hung-up' }]),
  });
  expect(
    records.map(({ id, kind, number, startedAt, duration }) => [id, kind, number, startedAt, duration]),
  ).toEqual([
    ['out-1', 'outgoing', '202', 1_000, 5],
    ['in-2', 'incoming', '203', 7_000, 30],
  ]);
});

it('makes no record of a call that is to leave none', () => {
  const records: NewRecord[] = [];
  const silent = callWith({ ...ended, unlogged: true, connectedAt: 2_000, endReason: 'hung-up' });
  recordCalls({ endpoint: readyWith([silent]), inCharge: () => true, add: (one) => records.push(one) });
  expect(records).toEqual([]);
});

import type { CallLog, NewRecord } from '../../../../shared/call-log/call-record';
import { callLogSchema } from '../../../../shared/call-log/record-schema';
import { BrowserWindow, type Answer } from '../support/browser';
import { HubClient } from '../support/hub-client';
import { startTestServer, type TestServer } from '../support/test-server';

describe('the call log', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;
  let bruno: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
    bruno = (await page.signInByHost('bruno')).token;
  });
  afterEach(async () => {
    for (const token of [amira, bruno]) await page.asked('/api/call-log', token, { method: 'DELETE' });
  });
  afterAll(() => server.dispose());

  let made = 0;
  const call = (over: Partial<NewRecord> = {}): NewRecord => ({
    id: `call-${String((made += 1))}`,
    kind: 'outgoing',
    name: 'Bruno Keller',
    number: '202',
    startedAt: Date.now() - 60_000,
    duration: 30,
    ...over,
  });
  const post = (record: unknown, token = amira, sentAt: unknown = Date.now()): Promise<Answer> =>
    page.asked('/api/call-log', token, { body: { record, sentAt } });
  const logOf = (answer: Answer): CallLog => callLogSchema.parse(answer.body);
  const read = async (token = amira): Promise<CallLog> => logOf(await page.asked('/api/call-log', token));

  it('is one for every window of a user, and nobody else sees it', async () => {
    const record = call();
    await post(record);
    expect((await read()).records).toEqual([{ ...record, count: 1, sequence: expect.any(Number) as number }]);
    expect((await read(bruno)).records).toEqual([]);
  });

  it('logs a call once, however often and at whatever time it is reported', async () => {
    const record = call();
    const reports = await Promise.all([post(record), post(record), post(record)]);
    expect(reports.map(({ status }) => status)).toEqual([200, 200, 200]);
    await post(call());
    // The first report again, after its record has given way to the newer one.
    expect(logOf(await post(record)).records.map(({ count }) => count)).toEqual([2]);
    await page.asked('/api/call-log', amira, { method: 'DELETE' });
    expect(logOf(await post(record)).records).toEqual([]);
  });

  it('counts calls that come at the same moment', async () => {
    await Promise.all(Array.from({ length: 10 }, () => post(call())));
    expect((await read()).records.map(({ count }) => count)).toEqual([10]);
  });

  it('keeps sixty, tells its windows of every change, and goes on after a restart of theirs', async () => {
    const { token } = await page.signInByHost('david');
    const tab = await HubClient.connect(server.origin, { role: 'controller', token });
    const companion = await HubClient.connect(server.origin, { role: 'companion', token, epoch: 'e1' });
    const stranger = await HubClient.connect(server.origin, { role: 'controller', token: bruno });
    for (let at = 0; at < 62; at += 1) {
      await post(call({ number: String(1000 + at), startedAt: Date.now() - 100_000 + at }), token);
    }
    const log = await read(token);
    expect(log.records).toHaveLength(60);
    expect(log.records[0]?.number).toBe('1061');
    const isLast = ({ log: told }: { log: CallLog }) => told.revision === log.revision;
    expect((await tab.next('call-log', isLast)).log).toEqual(log);
    expect((await companion.next('call-log', isLast)).log).toEqual(log);
    expect(stranger.received.filter(({ type }) => type === 'call-log')).toEqual([]);
    for (const client of [tab, companion, stranger]) client.close();
  });

  it('deletes one, those of a kind, and nothing that nobody has seen yet', async () => {
    const missed = call({ kind: 'missed', outcome: 'lost' });
    const outgoing = call();
    await post(missed);
    await post(outgoing);
    const seen = await read();
    await post(call({ kind: 'missed', outcome: 'lost', number: '204' }));
    const upTo = Math.max(...seen.records.map(({ sequence }) => sequence));
    const kept = logOf(
      await page.asked(`/api/call-log?filter=missed&upTo=${String(upTo)}`, amira, { method: 'DELETE' }),
    );
    expect(kept.records.map(({ kind, number }) => [kind, number])).toEqual([
      ['missed', '204'],
      ['outgoing', '202'],
    ]);
    const left = await page.asked(`/api/call-log/${outgoing.id}`, amira, { method: 'DELETE' });
    expect(logOf(left).records).toHaveLength(1);
    const again = await page.asked(`/api/call-log/${outgoing.id}`, amira, { method: 'DELETE' });
    expect(logOf(again)).toEqual(logOf(left));
    // Nobody deletes another's.
    const theirs = await page.asked(`/api/call-log/${left.status.toString()}`, bruno, { method: 'DELETE' });
    expect(theirs.status).toBe(200);
    expect((await read()).records).toHaveLength(1);
  });

  it('remembers on every device what has been looked at', async () => {
    await post(call({ kind: 'missed', outcome: 'lost' }));
    const { records, seen } = await read();
    const newest = records[0]?.sequence ?? 0;
    expect(newest).toBeGreaterThan(seen);
    await page.asked('/api/call-log/seen', amira, { body: { sequence: newest } });
    expect((await read()).seen).toBe(newest);
    await page.asked('/api/call-log/seen', amira, { body: { sequence: 0 } });
    expect((await read()).seen).toBe(newest);
  });

  it('sets the time of a device right whose clock is wrong', async () => {
    const startedAt = Date.now() - 60_000;
    const dayAhead = 86_400_000;
    const answer = await post(call({ startedAt: startedAt + dayAhead }), amira, Date.now() + dayAhead);
    expect(Math.abs((logOf(answer).records[0]?.startedAt ?? 0) - startedAt)).toBeLessThan(2_000);
  });

  it('sets it right when the clock is years off as well', async () => {
    const startedAt = Date.now() - 60_000;
    const years = 5 * 365 * 86_400_000;
    for (const wrong of [-years, years]) {
      await post(call({ number: '203', startedAt: startedAt + wrong }), amira, Date.now() + wrong);
    }
    const { records } = await read();
    expect(records.map(({ count }) => count)).toEqual([2]);
    expect(Math.abs((records[0]?.startedAt ?? 0) - startedAt)).toBeLessThan(2_000);
  });

  it('puts calls in the order in which they were, in whatever order they are reported', async () => {
    const now = Date.now();
    for (const [number, age] of [
      ['301', 2],
      ['302', 30],
      ['303', 10],
    ] as const) {
      await post(call({ number, name: undefined, startedAt: now - age * 60_000 }));
    }
    expect((await read()).records.map(({ number }) => number)).toEqual(['301', '303', '302']);
  });

  it('names people as the directory does, and a forwarded call as the telephone did', async () => {
    await post(call({ name: 'bruno (mobile)' }));
    await post(call({ name: undefined }));
    await post(call({ name: 'Bruno Keller > Sue' }));
    await post(call({ name: '<img src=x>', number: '+33123456789' }));
    expect((await read()).records.map(({ name, count }) => [name, count]).sort()).toEqual([
      ['<img src=x>', 1],
      ['Bruno Keller > Sue', 1],
      ['Bruno Keller', 2],
    ]);
  });

  it.each([
    ['a name that shows another than it is', call({ name: 'a\u202eb' })],
    ['a call this user made for a group', call({ group: 'Support' })],
    ['no record', undefined],
    ['a name too long', call({ name: 'n'.repeat(32) })],
    ['a number too long', call({ number: '1'.repeat(32) })],
    ['no number', call({ number: ' ' })],
    ['a number of two lines', call({ number: '1\n2' })],
    ['a missed call of which nobody knows what became', call({ kind: 'missed' })],
    ['a call that was made and missed', call({ outcome: 'lost' })],
    ['an endless call', call({ duration: 1e9 })],
    ['a duration of less than nothing', call({ duration: -1 })],
    ['a call of long ago', call({ startedAt: 0 })],
    ['an id that is a path', call({ id: '../x' })],
    ['the record of somebody else', { ...call(), userId: 'u' }],
  ])('refuses %s', async (_, record) => {
    expect((await post(record)).status).toBe(400);
    expect((await read()).records).toEqual([]);
  });

  it('wants a token, and a clock', async () => {
    expect((await page.ask('/api/call-log')).status).toBe(401);
    expect((await page.ask('/api/call-log', { method: 'DELETE' })).status).toBe(401);
    expect((await post(call(), 'forged')).status).toBe(401);
    expect((await post(call(), amira, 'now')).status).toBe(400);
    expect((await page.asked('/api/call-log?upTo=x', amira, { method: 'DELETE' })).status).toBe(400);
  });

  it('lets nobody write without end', async () => {
    const { token } = await page.signInByHost('chloe');
    const answers = await Promise.all(Array.from({ length: 120 }, () => post(call(), token)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await page.asked('/api/call-log', token)).status).toBe(200);
  });
});

it('logs a call once although the server was ended before its answer arrived', async () => {
  const first = await startTestServer();
  const record = { id: 'c-1', kind: 'outgoing', number: '202', startedAt: Date.now(), duration: 0 } as const;
  const report = async ({ origin }: TestServer): Promise<CallLog> => {
    const window = new BrowserWindow(origin);
    const { token } = await window.signInByHost('amira');
    const body = { record, sentAt: Date.now() };
    return callLogSchema.parse((await window.asked('/api/call-log', token, { body })).body);
  };
  const before = await report(first);
  await first.close();
  const second = await startTestServer({ dataDir: first.dataDir });
  try {
    expect(await report(second)).toEqual(before);
  } finally {
    await second.dispose();
  }
});

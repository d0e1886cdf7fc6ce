import * as z from 'zod/mini';
import { AppError } from '../../../../shared/errors/app-error';
import { RequestGate } from '../../../../shared/graph/request-gate';
import { backOff, retryAfter } from '../../../../shared/graph/retry-policy';
import { FakeGraph } from './fake-graph';

const schema = z.object({ ok: z.boolean() });
const fine = { body: { ok: true } };

it('asks with the token, and without cookies', async () => {
  const graph = new FakeGraph(() => fine);
  await expect(graph.client().ask(schema, { path: '/me' })).resolves.toEqual({ ok: true });
  expect(graph.asked[0]).toMatchObject({
    url: 'https://calls.test/graph/v1.0/me',
    method: 'GET',
    credentials: 'omit',
    headers: { authorization: 'Bearer t1' },
  });
});

it('gets another token when one is refused in the middle, once', async () => {
  const graph = new FakeGraph(({ headers }) =>
    headers['authorization'] === 'Bearer t1' ? { status: 401 } : fine,
  );
  await expect(graph.client().ask(schema, { path: '/me' })).resolves.toEqual({ ok: true });
  expect(graph.tokens).toBe(2);
  const refusing = new FakeGraph(() => ({ status: 401 }));
  await expect(refusing.client().ask(schema, { path: '/me' })).rejects.toMatchObject({
    code: 'unauthorized',
  });
  expect(refusing.asked).toHaveLength(2);
});

it('asks for one token, however many questions wait for it, and for the next before it ends', async () => {
  const graph = new FakeGraph(() => fine);
  const client = graph.client();
  await Promise.all([1, 2, 3].map(() => client.ask(schema, { path: '/me' })));
  expect(graph.tokens).toBe(1);
  graph.now += 0.81 * 3_600_000;
  await client.ask(schema, { path: '/me' });
  expect(graph.tokens).toBe(2);
});

it('waits as long as it is told when it is throttled', async () => {
  const graph = new FakeGraph((_, turn) =>
    turn === 1 ? { status: 429, headers: { 'retry-after': '7' } } : fine,
  );
  await graph.client().ask(schema, { path: '/me' });
  expect(graph.waits).toEqual([7000]);
});

it('gives up at once when it should wait longer than anybody would', async () => {
  const graph = new FakeGraph(() => ({ status: 429, headers: { 'retry-after': '600' } }));
  await expect(graph.client().ask(schema, { path: '/me' })).rejects.toMatchObject({ code: 'rate-limited' });
  expect(graph.asked).toHaveLength(1);
});

it.each([
  ['a server that has no time', { status: 503 }, 'unavailable'],
  ['a network that is down', new TypeError('failed'), 'network'],
] as const)('tries four times with %s, and says what is wrong', async (_, reply, code) => {
  const graph = new FakeGraph(() => reply);
  await expect(graph.client().ask(schema, { path: '/me' })).rejects.toMatchObject({ code });
  expect(graph.asked).toHaveLength(4);
});

it.each([
  [403, 'forbidden'],
  [404, 'not-found'],
  [400, 'unavailable'],
] as const)('does not ask again after %s', async (status, code) => {
  const graph = new FakeGraph(() => ({ status }));
  await expect(graph.client().ask(schema, { path: '/me' })).rejects.toMatchObject({ code });
  expect(graph.asked).toHaveLength(1);
});

it('refuses an answer that is not what it should be', async () => {
  const graph = new FakeGraph(() => ({ body: '<html>proxy</html>' }));
  await expect(graph.client().ask(schema, { path: '/me' })).rejects.toMatchObject({ code: 'internal' });
});

it('never hands its token to another place, whatever a link or a configuration says', async () => {
  const graph = new FakeGraph(() => fine);
  const client = graph.client();
  for (const path of ['https://evil.test/graph/v1.0/me', 'https://calls.test/graph/v1.0.evil.test/me']) {
    await expect(client.ask(schema, { path })).rejects.toBeInstanceOf(AppError);
  }
  const elsewhere = new FakeGraph(() => fine);
  elsewhere.token = () => Promise.resolve({ token: 't', expiresIn: 60, url: 'http://evil.test/v1.0' });
  await expect(elsewhere.client().ask(schema, { path: '/me' })).rejects.toMatchObject({ code: 'internal' });
  expect(
    [...graph.asked, ...elsewhere.asked].filter(
      ({ url }) => !url.startsWith('https://calls.test/graph/v1.0/'),
    ),
  ).toEqual([]);
});

it('stops waiting when nobody wants the answer any more', async () => {
  const asking = new AbortController();
  const graph = new FakeGraph(() => {
    asking.abort();
    return { status: 429, headers: { 'retry-after': '1' } };
  });
  const answer = graph.client().ask(schema, { path: '/me', signal: asking.signal });
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(graph.asked).toHaveLength(1);
});

it('lets four questions through at a time, in their order', async () => {
  const gate = new RequestGate(
    () => Promise.resolve(),
    () => 0,
  );
  let running = 0;
  let most = 0;
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      gate.through(undefined, async () => {
        order.push(index);
        most = Math.max(most, (running += 1));
        await Promise.resolve();
        running -= 1;
      }),
    ),
  );
  expect(most).toBe(4);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

it('reads how long to wait in seconds or as a date, and doubles its own waits', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Sun, 01 Mar 2026 10:00:30 GMT', now)).toBe(30_000);
  expect(retryAfter('Sun, 01 Mar 2026 09:00:00 GMT', now)).toBe(0);
  expect(retryAfter('soon', now)).toBeUndefined();
  expect(retryAfter(null, now)).toBeUndefined();
  expect([2, 3, 4].map((next) => backOff(next, 0))).toEqual([250, 500, 1000]);
  expect(backOff(20, 0.999)).toBeLessThan(15_000);
});

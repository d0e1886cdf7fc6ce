import { readBatch } from '../../../../shared/graph/batch';
import { readPages } from '../../../../shared/graph/read-pages';
import { graphUserSchema } from '../../../../shared/graph/schema/user-schema';
import { FakeGraph, quiet, type Reply } from './fake-graph';

const base = 'https://calls.test/graph/v1.0';
const user = (id: string, more: object = {}) => ({ id, displayName: `Person ${id}`, ...more });
const read = async (graph: FakeGraph, limit = 100) => {
  const question = { client: graph.client(), path: '/users', schema: graphUserSchema, limit, log: quiet };
  return (await readPages(question)).map(({ id }) => id);
};

describe('a collection in pages', () => {
  const pages = (answers: Readonly<Record<string, readonly [unknown[], string?]>>): FakeGraph =>
    new FakeGraph(({ url }): Reply => {
      const [value, next] = answers[url.replace(base, '')] ?? [[]];
      return { body: { value, ...(next === undefined ? {} : { '@odata.nextLink': `${base}${next}` }) } };
    });

  it('is read to its end', async () => {
    const graph = pages({ '/users': [[user('a')], '/users?s=1'], '/users?s=1': [[user('b')]] });
    await expect(read(graph)).resolves.toEqual(['a', 'b']);
  });

  it('ends where its links go round, whether at once or after a while', async () => {
    const narrow = pages({ '/users': [[user('a')], '/users'] });
    await expect(read(narrow)).resolves.toEqual(['a']);
    expect(narrow.asked).toHaveLength(2);
    const wide = pages({
      '/users': [[user('a')], '/users?s=1'],
      '/users?s=1': [[user('b')], '/users?s=2'],
      '/users?s=2': [[user('a')], '/users?s=1'],
    });
    await expect(read(wide)).resolves.toEqual(['a', 'b']);
    expect(wide.asked).toHaveLength(3);
  });

  it('ends where new links bring nothing new', async () => {
    const graph = new FakeGraph((_, turn) => ({
      body: { value: [user('a')], '@odata.nextLink': `${base}/users?s=${String(turn)}` },
    }));
    await expect(read(graph)).resolves.toEqual(['a']);
    expect(graph.asked).toHaveLength(4);
  });

  it('has everybody once, and goes on after an empty page', async () => {
    const graph = pages({
      '/users': [[user('a'), user('a'), user('b')], '/users?s=1'],
      '/users?s=1': [[], '/users?s=2'],
      '/users?s=2': [[user('b'), user('c')]],
    });
    await expect(read(graph)).resolves.toEqual(['a', 'b', 'c']);
  });

  it('leaves out what is broken, and keeps the rest of its page', async () => {
    const broken = [null, 7, {}, user('x', { displayName: 5 }), user('y', { businessPhones: 'none' })];
    const graph = pages({ '/users': [[...broken, user('ok', { mail: null, jobTitle: null })]] });
    await expect(read(graph)).resolves.toEqual(['ok']);
  });

  it('is read no further than somebody asked for', async () => {
    const graph = new FakeGraph((_, turn) => ({
      body: {
        value: [user(`${String(turn)}a`), user(`${String(turn)}b`)],
        '@odata.nextLink': `${base}/users?s=${String(turn)}`,
      },
    }));
    await expect(read(graph, 5)).resolves.toHaveLength(5);
    expect(graph.asked).toHaveLength(3);
  });

  it('does not follow a link out of Graph', async () => {
    const graph = new FakeGraph(() => ({
      body: { value: [user('a')], '@odata.nextLink': 'https://evil.test/users' },
    }));
    await expect(read(graph)).rejects.toMatchObject({ code: 'internal' });
    expect(graph.asked).toHaveLength(1);
  });
});

describe('many questions in one', () => {
  interface Part {
    readonly id: string;
    readonly url: string;
  }
  const partsOf = (body: string | undefined): readonly Part[] =>
    (JSON.parse(body ?? '{}') as { requests: readonly Part[] }).requests;

  it('go twenty at a time, and come back by their paths', async () => {
    const graph = new FakeGraph(({ body }) => ({
      body: {
        responses: partsOf(body)
          .map(({ id, url }) => ({ id, status: 200, body: url }))
          .reverse(),
      },
    }));
    const paths = Array.from({ length: 45 }, (_, index) => `/p${String(index)}`);
    const answers = await readBatch(graph.client(), [...paths, '/p0']);
    expect(graph.asked.map(({ body }) => partsOf(body).length)).toEqual([20, 20, 5]);
    expect(paths.every((path) => answers.get(path)?.body === path)).toBe(true);
  });

  it('are asked again where one part was throttled, and only that', async () => {
    const graph = new FakeGraph(({ body }, turn) => ({
      body: {
        responses: partsOf(body).map(({ id, url }) =>
          url === '/busy' && turn === 1
            ? { id, status: 429, headers: { 'Retry-After': '3' } }
            : { id, status: 200, body: url },
        ),
      },
    }));
    const answers = await readBatch(graph.client(), ['/calm', '/busy']);
    expect(answers.get('/busy')?.body).toBe('/busy');
    expect(graph.waits).toEqual([3000]);
    expect(partsOf(graph.asked[1]?.body).map(({ url }) => url)).toEqual(['/busy']);
  });

  it('lose nothing but what fails, or was never asked', async () => {
    const graph = new FakeGraph(() => ({
      body: {
        responses: [
          { id: '0', status: 500 },
          { id: '1', status: 200, body: 'b' },
          { id: '99', status: 200 },
        ],
      },
    }));
    const answers = await readBatch(graph.client(), ['/a', '/b']);
    expect([...answers]).toEqual([
      ['/a', { status: 500, body: undefined }],
      ['/b', { status: 200, body: 'b' }],
    ]);
  });
});

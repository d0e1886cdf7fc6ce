import { AppError } from '../../../../shared/errors/app-error';
import { MemoryCache } from '../../../../shared/graph/graph-cache';
import { Microsoft365 } from '../../../../shared/graph/microsoft365';
import { FakeGraph, quiet, type Asked, type Reply } from './fake-graph';

const own = { id: 'o', displayName: 'Zoé Perrin', emailAddresses: [{ address: 'zoe@example.test' }] };
const colleague = { id: 'c', displayName: 'Bruno Keller', personType: { subclass: 'OrganizationUser' } };
const found = { id: 'f', displayName: 'Camille Lambert', mail: 'camille@example.test' };

/** A small organisation. */
function organisation({ url }: Asked): Reply {
  if (url.includes('/me/contacts')) return { body: { value: [own] } };
  if (url.includes('/me/people')) return { body: { value: [colleague] } };
  if (url.includes('/users?')) return { body: { value: [found, null] } };
  return { status: 404 };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function open(graph: FakeGraph, cache = new MemoryCache()) {
  const people = new Microsoft365({ client: graph.client(), cache, log: quiet });
  const names = () => people.contacts().map(({ displayName }) => displayName);
  return { people, names, cache };
}

describe('the people of Microsoft 365', () => {
  it('are those one works with, and one’s own contacts', async () => {
    const { people, names } = open(new FakeGraph(organisation));
    expect(people.state().kind).toBe('loading');
    await people.start();
    expect(people.state()).toEqual({ kind: 'ready' });
    expect(names()).toEqual(['Bruno Keller', 'Zoé Perrin']);
    expect(people.contacts()).toBe(people.contacts());
  });

  it('are there at once after a reload, even when Microsoft 365 is not', async () => {
    const { people, cache } = open(new FakeGraph(organisation));
    await people.start();
    const down = open(new FakeGraph(() => new TypeError('down')), cache);
    const seen: string[] = [];
    down.people.watch(() => seen.push(`${down.people.state().kind} ${String(down.names().length)}`));
    await down.people.start();
    expect(seen).toEqual(['loading 2', 'failed 2']);
    expect(down.people.state()).toEqual({ kind: 'failed', code: 'network' });
  });

  it('are nobody’s, without a word, where none is configured', async () => {
    const graph = new FakeGraph(organisation);
    graph.token = () => Promise.reject(new AppError('not-found'));
    const { people } = open(graph);
    await people.start();
    expect(people.state()).toEqual({ kind: 'absent' });
    expect(graph.asked).toEqual([]);
  });

  it('come back when somebody tries again', async () => {
    let down = true;
    const { people, names } = open(
      new FakeGraph((asked) => (down ? { status: 403, body: '' } : organisation(asked))),
    );
    await people.start();
    expect(names()).toEqual([]);
    down = false;
    const back = new Promise<void>((resolve) => {
      people.watch(() => {
        if (people.state().kind === 'ready' && names().length > 0) resolve();
      });
    });
    people.retry();
    await back;
    expect(names()).toHaveLength(2);
  });

  it('do without what the organisation does not permit', async () => {
    const graph = new FakeGraph((asked) =>
      asked.url.includes('/me/people') ? { status: 403 } : organisation(asked),
    );
    const { people, names } = open(graph);
    await people.start();
    expect(people.state().kind).toBe('ready');
    expect(names()).toEqual(['Zoé Perrin']);
  });

  it('are searched in the whole organisation when somebody stops typing, once for a text', async () => {
    const graph = new FakeGraph(organisation);
    const { people, names } = open(graph);
    await people.start();
    for (const text of ['c', 'ca', 'cam', 'camille']) people.lookFor(text);
    expect(people.searching()).toBe(true);
    await jest.advanceTimersByTimeAsync(400);
    expect(people.searching()).toBe(false);
    expect(names()).toEqual(['Bruno Keller', 'Zoé Perrin', 'Camille Lambert']);
    const searches = graph.asked.filter(({ url }) => url.includes('/users?'));
    expect(searches).toHaveLength(1);
    expect(searches[0]?.headers['consistencylevel']).toBe('eventual');
    people.lookFor('Camille');
    expect(people.searching()).toBe(false);
  });

  it('are known by their address: one’s own note of somebody, and the organisation’s entry', async () => {
    const zoe = {
      id: 'z',
      displayName: 'Zoé Perrin',
      mail: 'Zoe@example.test',
      businessPhones: ['+33170010001'],
    };
    const graph = new FakeGraph((asked) =>
      asked.url.includes('filter') ? { body: { value: [zoe] } } : organisation(asked),
    );
    const { people } = open(graph);
    await people.start();
    const holders = await people.withEmails(['ZOE@example.test', 'nobody@example.test']);
    expect(holders.map(({ id }) => id)).toEqual(['m365:z', 'own:o']);
    const filter = new URL(graph.asked.at(-1)?.url ?? '').searchParams.get('$filter');
    expect(filter).toBe("mail eq 'zoe@example.test' or mail eq 'nobody@example.test'");
  });

  it('leave nothing running when they are closed in the middle', async () => {
    const graph = new FakeGraph(
      () => new Promise<Reply>((resolve) => setTimeout(resolve, 1000, { body: { value: [] } })),
    );
    const { people, cache } = open(graph);
    const started = people.start();
    await jest.advanceTimersByTimeAsync(10);
    people.close();
    await jest.advanceTimersByTimeAsync(2000);
    await started;
    await expect(cache.get('people')).resolves.toBeUndefined();
  });
});

import { MemoryCache } from '../../../../shared/graph/graph-cache';
import { GraphPhotos } from '../../../../shared/graph/graph-photos';
import { GraphPresences } from '../../../../shared/graph/graph-presences';
import { FakeGraph, quiet, type Asked } from './fake-graph';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('presence', () => {
  const presences = (availability: () => string) =>
    new FakeGraph(({ body }) => ({
      body: {
        value: (JSON.parse(body ?? '{}') as { ids: string[] }).ids.map((id) => ({
          id,
          availability: availability(),
          activity: availability(),
        })),
      },
    }));
  const idsOf = ({ body }: Asked) => (JSON.parse(body ?? '{}') as { ids: string[] }).ids;

  it('is asked for those in sight together, and again while they are', async () => {
    let word = 'Available';
    const graph = presences(() => word);
    const source = new GraphPresences({ client: graph.client(), log: quiet, refresh: 30_000 });
    const told = jest.fn();
    source.watch('a', told);
    const leave = source.watch('b', () => undefined);
    await jest.advanceTimersByTimeAsync(300);
    expect(graph.asked.map(idsOf)).toEqual([['a', 'b']]);
    expect(source.of('a')).toEqual({ availability: 'available' });
    leave();
    word = 'Busy';
    await jest.advanceTimersByTimeAsync(30_000);
    expect(graph.asked.map(idsOf)).toEqual([['a', 'b'], ['a']]);
    expect(source.of('a')).toEqual({ availability: 'busy' });
    expect(told).toHaveBeenCalledTimes(2);
    source.close();
  });

  it('is not asked for while nobody looks, and at once when somebody does', async () => {
    const graph = presences(() => 'Available');
    const source = new GraphPresences({ client: graph.client(), log: quiet });
    source.watch('a', () => undefined);
    source.pause();
    await jest.advanceTimersByTimeAsync(300_000);
    expect(graph.asked).toHaveLength(0);
    source.resume();
    await jest.advanceTimersByTimeAsync(1);
    expect(graph.asked).toHaveLength(1);
    // Somebody scrolls into sight and the tab is left at once: on return the others are not forgotten.
    source.watch('b', () => undefined);
    source.pause();
    source.resume();
    await jest.advanceTimersByTimeAsync(1);
    expect(graph.asked.map(idsOf)).toEqual([['a'], ['a', 'b']]);
    source.close();
  });

  it('is asked for anew where the page is made anew when somebody comes back', async () => {
    let word = 'Available';
    const graph = presences(() => word);
    const source = new GraphPresences({ client: graph.client(), log: quiet });
    const leave = source.watch('a', () => undefined);
    await jest.advanceTimersByTimeAsync(300);
    source.pause();
    word = 'Busy';
    source.resume();
    leave();
    await jest.advanceTimersByTimeAsync(50);
    source.watch('a', () => undefined);
    await jest.advanceTimersByTimeAsync(300);
    expect(source.of('a')).toEqual({ availability: 'busy' });
    source.close();
  });

  it('is unknown in words of later years, and goes on after a failure', async () => {
    let turn = 0;
    const graph = new FakeGraph(() => {
      turn += 1;
      if (turn === 1) return { status: 403 };
      return {
        body: {
          value: [
            { id: 'a', availability: 'Teleported' },
            null,
            { id: 'b', availability: 'Busy', activity: 'InACall' },
          ],
        },
      };
    });
    const source = new GraphPresences({ client: graph.client(), log: quiet, refresh: 1000 });
    source.watch('a', () => undefined);
    source.watch('b', () => undefined);
    await jest.advanceTimersByTimeAsync(2000);
    expect(source.of('a')).toBeUndefined();
    expect(source.of('b')).toEqual({ availability: 'busy', inCall: true });
    source.close();
  });
});

describe('photos', () => {
  const png = 'iVBORw0KGgoAAAA=';
  const album = (photo: unknown) =>
    new FakeGraph(({ body }) => ({
      body: {
        responses: (JSON.parse(body ?? '{}') as { requests: { id: string; url: string }[] }).requests.map(
          ({ id, url }) => (url.includes('nobody') ? { id, status: 404 } : { id, status: 200, body: photo }),
        ),
      },
    }));

  it('come many in one question, and after a reload without any', async () => {
    const cache = new MemoryCache();
    const graph = album(png);
    const photos = new GraphPhotos({ client: graph.client(), cache, log: quiet });
    const told = jest.fn();
    photos.watch('a', told);
    photos.watch('nobody', () => undefined);
    await jest.advanceTimersByTimeAsync(200);
    expect(photos.of('a')).toBe(`data:image/png;base64,${png}`);
    expect(photos.of('nobody')).toBeUndefined();
    expect(told).toHaveBeenCalledTimes(1);
    expect(graph.asked).toHaveLength(1);
    const again = new GraphPhotos({ client: graph.client(), cache, log: quiet });
    again.watch('a', () => undefined);
    again.watch('nobody', () => undefined);
    await jest.advanceTimersByTimeAsync(200);
    expect(again.of('a')).toBe(`data:image/png;base64,${png}`);
    expect(graph.asked).toHaveLength(1);
  });

  it('are none when they are web pages', async () => {
    const graph = album(Buffer.from('<script>alert(1)</script>').toString('base64'));
    const photos = new GraphPhotos({ client: graph.client(), cache: new MemoryCache(), log: quiet });
    photos.watch('a', () => undefined);
    await jest.advanceTimersByTimeAsync(200);
    expect(photos.of('a')).toBeUndefined();
  });

  it('are not asked for whom somebody has scrolled past', async () => {
    const graph = album(png);
    const photos = new GraphPhotos({ client: graph.client(), cache: new MemoryCache(), log: quiet });
    photos.watch('a', () => undefined)();
    await jest.advanceTimersByTimeAsync(200);
    expect(graph.asked).toHaveLength(0);
  });
});

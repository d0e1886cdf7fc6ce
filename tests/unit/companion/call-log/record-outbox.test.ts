import { RecordOutbox } from '../../../../companion/call-log/record-outbox';
import type { NewRecord } from '../../../../shared/call-log/call-record';
import { AppError } from '../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../shared/errors/error-code';
import { quietLog } from '../sip/support/quiet-log';

const record = (id: string, startedAt = 1_000): NewRecord => ({
  id,
  kind: 'outgoing',
  number: '202',
  startedAt,
  duration: 3,
});

/** What a browser keeps between two windows. */
class Shelf {
  readonly items = new Map<string, string>();

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** A server that logs an id once and may be away, or break off before it answers. */
class Server {
  readonly logged = new Set<string>();
  readonly asked: string[] = [];
  failure: ErrorCode | undefined;
  answers = true;

  readonly post = (one: NewRecord): Promise<unknown> => {
    this.asked.push(one.id);
    if (this.failure) return Promise.reject(new AppError(this.failure));
    this.logged.add(one.id);
    return this.answers ? Promise.resolve() : Promise.reject(new AppError('network'));
  };
}

describe('the outbox of call records', () => {
  let shelf: Shelf;
  let server: Server;
  const opened: RecordOutbox[] = [];
  const open = (owner = 'amira', storage: () => Shelf = () => shelf): RecordOutbox => {
    const outbox = new RecordOutbox({ owner, post: server.post, storage, log: quietLog });
    opened.push(outbox);
    return outbox;
  };

  beforeEach(() => {
    jest.useFakeTimers();
    shelf = new Shelf();
    server = new Server();
  });
  afterEach(() => {
    for (const outbox of opened.splice(0)) outbox.close();
    jest.useRealTimers();
  });

  it('delivers a record at once and keeps nothing of it', async () => {
    const outbox = open();
    outbox.add(record('a'));
    await outbox.wake();
    expect([...server.logged]).toEqual(['a']);
    expect(outbox.size + shelf.length).toBe(0);
  });

  it('keeps records while the server is away, and delivers each once when it is back', async () => {
    server.failure = 'network';
    const outbox = open();
    outbox.add(record('a'));
    outbox.add(record('b', 2_000));
    await outbox.wake();
    expect(outbox.size).toBe(2);
    server.failure = undefined;
    await outbox.wake();
    expect([...server.logged]).toEqual(['a', 'b']);
    expect(outbox.size + shelf.length).toBe(0);
  });

  it('tries again by itself, less and less often', async () => {
    server.failure = 'unavailable';
    const outbox = open();
    outbox.add(record('a'));
    await jest.advanceTimersByTimeAsync(10_000);
    const early = server.asked.length;
    expect(early).toBeGreaterThan(2);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(server.asked.length - early).toBeLessThan(20);
    server.failure = undefined;
    await jest.advanceTimersByTimeAsync(60_000);
    expect([...server.logged]).toEqual(['a']);
  });

  it('says it again when the server was killed before it answered', async () => {
    server.answers = false;
    const outbox = open();
    outbox.add(record('a'));
    await outbox.wake();
    server.answers = true;
    await outbox.wake();
    expect(server.asked.length).toBeGreaterThan(1);
    expect([...server.logged]).toEqual(['a']);
  });

  it('outlives its window', async () => {
    server.failure = 'network';
    const first = open();
    first.add(record('b', 2_000));
    first.add(record('a', 1_000));
    await first.wake();
    first.close();
    server.failure = undefined;
    await open().wake();
    expect([...server.logged]).toEqual(['a', 'b']);
    expect(shelf.length).toBe(0);
  });

  it('reports nothing of another user, and nothing that somebody else has written there', async () => {
    shelf.setItem('companion.call-log.amira.x', '{"id":"x","kind":"outgoing"}');
    shelf.setItem('companion.call-log.amira.y', 'not json');
    shelf.setItem('companion.call-log.bruno.z', JSON.stringify(record('z')));
    await open().wake();
    expect(server.asked).toEqual([]);
    expect([...shelf.items.keys()]).toEqual(['companion.call-log.bruno.z']);
  });

  it('drops what the server will never take, and goes on with the next', async () => {
    const outbox = open();
    server.failure = 'invalid-input';
    outbox.add(record('bad'));
    await outbox.wake();
    server.failure = undefined;
    outbox.add(record('good'));
    await outbox.wake();
    expect([...server.logged]).toEqual(['good']);
    expect(shelf.length).toBe(0);
  });

  it('does without storage, and without end only what a log holds', async () => {
    server.failure = 'network';
    const outbox = open('amira', () => {
      throw new Error('denied');
    });
    for (let at = 0; at < 80; at += 1) outbox.add(record(`c${String(at)}`, at));
    await outbox.wake();
    expect(outbox.size).toBe(60);
    server.failure = undefined;
    await outbox.wake();
    expect(server.logged.has('c79')).toBe(true);
  });

  it('leaves nothing behind when its user signs out', async () => {
    server.failure = 'network';
    const outbox = open();
    outbox.add(record('a'));
    await outbox.wake();
    outbox.forget();
    outbox.add(record('ended by it'));
    expect(shelf.length).toBe(0);
    const asked = server.asked.length;
    await jest.advanceTimersByTimeAsync(600_000);
    expect(server.asked).toHaveLength(asked);
  });
});

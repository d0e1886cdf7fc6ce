import type { GraphCache } from '../../graph/graph-cache';
import { MemoryCache } from '../../graph/graph-cache';

const DATABASE = 'calling-people';
const STORE = 'answers';
/** The most entries of all users together: a photo weighs some 5 KB. */
const MAX_ENTRIES = 2000;

/**
 * Answers of Graph in IndexedDB, those of one user. In a frame the database may be partitioned, be
 * forbidden or throw: then they last as long as the page, and nobody is told.
 */
export class IndexedDbCache implements GraphCache {
  private readonly fallback = new MemoryCache();
  private opening: Promise<IDBDatabase | undefined> | undefined;

  constructor(
    private readonly factory: () => IDBFactory,
    private readonly userId: string,
  ) {}

  async get(key: string): Promise<unknown> {
    const stored = await this.run('readonly', (store) => store.get(this.nameOf(key)));
    return stored ?? (await this.fallback.get(key));
  }

  async put(key: string, value: unknown): Promise<void> {
    const count = await this.run('readonly', (store) => store.count());
    if (typeof count === 'number' && count >= MAX_ENTRIES)
      await this.run('readwrite', (store) => store.clear());
    const done = await this.run('readwrite', (store) => store.put(value, this.nameOf(key)));
    if (done === undefined) await this.fallback.put(key, value);
  }

  async clear(): Promise<void> {
    await this.fallback.clear();
    await this.run('readwrite', (store) => store.clear());
  }

  private nameOf(key: string): string {
    return `${this.userId} ${key}`;
  }

  /** Undefined when there is no database, or when it refuses. */
  private async run<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | undefined> {
    try {
      this.opening ??= this.open();
      const database = await this.opening;
      if (!database) return undefined;
      return await settled(work(database.transaction(STORE, mode).objectStore(STORE)));
    } catch {
      return undefined;
    }
  }

  private async open(): Promise<IDBDatabase | undefined> {
    try {
      const request = this.factory().open(DATABASE, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE);
      };
      const database = await settled(request);
      // Another page wants to change the database, or to be rid of it.
      database.onversionchange = () => {
        database.close();
        this.opening = undefined;
      };
      return database;
    } catch {
      return undefined;
    }
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('the database refused'));
    };
  });
}

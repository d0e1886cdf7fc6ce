/**
 * Where answers of Graph outlive a reload. May forget anything at any time, and never rejects: a
 * page in a frame may have no storage at all. One cache holds what belongs to one user.
 */
export interface GraphCache {
  /** What was put there, unchecked; undefined when there is nothing. */
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Forgets everything, of every user. */
  clear(): Promise<void>;
}

/** Remembers as long as the page lives. */
export class MemoryCache implements GraphCache {
  private readonly values = new Map<string, unknown>();

  get(key: string): Promise<unknown> {
    return Promise.resolve(this.values.get(key));
  }

  put(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.values.clear();
    return Promise.resolve();
  }
}

/** One value in a storage of the extension, as whoever reads it needs it. */
export class Stored<T> {
  constructor(
    private readonly area: 'local' | 'session' | 'managed',
    private readonly key: string,
    /** Makes one of whatever is there; nothing, or something of another version, included. */
    private readonly read: (value: unknown) => T,
  ) {}

  async get(): Promise<T> {
    return this.read((await chrome.storage[this.area].get(this.key))[this.key]);
  }

  async set(value: T): Promise<void> {
    await chrome.storage[this.area].set({ [this.key]: value });
  }

  async remove(): Promise<void> {
    await chrome.storage[this.area].remove(this.key);
  }

  /** Calls back at every change, also those made here. */
  onChange(listener: (value: T) => void): () => void {
    const hear = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
      const change = changes[this.key];
      if (area === this.area && change) listener(this.read(change.newValue));
    };
    chrome.storage.onChanged.addListener(hear);
    return () => {
      chrome.storage.onChanged.removeListener(hear);
    };
  }
}

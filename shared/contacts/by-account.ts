/** Something that is known about people by their Microsoft 365 account, for those somebody looks at. */
export interface ByAccount<T> {
  /** What is known now; the same value until it changes. */
  of(account: string): T | undefined;
  /** Looks after this person until the answer is called; calls back when `of` answers something else. */
  watch(account: string, listener: () => void): () => void;
}

/** Photos: an address that an image can show. */
export type PhotoSource = ByAccount<string>;

/** A source that is there later than those who look at it. */
export class LateByAccount<T> implements ByAccount<T> {
  private source: ByAccount<T> | undefined;
  private readonly waiting = new Set<() => void>();

  of(account: string): T | undefined {
    return this.source?.of(account);
  }

  watch(account: string, listener: () => void): () => void {
    let end: (() => void) | undefined;
    const begin = (): void => {
      end = this.source?.watch(account, listener);
    };
    if (this.source) begin();
    else this.waiting.add(begin);
    return () => {
      this.waiting.delete(begin);
      end?.();
    };
  }

  attach(source: ByAccount<T>): void {
    this.source = source;
    for (const begin of this.waiting) begin();
    this.waiting.clear();
  }
}

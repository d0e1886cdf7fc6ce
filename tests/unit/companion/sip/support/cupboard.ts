/** A `sessionStorage` that can be looked into, copied as a reload finds it, and denied. */
export class Cupboard {
  denied = false;

  constructor(readonly kept = new Map<string, string>()) {}

  getItem(key: string): string | null {
    this.guard();
    return this.kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.guard();
    this.kept.set(key, value);
  }

  removeItem(key: string): void {
    this.guard();
    this.kept.delete(key);
  }

  /** As it is now; what is written later stands in this one alone. */
  copy(): Cupboard {
    return new Cupboard(new Map(this.kept));
  }

  private guard(): void {
    if (this.denied) throw new DOMException('denied', 'SecurityError');
  }
}

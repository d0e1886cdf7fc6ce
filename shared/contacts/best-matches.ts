export interface RankedPosition {
  readonly position: number;
  readonly rank: number;
}

/** The `limit` best of any number of matches, by rank and then by position; lower is better. */
export class BestMatches {
  private readonly ranks: Uint8Array;
  private readonly touched: Uint32Array;
  private count = 0;

  constructor(private readonly size: number) {
    this.ranks = new Uint8Array(size).fill(255);
    this.touched = new Uint32Array(size);
  }

  /** Notes a match; a position offered twice keeps its better rank. Ranks are below 255. */
  offer(position: number, rank: number): void {
    const known = this.ranks[position] ?? 0;
    if (rank >= known) return;
    if (known === 255) this.touched[this.count++] = position;
    this.ranks[position] = rank;
  }

  has(position: number): boolean {
    return this.ranks[position] !== 255;
  }

  /** How many matches there are. */
  get matches(): number {
    return this.count;
  }

  /** The best positions in order; forgets everything, ready for the next search. */
  take(limit: number): RankedPosition[] {
    // Rank and position as one number, so that the order is that of numbers.
    const best: number[] = [];
    let worst = Infinity;
    for (let index = 0; index < this.count; index++) {
      const position = this.touched[index] ?? 0;
      const key = (this.ranks[position] ?? 0) * this.size + position;
      this.ranks[position] = 255;
      if (key >= worst) continue;
      insert(best, key);
      if (best.length > limit) best.pop();
      if (best.length === limit) worst = best.at(-1) ?? Infinity;
    }
    this.count = 0;
    return best.map((key) => ({ position: key % this.size, rank: Math.floor(key / this.size) }));
  }
}

function insert(sorted: number[], key: number): void {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  sorted.splice(low, 0, key);
}

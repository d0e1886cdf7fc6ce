/** One line of the benchmark table. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same measurement of something else in the same run. */
  readonly peer?: { readonly name: string; readonly value: number };
  /** What we aim at, in words. */
  readonly aim?: string;
}

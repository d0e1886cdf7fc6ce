/** Somebody whose telephone never answers Amira. */
export interface Refuser {
  readonly number: string;
  /** What Amira reads when she has dialled it. */
  readonly named: string;
  /** From now on: `busy` refuses at once; `announces` rings, and gives the caller sound meanwhile. */
  behave(how: 'busy' | 'announces'): void;
  /** Waits until sound is offered to who calls now. */
  announced(): Promise<void>;
  /** Refuses what it announced; answers what Amira reads then. */
  refuse(): string;
}

import type { Connection } from '../transport/connection';

/** Somebody with an open transaction on a flow. */
export interface FlowUser {
  /** The flow is carried by a connection, perhaps another than before. */
  carried(): void;
  /** The connection that carried it is gone. */
  lost(): void;
}

/** The way to a client, whichever connection it uses at present. */
export class Flow {
  readonly #users = new Set<FlowUser>();
  #carrier: Connection | undefined;

  constructor(
    readonly id: string,
    private readonly unused: (flow: Flow) => void,
  ) {}

  /** The open connection that carries it. */
  get carrier(): Connection | undefined {
    return this.#carrier?.open ? this.#carrier : undefined;
  }

  /** The connection that was last said to carry it, open or not. */
  get bound(): Connection | undefined {
    return this.#carrier;
  }

  get idle(): boolean {
    return this.#users.size === 0;
  }

  carry(connection: Connection): void {
    if (this.#carrier === connection) return;
    this.#carrier = connection;
    for (const user of [...this.#users]) user.carried();
  }

  drop(): void {
    this.#carrier = undefined;
    for (const user of [...this.#users]) user.lost();
    this.#tidy();
  }

  join(user: FlowUser): void {
    this.#users.add(user);
  }

  leave(user: FlowUser): void {
    this.#users.delete(user);
    this.#tidy();
  }

  #tidy(): void {
    if (!this.#carrier && this.#users.size === 0) this.unused(this);
  }
}

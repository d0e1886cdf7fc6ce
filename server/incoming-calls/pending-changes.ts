import { randomUUID } from 'node:crypto';
import type { IncomingChange } from '../../shared/incoming-calls/incoming-calls';

/** Dialling a few codes takes seconds; who has not said by then how it went has gone. */
const PATIENCE_MS = 5 * 60_000;
const MAX_OF_A_USER = 10;

interface Pending {
  readonly userId: string;
  readonly change: IncomingChange;
  readonly until: number;
}

/** Changes a PBX is being told of at this moment. */
export class PendingChanges {
  private readonly pending = new Map<string, Pending>();

  constructor(private readonly now: () => number) {}

  /** Answers the id by which it is settled. */
  keep(userId: string, change: IncomingChange): string {
    const now = this.now();
    for (const [id, { until }] of this.pending) if (until < now) this.pending.delete(id);
    const own = [...this.pending].filter(([, one]) => one.userId === userId).map(([id]) => id);
    for (const id of own.slice(0, Math.max(0, own.length - MAX_OF_A_USER + 1))) this.pending.delete(id);
    const id = randomUUID();
    this.pending.set(id, { userId, change, until: now + PATIENCE_MS });
    return id;
  }

  /** The change, which is pending no more; undefined: it is not, or somebody else's. */
  take(userId: string, id: string): IncomingChange | undefined {
    const found = this.pending.get(id);
    if (found?.userId !== userId || found.until < this.now()) return undefined;
    this.pending.delete(id);
    return found.change;
  }
}

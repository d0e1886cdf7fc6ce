import type { Kysely } from 'kysely';
import type { Schema } from './schema';

/** More than anybody reads back; a bound on what is kept. */
export const MAX_AUDIT_LINES = 10_000;
/** How many lines are added before the oldest are looked for. */
const PRUNE_EVERY = 100;

/** One thing an administrator did. */
export interface AuditLine {
  readonly id: number;
  /** ms since the epoch. */
  readonly at: number;
  /** User name. */
  readonly by: string;
  readonly what: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export class AuditStore {
  private added = 0;

  constructor(private readonly database: Kysely<Schema>) {}

  async add(environment: string, { at, by, what, details }: Omit<AuditLine, 'id'>): Promise<void> {
    const { id } = await this.database
      .insertInto('audit')
      .values({ environment, at, by, what, details: JSON.stringify(details) })
      .returning('id')
      .executeTakeFirstOrThrow();
    this.added += 1;
    if (this.added % PRUNE_EVERY !== 1) return;
    await this.database
      .deleteFrom('audit')
      .where('environment', '=', environment)
      .where('id', '<=', id - MAX_AUDIT_LINES)
      .execute();
  }

  /** The newest first, older than a line where one is named. */
  async list(environment: string, limit: number, before?: number): Promise<AuditLine[]> {
    const all = this.database
      .selectFrom('audit')
      .select(['id', 'at', 'by', 'what', 'details'])
      .where('environment', '=', environment)
      .orderBy('id', 'desc')
      .limit(limit);
    return (before === undefined ? all : all.where('id', '<', before)).execute();
  }
}

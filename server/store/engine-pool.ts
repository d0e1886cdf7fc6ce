import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { SqlEngine } from './sql-engine';

type Release = () => void;

/**
 * An engine as the pool that Kysely's PostgreSQL dialect expects: one connection, handed to one
 * user at a time, because a transaction is a property of the connection. `onWrite` is called
 * after every statement that may have changed something.
 */
export function poolOf(engine: SqlEngine, onWrite: () => void): PostgresPool {
  let queue: Promise<void> = Promise.resolve();

  const acquire = async (): Promise<Release> => {
    let release: Release = () => undefined;
    const before = queue;
    queue = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  };

  // The dialect asks for overloads of which only the first is ever called without a cursor.
  const query = (async (sql: string, parameters: readonly unknown[]) => {
    const { rows, affected } = await engine.query(sql, parameters);
    const command = commandOf(sql);
    if (writing.test(sql)) onWrite();
    return { command, rowCount: affected, rows };
  }) as PostgresPoolClient['query'];

  return {
    connect: async () => ({ query, release: await acquire() }),
    end: () => engine.close(),
  };
}

const commands = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'MERGE'] as const;

/** Words of statements that change something; values are never in the text, so that names cannot mislead. */
const writing = /\b(insert|update|delete|merge|create|alter|drop|truncate)\b/i;

/** PostgreSQL's command tag, as far as Kysely looks at it. */
function commandOf(sql: string): (typeof commands)[number] {
  const word = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase();
  return commands.find((command) => command === word) ?? 'SELECT';
}

/** What a query gave. `affected` counts the rows it wrote. */
export interface SqlResult {
  readonly rows: Record<string, unknown>[];
  readonly affected: number;
}

/**
 * A PostgreSQL of our own, one query at a time. `query` rejects with what PostgreSQL says, as an
 * Error with its SQLSTATE in `code`.
 */
export interface SqlEngine {
  query(sql: string, parameters: readonly unknown[]): Promise<SqlResult>;
  /** The whole database as one file, which `openEngine` can start from. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Where an engine keeps its files. `snapshot`: start from this dump; only into an empty directory. */
export interface EngineLocation {
  /** A directory, or undefined for memory alone. */
  readonly directory?: string | undefined;
  readonly snapshot?: Uint8Array | undefined;
}

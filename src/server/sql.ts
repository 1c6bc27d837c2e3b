/** The rows of an answer, as every PostgreSQL client has them. */
export interface SqlResult {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Sends one statement with `$1`-style values. */
export type SqlQuery = (text: string, values?: readonly unknown[]) => Promise<SqlResult>;

/** The host's own PostgreSQL client, in a few lines of theirs; the kit depends on none. */
export interface SqlClient {
  readonly query: SqlQuery;
  /** Runs `work` in one transaction on one connection, read committed (PostgreSQL's default); rolled back when it rejects. */
  readonly transaction: <T>(work: (query: SqlQuery) => Promise<T>) => Promise<T>;
  /**
   * `LISTEN`s on a channel, and again after a lost connection, which `onListeningAgain` tells: what was said in between was not
   * heard. Needs a connection of its own, not one through a pooler that shares them. Resolves, once it listens, to how to stop.
   */
  readonly listen: (
    channel: string,
    onNotify: (payload: string) => void,
    onListeningAgain?: () => void,
  ) => Promise<() => Promise<void>>;
}

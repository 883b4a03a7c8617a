import pg from 'pg';

export type DatabaseErrorCode =
  /** A newer Kinora has used the database. */
  | 'newer_schema'
  | 'migration_failed'
  /** The private PostgreSQL cannot run here at all; the message says what to do instead. */
  | 'unsupported'
  /** The private PostgreSQL did not start; the message holds the end of its log. */
  | 'start_failed'
  /** The database that the URL names does not answer. */
  | 'unreachable';

/** The database cannot be used. The message is for the operator and says what to do. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

/**
 * Whether the server has refused a statement, and so has done nothing of it. Where a connection broke,
 * nobody knows.
 */
export function isRefusal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57)/.test(error.code ?? '08');
}

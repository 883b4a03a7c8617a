import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { Schema } from './schema.ts';

/** An open database with the current schema. */
export interface Database extends AsyncDisposable {
  kysely: Kysely<Schema>;
  pool: pg.Pool;
  /** For connections outside of the pool, such as one that listens. */
  connection: pg.ClientConfig;
  /** Closes every connection; the private PostgreSQL stops when its last user has left. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Where the private PostgreSQL keeps its files, in a folder of its own. Absolute. */
  dataDirectory: string;
  /** `postgres://…`; null for the private PostgreSQL. */
  url: string | null;
}

/** The pool, or a transaction on one of its connections. */
export type Executor = Kysely<Schema>;

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
  /** The same database without its pooler, for connections that last; default `url`. */
  directUrl?: string | null;
  /** Connections at most, beside the one that listens. Default 10. */
  poolSize?: number;
  /** What becomes of the schema. Default: brought up to the newest version. */
  schema?: SchemaPolicy;
  /** Called when the private PostgreSQL holds data of an older version, before that is changed. */
  beforeMigration?(from: string, database: Pick<Database, 'connection'>): Promise<void>;
}

/** `as_it_is` changes nothing; `upTo` stops after that migration. */
export type SchemaPolicy = 'newest' | 'as_it_is' | { upTo: string };

/** The pool, or a transaction on one of its connections. */
export type Executor = Kysely<Schema>;

import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, DatabaseOptions } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { DatabaseError } from './error.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';

const POOL_SIZE = 10;
const BIGINT = pg.types.builtins.INT8;

/** `bigint` as a number: counts and byte sizes stay far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT && format !== 'binary'
      ? (text: string) => Number(text)
      : pg.types.getTypeParser(oid, format as 'text'),
};

/**
 * Opens the database that the URL names, or the private PostgreSQL of the data folder, which is
 * started if it does not run yet, and brings the schema up to date.
 *
 * @throws DatabaseError with a message for the operator.
 */
export async function openDatabase({ dataDirectory, url }: DatabaseOptions): Promise<Database> {
  const embedded = url === null ? await startEmbedded(dataDirectory) : null;
  const connection: pg.ClientConfig = {
    ...(embedded ? embedded.connection : { connectionString: url! }),
    application_name: 'kinora',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types,
  };
  const pool = new pg.Pool({
    ...connection,
    max: POOL_SIZE,
    // A frozen process must not keep rows locked for ever.
    onConnect: async (client) => {
      await client.query("set idle_in_transaction_session_timeout = '30s'");
    },
  });
  // A pooled connection that breaks while idle is replaced by the pool; unheard it would end the process.
  pool.on('error', () => {});
  const kysely = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closed ??= (async () => {
      await kysely.destroy();
      await embedded?.close();
    })();
    return closed;
  };
  try {
    await checkReachable(pool);
    await migrate(kysely);
  } catch (error) {
    await close();
    throw error;
  }
  return { kysely, pool, connection, close, [Symbol.asyncDispose]: close };
}

async function checkReachable(pool: pg.Pool): Promise<void> {
  try {
    await pool.query('select 1');
  } catch (error) {
    throw new DatabaseError(
      'unreachable',
      `The database does not answer: ${(error as Error).message || (error as { code?: string }).code}. ` +
        'Check KINORA_DATABASE_URL.',
      { cause: error },
    );
  }
}

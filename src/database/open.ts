import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, DatabaseOptions } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { DatabaseError } from './error.ts';
import { findPending, migrate } from './migrate.ts';
import { keepPlans } from './named.ts';
import type { Schema } from './schema.ts';

const POOL_SIZE = 10;
/** Held by the process that looks after the schema. */
const SCHEMA_LOCK = 5_466_723;
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
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataDirectory, url, directUrl, poolSize = POOL_SIZE } = options;
  const embedded = url === null ? await startEmbedded(dataDirectory) : null;
  const settings = {
    application_name: 'kinora',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types,
  };
  const pooled: pg.ClientConfig = {
    ...(embedded ? embedded.connection : { connectionString: url! }),
    ...settings,
  };
  const connection = directUrl ? { connectionString: directUrl, ...settings } : pooled;
  const pool = new pg.Pool({
    ...pooled,
    max: poolSize,
    // A frozen process must not keep rows locked for ever.
    onConnect: async (client) => {
      // A pooler gives each transaction another connection, which knows nothing of the plans of the last.
      if (!directUrl) keepPlans(client);
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
    await prepareSchema(kysely, connection, options);
  } catch (error) {
    await close();
    throw error;
  }
  return { kysely, pool, connection, close, [Symbol.asyncDispose]: close };
}

/** One process at a time, so that nobody copies what another one is changing. */
async function prepareSchema(
  kysely: Kysely<Schema>,
  connection: pg.ClientConfig,
  { url, schema = 'newest', beforeMigration }: DatabaseOptions,
): Promise<void> {
  if (schema === 'as_it_is') return;
  const upTo = schema === 'newest' ? null : schema.upTo;
  if (!(await findPending(kysely, upTo)).isPending) return;
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [SCHEMA_LOCK]);
    const { isPending, last } = await findPending(kysely, upTo);
    if (!isPending) return;
    if (last !== null && url === null) await beforeMigration?.(last, { connection });
    await migrate(kysely, upTo);
  } finally {
    await client.end();
  }
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

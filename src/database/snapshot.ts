import pg from 'pg';
import type { Database } from './database.ts';

/** Rows at a time. */
const BATCH = 500;
/** Belong to the migrator, not to the data. */
const BOOKKEEPING = ['kinora_migrations', 'kinora_migrations_lock'];
/** The queue's table of entries, and which of them still matter. */
const QUEUE_TABLE = 'kinora_queue.job';
const QUEUE_CONDITION = `state < 'completed'`;

/** All rows as they were at one moment, while others go on writing. */
export interface Snapshot extends AsyncDisposable {
  /** Names of the migrations that made the tables, in order. */
  migrations: string[];
  /** Tables in an order in which they can be filled: none refers to a later one. */
  tables: string[];
  /** Names of the queues that have entries. */
  queues: string[];
  /** Rows as JSON texts, by batches. */
  rows(table: string): AsyncGenerator<string[]>;
  /** Entries that wait or are being worked on, as JSON texts, by batches. */
  queueEntries(): AsyncGenerator<string[]>;
}

/** Takes a snapshot through a connection of its own. */
export async function openSnapshot({
  connection,
}: Pick<Database, 'connection'>): Promise<Snapshot> {
  const client = new pg.Client({ ...connection, application_name: 'kinora backup' });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const names = async (text: string): Promise<string[]> =>
      (await client.query<{ name: string }>(text)).rows.map((row) => row.name);
    const hasQueue = (
      await names(`select 'x' as name where to_regclass('${QUEUE_TABLE}') is not null`)
    ).length;
    return {
      migrations: await names('select name from kinora_migrations order by name'),
      tables: await tablesInOrder(client),
      queues: hasQueue
        ? await names(`select distinct name from ${QUEUE_TABLE} where ${QUEUE_CONDITION}`)
        : [],
      rows: (table) => readRows(client, `${client.escapeIdentifier(table)} t`),
      queueEntries: async function* () {
        if (hasQueue) yield* readRows(client, `${QUEUE_TABLE} t where ${QUEUE_CONDITION}`);
      },
      [Symbol.asyncDispose]: () => client.end(),
    };
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

async function* readRows(client: pg.Client, source: string): AsyncGenerator<string[]> {
  await client.query(
    `declare export no scroll cursor for select row_to_json(t)::text as row from ${source}`,
  );
  try {
    for (;;) {
      const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from export`);
      if (rows.length === 0) return;
      yield rows.map(({ row }) => row);
    }
  } finally {
    await client.query('close export');
  }
}

async function tablesInOrder(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname as name,
      array(
        select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
      ) as needs
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    order by 1`);
  const left = rows.filter(({ name }) => !BOOKKEEPING.includes(name));
  const ordered: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ needs }) => needs.every((need) => ordered.includes(need)));
    ordered.push(left.splice(Math.max(next, 0), 1)[0]!.name);
  }
  return ordered;
}

/** Fills an empty database, all or nothing. */
export interface Filling extends AsyncDisposable {
  /** Rows as JSON texts. */
  insert(table: string, rows: readonly string[]): Promise<void>;
  insertQueueEntries(rows: readonly string[]): Promise<void>;
  commit(): Promise<void>;
}

/** @throws Error for the operator if the database holds anything already. */
export async function openFilling({ connection }: Pick<Database, 'connection'>): Promise<Filling> {
  const client = new pg.Client({ ...connection, application_name: 'kinora restore' });
  client.on('error', () => {});
  await client.connect();
  const tables = await tablesInOrder(client);
  await client.query('begin');
  try {
    await client.query('lock table videos in access exclusive mode');
    await assertEmpty(client, tables);
    // What migrations put in is in the backup too, as it is now.
    await client.query(
      `truncate ${tables.map((name) => client.escapeIdentifier(name)).join(', ')}`,
    );
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    insert: (table, rows) => insertRows(client, client.escapeIdentifier(table), rows),
    insertQueueEntries: (rows) => insertRows(client, QUEUE_TABLE, rows),
    commit: async () => {
      for (const table of tables) await advanceSequences(client, table);
      await client.query('commit');
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}

const HOLDING = ['videos', 'files', 'characters', 'batches'];

async function assertEmpty(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of HOLDING.filter((name) => tables.includes(name))) {
    const { rows } = await client.query(`select 1 from ${table} limit 1`);
    if (rows.length > 0) {
      throw new Error(
        'This database holds data already: restore into an empty data folder, or an empty database.',
      );
    }
  }
}

/** Columns that the table does not know, of another version of the queue, are left out. */
async function insertRows(
  client: pg.Client,
  table: string,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  const known = Object.keys(JSON.parse(rows[0]!) as object);
  const { rows: found } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and attname = any($2) order by attnum`,
    [table, known],
  );
  const columns = found.map(({ name }) => client.escapeIdentifier(name)).join(', ');
  await client.query(
    `insert into ${table} (${columns}) overriding system value
     select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
    [`[${rows.join(',')}]`],
  );
}

async function advanceSequences(client: pg.Client, table: string): Promise<void> {
  const name = client.escapeIdentifier(table);
  const { rows } = await client.query<{ column: string }>(
    `select attname as column from pg_attribute
     where attrelid = $1::regclass and attidentity <> ''`,
    [name],
  );
  for (const { column } of rows) {
    await client.query(
      `select setval(pg_get_serial_sequence($1, $2), max(${client.escapeIdentifier(column)}))
       from ${name} having max(${client.escapeIdentifier(column)}) is not null`,
      [name, column],
    );
  }
}

import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.ts';

let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());

/** An empty database beside the test's own. */
async function createEmpty(name: string): Promise<AsyncDisposable & { url: string }> {
  const { pool } = await testDatabase.open();
  const unique = `${name}_${process.pid}`;
  await pool.query(`create database ${unique}`);
  const url = testDatabase.url.replace(/\/test_\w+/, `/${unique}`);
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      await pool.query(`drop database ${unique} with (force)`);
    },
  };
}

test('many processes may open a new database at once', async () => {
  await using empty = await createEmpty('crowd');
  const opened = await Promise.all(
    Array.from({ length: 5 }, () => openDatabase({ dataDirectory: '/nowhere', url: empty.url })),
  );
  const counts = await Promise.all(
    opened.map(({ kysely }) =>
      kysely
        .selectFrom('videos')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .execute(),
    ),
  );
  expect(counts).toEqual(opened.map(() => [{ count: 0 }]));
  await Promise.all(opened.map((database) => database.close()));
});

test('a database of a newer version is refused and left as it is', async () => {
  await using empty = await createEmpty('newer');
  const first = await openDatabase({ dataDirectory: '/nowhere', url: empty.url });
  await first.pool.query(
    "insert into kinora_migrations (name, timestamp) values ('9999-from-the-future', '')",
  );
  await first.close();
  const second = openDatabase({ dataDirectory: '/nowhere', url: empty.url });
  await expect(second).rejects.toMatchObject({
    code: 'newer_schema',
    message: expect.stringContaining('9999-from-the-future'),
  });
});

test('a migration that fails changes nothing', async () => {
  await using empty = await createEmpty('failing');
  const database = await openDatabase({ dataDirectory: '/nowhere', url: empty.url });
  const { rows } = await sql<{ name: string }>`select name from kinora_migrations`.execute(
    database.kysely,
  );
  const done: Migration = { up: async () => {} };
  const broken: Migration = {
    up: async (db: Kysely<unknown>) => {
      await sql`create table half (a text)`.execute(db);
      await sql`select nonsense`.execute(db);
    },
  };
  const migrations = Object.fromEntries([
    ...rows.map(({ name }) => [name, done]),
    ['9998', broken],
  ]);
  await expect(migrate(database.kysely, null, migrations)).rejects.toMatchObject({
    code: 'migration_failed',
  });
  const { rows: half } = await database.pool.query("select to_regclass('half') as half");
  expect(half).toEqual([{ half: null }]);
  await database.close();
});

test('a database that does not answer is named by its setting, without its password', async () => {
  const url = 'postgres://me:secret-word@127.0.0.1:1/kinora';
  const error: Error = await openDatabase({ dataDirectory: '/nowhere', url }).catch((e) => e);
  expect(error).toMatchObject({ code: 'unreachable' });
  expect(error.message).toContain('KINORA_DATABASE_URL');
  expect(error.message).not.toContain('secret-word');
});

test('numbers that fit are numbers', async () => {
  const { pool } = await testDatabase.open();
  const { rows } = await pool.query<{ big: number }>('select 5000000000::bigint as big');
  expect(rows).toEqual([{ big: 5_000_000_000 }]);
  expect(pg.types.getTypeParser(pg.types.builtins.INT8)('1')).toBe('1');
});

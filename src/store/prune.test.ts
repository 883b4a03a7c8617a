import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { pruneRecords } from './prune.ts';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await testDatabase.open();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());

test('what is past its use is forgotten, and nothing else', async () => {
  const { pool } = database;
  const ago = (interval: string): string => `now() - interval '${interval}'`;
  await pool.query(`
    insert into idempotency_keys (project_id, key, fingerprint, created_at) values
      ('default', 'old', 'a', ${ago('25 hours')}), ('default', 'new', 'a', ${ago('23 hours')});
    insert into events (project_id, video_id, type, at) values
      ('default', 'old', 'video.completed', ${ago('31 days')}), ('default', 'new', 'video.failed', ${ago('29 days')});
    insert into deleted_videos (id, project_id, created_at, deleted_at) values
      ('old', 'default', ${ago('90 days')}, ${ago('31 days')}), ('new', 'default', ${ago('90 days')}, now());
    insert into webhook_endpoints (id, project_id, name, url, event_types, secret) values
      ('whe_a', 'default', 'a', 'https://example.com', '{}', 'secret');`);
  for (const [id, status, age] of [
    ['old', 'delivered', '31 days'],
    ['gone', 'failed', '31 days'],
    ['tried', 'pending', '31 days'],
    ['new', 'delivered', '1 day'],
  ] as const) {
    await pool.query(
      `insert into webhook_deliveries (id, endpoint_id, job_id, event, status, created_at)
       values ($1, 'whe_a', $2, '{}', $3, ${ago(age)})`,
      [id, randomUUID(), status],
    );
  }
  expect(await pruneRecords(database.kysely)).toBe(5);
  const left = async (column: string, table: string): Promise<unknown[]> => {
    const { rows } = await pool.query<{ name: unknown }>(
      `select ${column} as name from ${table} order by 1`,
    );
    return rows.map(({ name }) => name);
  };
  expect(await left('key', 'idempotency_keys')).toEqual(['new']);
  expect(await left('video_id', 'events')).toEqual(['new']);
  expect(await left('id', 'deleted_videos')).toEqual(['new']);
  expect(await left('id', 'webhook_deliveries')).toEqual(['new', 'tried']);
  expect(await pruneRecords(database.kysely)).toBe(0);
});

test('many old rows are removed in pieces', async () => {
  await database.pool.query(`
    insert into events (project_id, video_id, type, at)
    select 'default', n::text, 'video.completed', now() - interval '31 days' from generate_series(1, 12000) n`);
  expect(await pruneRecords(database.kysely)).toBe(12_000);
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../database/database.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import type { VideoRecord } from './store.ts';
import { insertVideos } from './insert-videos.ts';
import { deleteVideo, listVideos } from './videos.ts';

let testDatabase: TestDatabase;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await testDatabase.open();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());

async function insert(projectId: string): Promise<VideoRecord> {
  const [video] = (
    await insertVideos(database.kysely, [
      {
        random: randomBytes(20).toString('hex'),
        projectId,
        kind: 'create',
        model: 'sora-2',
        engine: 'scripted',
        engineModel: 'scripted-model',
        prompt: `A "fox" of 東京 🦊 and a \\ backslash`,
        seconds: '4',
        size: '1280x720',
        seed: 2_147_483_647,
        metadata: { someKey: 'a', 'some-other_key': 'ä' },
        params: { inputReference: 'inputs/a.png', source: null, characters: [] },
        remixedFromVideoId: null,
        sourceId: null,
        jobId: '00000000-0000-4000-8000-000000000000',
        queue: 'engine.scripted',
      },
    ])
  ).values();
  return video!;
}

async function insertMany(projectId: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await insert(projectId)).id);
  return ids;
}

function list(
  projectId: string,
  options: { limit?: number; order?: 'asc' | 'desc'; after?: string | null } = {},
): Promise<{ ids: string[]; hasMore: boolean }> {
  const { limit = 20, order = 'desc', after = null } = options;
  return listVideos(database.kysely, { projectId, limit, order, after }).then(
    ({ records, hasMore }) => ({ ids: records.map(({ id }) => id), hasMore }),
  );
}

test('a record comes back as it was given, and its id tells its time', async () => {
  const record = await insert('round-trip');
  const [found] = (
    await listVideos(database.kysely, {
      projectId: 'round-trip',
      limit: 1,
      order: 'asc',
      after: null,
    })
  ).records;
  expect(found).toEqual(record);
  expect(record).toMatchObject({
    prompt: `A "fox" of 東京 🦊 and a \\ backslash`,
    seed: 2_147_483_647,
    metadata: { someKey: 'a', 'some-other_key': 'ä' },
    params: { inputReference: 'inputs/a.png', source: null, characters: [] },
    attempt: 0,
    contentBytes: null,
  });
  expect(record.id).toMatch(/^video_[0-9a-f]{48}$/);
  const seconds = Number.parseInt(record.id.slice(6, 14), 16);
  expect(seconds).toBe(Math.floor(record.createdAt.getTime() / 1000));
});

test('pages follow each other without gap or overlap, in both orders', async () => {
  const ids = await insertMany('pages', 7);
  const newestFirst = ids.toReversed();
  expect(await list('pages')).toEqual({ ids: newestFirst, hasMore: false });
  expect(await list('pages', { limit: 3 })).toEqual({
    ids: newestFirst.slice(0, 3),
    hasMore: true,
  });
  expect(await list('pages', { limit: 3, after: newestFirst[2]! })).toEqual({
    ids: newestFirst.slice(3, 6),
    hasMore: true,
  });
  expect(await list('pages', { limit: 3, after: newestFirst[5]! })).toEqual({
    ids: newestFirst.slice(6),
    hasMore: false,
  });
  expect(await list('pages', { limit: 4, order: 'asc', after: ids[2]! })).toEqual({
    ids: ids.slice(3),
    hasMore: false,
  });
  expect(await list('pages', { limit: 7 })).toEqual({ ids: newestFirst, hasMore: false });
  expect(await list('pages', { after: newestFirst[6]! })).toEqual({ ids: [], hasMore: false });
  expect((await list('pages', { limit: 0 })).ids).toEqual([]);
});

test('videos of one moment are told apart by their ids', async () => {
  const records = await Promise.all(Array.from({ length: 6 }, () => insert('moment')));
  await database.pool.query(
    "update videos set created_at = '2026-01-01T00:00:00.123456Z' where project_id = 'moment'",
  );
  const ids = records.map(({ id }) => id).toSorted();
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await list('moment', { limit: 2, order: 'asc', after });
    seen.push(...page.ids);
    if (!page.hasMore) break;
    after = page.ids.at(-1)!;
  }
  expect(seen).toEqual(ids);
});

test('times are compared more finely than JavaScript can', async () => {
  const [first, second] = (await insertMany('fine', 2)) as [string, string];
  const set = (id: string, time: string): Promise<unknown> =>
    database.pool.query('update videos set created_at = $2 where id = $1', [id, time]);
  await set(first, '2026-01-01T00:00:00.000002Z');
  await set(second, '2026-01-01T00:00:00.000001Z');
  expect((await list('fine', { order: 'asc' })).ids).toEqual([second, first]);
  expect((await list('fine', { order: 'asc', after: second })).ids).toEqual([first]);
  expect((await list('fine', { order: 'asc', after: first })).ids).toEqual([]);
});

test('a loop that lists and deletes comes to the end', async () => {
  const ids = await insertMany('deleting', 5);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await list('deleting', { limit: 2, after });
    for (const id of page.ids) {
      seen.push(id);
      expect((await deleteVideo(database.kysely, id))?.id).toBe(id);
    }
    if (!page.hasMore) break;
    after = page.ids.at(-1)!;
  }
  expect(seen).toEqual(ids.toReversed());
  expect(await list('deleting', { after: ids[3]! })).toEqual({ ids: [], hasMore: false });
  expect(await deleteVideo(database.kysely, ids[0]!)).toBeNull();
});

test('after an unknown video, or one of another project, comes nothing', async () => {
  const [mine] = await insertMany('mine', 1);
  const [other] = await insertMany('other', 1);
  expect(await list('mine', { after: 'video_unknown' })).toEqual({ ids: [], hasMore: false });
  expect(await list('mine', { after: other! })).toEqual({ ids: [], hasMore: false });
  expect((await list('mine')).ids).toEqual([mine]);
  await deleteVideo(database.kysely, other!);
  expect(await list('mine', { after: other! })).toEqual({ ids: [], hasMore: false });
});

test('videos that arrive meanwhile do not move the pages', async () => {
  const ids = await insertMany('arriving', 4);
  const first = await list('arriving', { limit: 2 });
  await insertMany('arriving', 3);
  const second = await list('arriving', { limit: 2, after: first.ids.at(-1)! });
  expect([...first.ids, ...second.ids]).toEqual(ids.toReversed());
});

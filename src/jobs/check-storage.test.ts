import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine, type ScriptedEngine } from '../../test/scripted-engine.ts';
import { expireBeyond } from '../store/blobs.ts';
import { checkStorage } from './check-storage.ts';
import { sweepBlobs } from './sweep.ts';

let testDatabase: TestDatabase;
let stack: AsyncDisposableStack;
let engine: ScriptedEngine;
let node: JobNode;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  const { folder } = stack.use(await temporaryFolder());
  engine = createScriptedEngine();
  const database = await testDatabase.open();
  node = stack.use(await createJobNode({ database, engines: [engine], folder }));
});
afterEach(async () => {
  await stack.disposeAsync();
  await testDatabase.clear();
});

/** Completed films of so many bytes, oldest first. */
async function makeFilms(count: number, bytes = 10): Promise<string[]> {
  const worker = await node.startWorker();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { id } = await node.jobs.create(newJob());
    ids.push(id);
    await (await engine.nextRun()).succeed('x'.repeat(bytes));
    let record = await node.jobs.retrieve(id);
    while (record!.status !== 'completed') {
      record = await node.jobs.waitForChange(record!, { timeoutMs: 10_000 });
    }
  }
  await worker.close();
  return ids;
}

const keys = async (): Promise<string[]> =>
  (await Array.fromAsync(node.storage.list(''))).toSorted();
const put = (key: string, text: string) =>
  node.storage.put(key, Readable.from([Buffer.from(text)]));
const check = (mends: boolean) => checkStorage(node, { mends, graceMs: 0 });

test('what agrees is left alone, also while a job runs', async () => {
  await makeFilms(1);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  await put(`videos/${id}/1.mp4`, 'being written');
  expect(await check(true)).toMatchObject({ blobs: 4, orphans: [], broken: [] });
  await run.succeed();
});

test('blobs that no record leads to are found, and removed when that is asked', async () => {
  const [id] = await makeFilms(1);
  const before = await keys();
  const lost = ['files/gone', 'inputs/nobodys.png', `videos/${id}/7.mp4`, 'videos/video_00/1.mp4'];
  for (const key of lost) await put(key, 'lost');
  const found = await check(false);
  expect(found.orphans.map(({ key }) => key).toSorted()).toEqual(lost.toSorted());
  expect(await keys()).toHaveLength(before.length + 4);
  expect(await check(true)).toMatchObject({ isMended: true });
  expect(await keys()).toEqual(before);
  expect((await check(false)).orphans).toEqual([]);
});

test('records without their bytes are found, and taken back when that is asked', async () => {
  const [gone, short, whole] = await makeFilms(3);
  await node.storage.delete(`videos/${gone}/1.webp`);
  await put(`videos/${short}/1.mp4`, 'x');
  const { broken } = await check(false);
  expect(new Map(broken.map(({ id, problem }) => [id, problem]))).toEqual(
    new Map([
      [gone, `videos/${gone}/1.webp is gone`],
      [short, expect.stringMatching(/^\d+ bytes are there instead of \d+$/)],
    ]),
  );
  await check(true);
  for (const id of [gone, short]) {
    const record = await node.jobs.retrieve(id!);
    expect(record!.status).toBe('completed');
    expect(record!.expiresAt!.getTime()).toBeLessThanOrEqual(Date.now());
  }
  expect((await node.jobs.retrieve(whole!))!.expiresAt).toBeNull();
  // The sweep takes what is left of films whose time is over.
  await sweepBlobs(node, new Set());
  expect((await keys()).every((key) => key.startsWith(`videos/${whole}/`))).toBe(true);
  expect(await check(false)).toMatchObject({ orphans: [], broken: [] });
});

test('no more than the newest films are kept, or no more bytes, and no byte of the others', async () => {
  const ids = await makeFilms(4, 1000);
  const db = node.database.kysely;
  expect(await expireBeyond(db, { films: null, bytes: null })).toBe(0);
  expect(await expireBeyond(db, { films: 3, bytes: null })).toBe(1);
  // Each has more than a thousand bytes with its pictures, and less than four thousand.
  const { contentBytes } = (await node.jobs.retrieve(ids[3]!))!;
  expect(await expireBeyond(db, { films: null, bytes: contentBytes! })).toBe(2);
  await sweepBlobs(node, new Set());
  const kept = new Set((await keys()).map((key) => key.split('/')[1]));
  expect(kept).toEqual(new Set([ids[3]]));
  expect(await expireBeyond(db, { films: 1, bytes: contentBytes! })).toBe(0);
});

test('a deleted film leaves no byte, nor does its input', async () => {
  await put('inputs/first.png', 'a picture');
  const worker = await node.startWorker();
  const { id } = await node.jobs.create(newJob({ inputReference: 'inputs/first.png' }));
  await (await engine.nextRun()).succeed();
  let record = await node.jobs.retrieve(id);
  while (record!.status !== 'completed') {
    record = await node.jobs.waitForChange(record!, { timeoutMs: 10_000 });
  }
  expect(await keys()).toHaveLength(4);
  expect(await node.jobs.remove(id)).toBe(true);
  expect(await keys()).toEqual([]);
  await worker.close();
});

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { VideoRecord } from '../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../testing/job-node.ts';
import { createScriptedEngine, type ScriptedEngine } from '../testing/scripted-engine.ts';
import { queueOf } from './ends.ts';
import type { Jobs } from './jobs.ts';

let stack: AsyncDisposableStack;
let folder: string;
let testDatabase: TestDatabase;

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  folder = stack.use(await temporaryFolder()).folder;
  testDatabase = stack.use(await createTestDatabase());
});
afterEach(() => stack.disposeAsync());

async function openNode(engine: ScriptedEngine, concurrency = 1): Promise<JobNode> {
  const database = await testDatabase.open();
  return stack.use(await createJobNode({ database, engines: [engine], folder, concurrency }));
}

/** Follows the news until the record is as wanted. */
async function until(
  jobs: Jobs,
  id: string,
  isReached: (record: VideoRecord) => boolean,
): Promise<VideoRecord> {
  let record = await jobs.retrieve(id);
  while (record && !isReached(record)) {
    record = await jobs.waitForChange(record, { timeoutMs: 10_000 });
  }
  return record!;
}

const hasStatus = (status: VideoRecord['status']) => (record: VideoRecord) => record.status === status;

async function readBlob(node: JobNode, key: string): Promise<string> {
  return text((await node.storage.get(key))!);
}

async function blobs(node: JobNode): Promise<string[]> {
  return (await Array.fromAsync(node.storage.list(''))).toSorted();
}

async function queueStates(node: JobNode): Promise<string[]> {
  const { rows } = await node.database.pool.query('select state from kinora_queue.job order by id');
  return rows.map((row: { state: string }) => row.state);
}

async function events(node: JobNode): Promise<string[]> {
  const { rows } = await node.database.pool.query('select type from events order by seq');
  return rows.map((row: { type: string }) => row.type);
}

test('a job becomes a film, and says how far it is on the way', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  const created = await node.jobs.create(newJob({ prompt: 'A fox', metadata: { a: 'b' } }));
  expect(created).toMatchObject({
    status: 'queued',
    progress: 0,
    phase: 'queued',
    attempt: 0,
    error: null,
    content: null,
    completedAt: null,
    projectId: 'default',
    kind: 'create',
    metadata: { a: 'b' },
  });

  const run = await engine.nextRun();
  expect(run.request).toEqual({
    id: created.id,
    model: 'scripted-model',
    prompt: 'A fox',
    width: 1280,
    height: 720,
    seconds: 4,
    seed: 7,
    inputReference: null,
  });
  run.progress(0.404, 'drawing');
  const drawing = await until(node.jobs, created.id, ({ progress }) => progress > 0);
  expect(drawing).toMatchObject({ status: 'in_progress', progress: 40, phase: 'drawing', attempt: 1 });
  expect(drawing.operation).toEqual(run.operation);
  run.progress(1, 'drawing');
  expect((await until(node.jobs, created.id, ({ progress }) => progress > 40)).progress).toBe(99);

  await run.succeed('the film');
  const completed = await until(node.jobs, created.id, hasStatus('completed'));
  expect(completed).toMatchObject({
    progress: 100,
    phase: 'completed',
    worker: null,
    operation: null,
    details: { bytes: 8 },
    content: {
      video: `videos/${created.id}/1.mp4`,
      thumbnail: `videos/${created.id}/1.webp`,
      spritesheet: `videos/${created.id}/1.jpg`,
    },
  });
  expect(completed.completedAt!.getTime()).toBeGreaterThanOrEqual(completed.startedAt!.getTime());
  expect(await readBlob(node, completed.content!.video)).toBe('the film');
  expect(await readBlob(node, completed.content!.thumbnail)).toBe('thumbnail of the film');
  expect(await readBlob(node, completed.content!.spritesheet)).toBe('spritesheet of the film');
  expect(completed.contentBytes).toBe(8 + 21 + 23);
  expect(await events(node)).toEqual(['video.completed']);
  expect(await queueStates(node)).toEqual(['completed']);
});

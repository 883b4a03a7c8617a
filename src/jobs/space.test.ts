import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine, type ScriptedEngine } from '../../test/scripted-engine.ts';
import type { VideoRecord } from '../store/store.ts';

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

async function until(id: string, isReached: (record: VideoRecord) => boolean) {
  let record = await node.jobs.retrieve(id);
  while (!isReached(record!)) {
    record = await node.jobs.waitForChange(record!, { timeoutMs: 10_000 });
  }
  return record!;
}

test('no job is begun while the disk has less left than it must, and all are when it has', async () => {
  const errors: string[] = [];
  const told = Promise.withResolvers<void>();
  node.dependencies.logger.error = (_facts, message) => {
    errors.push(message);
    told.resolve();
  };
  node.dependencies.minFreeBytes = Number.MAX_SAFE_INTEGER;
  const worker = await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  await told.promise;
  expect(errors[0]).toBe('the disk is full: no job is begun');
  expect(await node.jobs.retrieve(id)).toMatchObject({ status: 'queued', attempt: 0 });
  await worker.close();
  node.dependencies.minFreeBytes = 0;
  await node.startWorker();
  await (await engine.nextRun()).succeed();
  await until(id, ({ status }) => status === 'completed');
});

test('a disk that fills in the middle of a job costs the attempt, not the job', async () => {
  const { put } = node.storage;
  let isFull = true;
  node.storage.put = async (key, source) => {
    if (!isFull) return put(key, source);
    source.destroy();
    throw Object.assign(new Error('write failed'), { code: 'ENOSPC' });
  };
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  await (await engine.nextRun()).succeed();
  const again = await engine.nextRun();
  const record = await node.jobs.retrieve(id);
  expect(record).toMatchObject({ status: 'in_progress', attempt: 2, failures: 0, losses: 1 });
  expect(record!.history).toMatchObject([{ attempt: 1, cause: 'loss', code: 'disk_full' }]);
  isFull = false;
  await again.succeed();
  await until(id, ({ status }) => status === 'completed');
});

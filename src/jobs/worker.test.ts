import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Transaction } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Schema } from '../database/schema.ts';
import type { VideoRecord } from '../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine } from '../../test/scripted-engine.ts';
import type { Engine } from '../engines/engine.ts';
import { claimOf, queueOf } from './ends.ts';
import type { Jobs } from './jobs.ts';
import { notify } from './signals.ts';

let stack: AsyncDisposableStack;
let folder: string;
let testDatabase: TestDatabase;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase[Symbol.asyncDispose]());
beforeEach(async () => {
  stack = new AsyncDisposableStack();
  folder = stack.use(await temporaryFolder()).folder;
});
afterEach(async () => {
  await stack.disposeAsync();
  await testDatabase.clear();
});

async function openNode(engine: Engine, concurrency = 1): Promise<JobNode> {
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

const hasStatus = (status: VideoRecord['status']) => (record: VideoRecord) =>
  record.status === status;

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
    source: null,
    characters: [],
  });
  run.progress(0.404, 'drawing');
  const drawing = await until(node.jobs, created.id, ({ progress }) => progress > 0);
  expect(drawing).toMatchObject({
    status: 'in_progress',
    progress: 40,
    phase: 'drawing',
    attempt: 1,
  });
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

test('an engine that cannot be watched is asked again and again', async () => {
  const engine = createScriptedEngine({ watches: false });
  const node = await openNode(engine);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  run.progress(0.5);
  await until(node.jobs, id, ({ progress }) => progress === 50);
  run.stream('from far away');
  const completed = await until(node.jobs, id, hasStatus('completed'));
  expect(await readBlob(node, completed.content!.video)).toBe('from far away');
});

test('progress never falls', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  run.progress(0.6, 'drawing');
  await until(node.jobs, id, ({ progress }) => progress === 60);
  run.progress(0.2, 'encoding');
  const encoding = await until(node.jobs, id, ({ phase }) => phase === 'encoding');
  expect(encoding.progress).toBe(60);
});

test('jobs begin in the order in which they were accepted, as many at once as may', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine, 2);
  const accepted: string[] = [];
  for (let index = 0; index < 4; index += 1) accepted.push((await node.jobs.create(newJob())).id);
  await node.startWorker();
  const first = [await engine.nextRun(), await engine.nextRun()];
  expect(first.map((run) => run.request.id)).toEqual(expect.arrayContaining(accepted.slice(0, 2)));
  expect((await node.jobs.retrieve(accepted[2]!))!.status).toBe('queued');
  await first[0]!.succeed();
  const third = await engine.nextRun();
  expect(third.request.id).toBe(accepted[2]);
  expect((await node.jobs.retrieve(accepted[3]!))!.status).toBe('queued');
});

test('many workers over one queue make every film once', async () => {
  const engine = createScriptedEngine();
  const nodes = [await openNode(engine, 2), await openNode(engine, 2), await openNode(engine, 2)];
  for (const node of nodes) await node.startWorker();
  const { jobs } = nodes[0]!;
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await jobs.create(newJob())).id),
  );
  for (const _ of ids) await (await engine.nextRun()).succeed();
  const records = await Promise.all(ids.map((id) => until(jobs, id, hasStatus('completed'))));
  expect(records.map(({ attempt }) => attempt)).toEqual(ids.map(() => 1));
  expect(engine.runs.map((run) => run.request.id).toSorted()).toEqual(ids.toSorted());
  expect(await events(nodes[0]!)).toHaveLength(20);
});

test('a worker that lost its lease cannot commit, and leaves no bytes', async () => {
  const [engineA, engineB] = [createScriptedEngine(), createScriptedEngine()];
  const a = await openNode(engineA);
  const workerA = await a.startWorker();
  const { id } = await a.jobs.create(newJob());
  const zombie = await engineA.nextRun();
  zombie.progress(0.9);
  await until(a.jobs, id, ({ progress }) => progress === 90);
  const b = await openNode(engineB);
  await b.startWorker();

  // What the queue does when a lease has run out.
  const record = (await a.jobs.retrieve(id))!;
  await b.database.kysely.transaction().execute(async (transaction) => {
    expect(await b.queue.retry(claimOf(record), 0, transaction)).toBe(true);
    await notify(transaction, 'kinora_queue', queueOf('scripted'));
  });
  const second = await engineB.nextRun();
  await zombie.succeed('film of a zombie');
  await workerA.close();
  expect(await b.jobs.retrieve(id)).toMatchObject({ status: 'in_progress', attempt: 2, losses: 1 });
  expect(await blobs(b)).toEqual([]);

  await second.succeed('film of the living');
  const completed = await until(b.jobs, id, hasStatus('completed'));
  expect(completed.attempt).toBe(2);
  expect(await readBlob(b, completed.content!.video)).toBe('film of the living');
  expect(await blobs(b)).toEqual(Object.values(completed.content!).toSorted());
  expect(await events(b)).toEqual(['video.completed']);
});

test('cancelling a job that runs stops the engine and leaves nothing behind', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  run.progress(0.3);
  await until(node.jobs, id, ({ progress }) => progress === 30);
  const aborted = once(run.signal, 'abort');
  expect(await node.jobs.cancel(id)).toMatchObject({
    status: 'failed',
    progress: 30,
    error: { code: 'cancelled' },
    completedAt: null,
    worker: null,
  });
  await aborted;
  // The slot is free again, so the work on the cancelled job is over.
  const next = await node.jobs.create(newJob());
  const nextRun = await engine.nextRun();
  expect(nextRun.request.id).toBe(next.id);
  expect(run.isCancelled).toBe(true);
  expect(await readdir(path.join(folder, 'scratch'))).toEqual([path.basename(nextRun.directory)]);
  expect(await blobs(node)).toEqual([]);
  expect(await events(node)).toEqual(['video.failed']);
  expect((await queueStates(node)).toSorted()).toEqual(['active', 'cancelled']);
});

test('cancelling a job that waits, has ended or is unknown', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const waiting = await node.jobs.create(newJob());
  expect(await node.jobs.cancel(waiting.id)).toMatchObject({ status: 'failed', progress: 0 });
  expect(await node.jobs.cancel(waiting.id)).toMatchObject({ error: { code: 'cancelled' } });
  expect(await node.jobs.cancel('video_unknown')).toBeNull();
  await node.startWorker();
  const other = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  expect(run.request.id).toBe(other.id);
  await run.succeed();
  await until(node.jobs, other.id, hasStatus('completed'));
  expect(await node.jobs.cancel(other.id)).toMatchObject({ status: 'completed', error: null });
  expect(await events(node)).toEqual(['video.failed', 'video.completed']);
});

test('removing a job that runs stops it; removing a film takes all its bytes', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  await node.storage.put('inputs/first.png', Readable.from(['a picture']));
  const { id } = await node.jobs.create(newJob({ inputReference: 'inputs/first.png' }));
  const run = await engine.nextRun();
  const aborted = once(run.signal, 'abort');
  expect(await node.jobs.remove(id)).toBe(true);
  await aborted;
  expect(await node.jobs.retrieve(id)).toBeNull();
  expect(await node.jobs.remove(id)).toBe(false);

  const film = await node.jobs.create(newJob());
  await (await engine.nextRun()).succeed();
  await until(node.jobs, film.id, hasStatus('completed'));
  expect(await blobs(node)).toHaveLength(3);
  expect(await node.jobs.remove(film.id)).toBe(true);
  expect(await blobs(node)).toEqual([]);
});

test('an engine gets the first frame as a file in its directory', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  await node.storage.put('inputs/first.png', Readable.from(['a picture']));
  await node.jobs.create(newJob({ inputReference: 'inputs/first.png' }));
  const run = await engine.nextRun();
  expect(run.request.inputReference).toBe(path.join(run.directory, 'input.png'));
  expect(await readFile(run.request.inputReference!, 'utf8')).toBe('a picture');
});

test('a fault that may pass is tried again, a few times and ever later', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const asked: number[] = [];
  await node.startWorker({
    backoffSeconds: (failures) => {
      asked.push(failures);
      return 0;
    },
  });
  const { id } = await node.jobs.create(newJob());
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    const run = await engine.nextRun();
    run.fail({ code: 'out_of_memory', message: `Failure ${attempt}.`, retryable: true });
  }
  const failed = await until(node.jobs, id, hasStatus('failed'));
  expect(failed).toMatchObject({
    attempt: 4,
    failures: 3,
    error: { code: 'out_of_memory', message: 'Failure 4.' },
  });
  expect(asked).toEqual([1, 2, 3]);
  expect(await events(node)).toEqual(['video.failed']);
  expect(await queueStates(node)).toEqual(['completed']);
});

test('a job that waits for its next try is not handed out before', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker({ backoffSeconds: () => 3600 });
  const { id } = await node.jobs.create(newJob());
  (await engine.nextRun()).fail({ retryable: true });
  await until(node.jobs, id, ({ failures }) => failures === 1);
  const other = await node.jobs.create(newJob());
  expect((await engine.nextRun()).request.id).toBe(other.id);
  expect(await node.jobs.retrieve(id)).toMatchObject({ status: 'queued', operation: null });
  const { rows } = await node.database.pool.query(
    "select start_after > now() + interval '50 minutes' as later from kinora_queue.job where state = 'retry'",
  );
  expect(rows).toEqual([{ later: true }]);
});

test('a fault that will not pass ends the job at once', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  (await engine.nextRun()).fail({ code: 'moderation_blocked', message: 'No.' });
  const failed = await until(node.jobs, id, hasStatus('failed'));
  expect(failed.error).toEqual({ code: 'moderation_blocked', message: 'No.' });
  expect(failed.attempt).toBe(1);
});

test('a fault that nobody declared tells the caller nothing about this machine', async () => {
  const engine = createScriptedEngine();
  const node = await openNode({
    ...engine,
    start: async () => {
      throw new Error('ENOENT /home/somebody/secret');
    },
  });
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const failed = await until(node.jobs, id, hasStatus('failed'));
  expect(failed.error).toEqual({ code: 'internal_error', message: 'The film could not be made.' });
  expect(failed.attempt).toBe(4);
});

test('an engine that has lost the work begins again within the attempt', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  (await engine.nextRun()).lose();
  const again = await engine.nextRun();
  expect(again.request.id).toBe(id);
  await again.succeed();
  expect(await until(node.jobs, id, hasStatus('completed'))).toMatchObject({
    attempt: 1,
    losses: 0,
  });
});

test('a worker that closes hands its job on, and the next one resumes it', async () => {
  const engine = createScriptedEngine();
  const a = await openNode(engine);
  const worker = await a.startWorker();
  const { id } = await a.jobs.create(newJob());
  const run = await engine.nextRun();
  run.progress(0.5);
  await until(a.jobs, id, ({ progress }) => progress === 50);
  await worker.close();
  expect(run.isCancelled).toBe(false);
  expect(await a.jobs.retrieve(id)).toMatchObject({
    status: 'queued',
    progress: 0,
    failures: 0,
    losses: 0,
    worker: null,
    operation: run.operation,
  });
  const b = await openNode(engine);
  await b.startWorker();
  await until(b.jobs, id, ({ attempt, progress }) => attempt === 2 && progress === 50);
  run.stream('made across two workers');
  const completed = await until(b.jobs, id, hasStatus('completed'));
  expect(engine.runs).toHaveLength(1);
  expect(await readBlob(b, completed.content!.video)).toBe('made across two workers');
});

test('a film of which a part cannot be stored never shows', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  let faults = 0;
  const { storage } = node;
  node.dependencies.storage = {
    ...storage,
    put: async (key, source) => {
      if (!key.endsWith('.jpg') || faults > 0) return storage.put(key, source);
      faults += 1;
      source.destroy();
      throw new Error('The disk is full.');
    },
  };
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  await (await engine.nextRun()).succeed('first');
  const second = await engine.nextRun();
  expect(await node.jobs.retrieve(id)).toMatchObject({ status: 'in_progress', content: null });
  expect(await blobs(node)).toEqual([]);
  await second.succeed('second');
  const completed = await until(node.jobs, id, hasStatus('completed'));
  expect(completed).toMatchObject({ attempt: 2, failures: 0, losses: 1 });
  expect(await blobs(node)).toEqual(Object.values(completed.content!).toSorted());
});

test('a commit whose answer was lost is not taken for a failure', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const { queue } = node;
  let losses = 0;
  const { kysely } = node.database;
  node.dependencies.queue = {
    ...queue,
    complete: async (claim, transaction) => {
      const isDone = await queue.complete(claim, transaction);
      losses += isDone ? 1 : 0;
      return isDone;
    },
  };
  node.dependencies.database = {
    ...node.database,
    kysely: new Proxy(kysely, {
      get: (target, property) => {
        if (property !== 'transaction') {
          const value: unknown = Reflect.get(target, property, target);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        }
        return () => ({
          execute: async <T>(
            body: (transaction: Transaction<Schema>) => Promise<T>,
          ): Promise<T> => {
            const before = losses;
            const result = await target.transaction().execute(body);
            if (losses === 1 && before === 0) throw new Error('Connection terminated unexpectedly');
            return result;
          },
        });
      },
    }),
  };
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  await run.succeed('kept');
  const completed = await until(node.jobs, id, hasStatus('completed'));
  // The next job begins when the worker has made up its mind about the first.
  await node.jobs.create(newJob());
  await engine.nextRun();
  expect(losses).toBe(1);
  expect(await blobs(node)).toEqual(Object.values(completed.content!).toSorted());
  expect(await events(node)).toEqual(['video.completed']);
});

test('work that began just as its job was cancelled is ended all the same', async () => {
  const engine = createScriptedEngine();
  const begun = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const node = await openNode({
    ...engine,
    start: async (request, context) => {
      begun.resolve();
      await held.promise;
      return engine.start(request, context);
    },
  });
  await node.startWorker();
  const { id } = await node.jobs.create(newJob());
  await begun.promise;
  await node.jobs.cancel(id);
  held.resolve();
  const run = await engine.nextRun();
  const other = await node.jobs.create(newJob());
  expect((await engine.nextRun()).request.id).toBe(other.id);
  // The slot does not wait for work that its job has let go of.
  await vi.waitFor(() => expect(run.isCancelled).toBe(true));
});

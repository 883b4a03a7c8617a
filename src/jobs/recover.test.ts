import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import type { VideoRecord } from '../store/store.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { createJobNode, newJob, temporaryFolder, type JobNode } from '../../test/job-node.ts';
import { createScriptedEngine } from '../../test/scripted-engine.ts';
import type { Jobs } from './jobs.ts';
import { LOSSES_MAX } from './retry.ts';
import { sweepBlobs } from './sweep.ts';

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

async function openNode(engine: Engine): Promise<JobNode> {
  const database = await testDatabase.open();
  return stack.use(await createJobNode({ database, engines: [engine], folder }));
}

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

function startProcess(): ChildProcess {
  const script = path.join(import.meta.dirname, '../../test/worker-process.ts');
  const child = spawn(process.execPath, [script, testDatabase.url, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const isHalfWay = ({ progress }: VideoRecord): boolean => progress === 50;

test('the job of a killed process is taken up by the next one that starts', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const child = startProcess();
  const { id } = await node.jobs.create(newJob());
  await until(node.jobs, id, isHalfWay);
  await kill(child);
  const scratch = path.join(folder, 'scratch');
  expect(await readdir(scratch)).toHaveLength(1);

  await node.startWorker();
  const run = await engine.nextRun();
  expect(await node.jobs.retrieve(id)).toMatchObject({
    status: 'in_progress',
    attempt: 2,
    losses: 1,
  });
  expect(await readdir(scratch)).toEqual([path.basename(run.directory)]);
  await run.succeed();
  expect(await until(node.jobs, id, ({ status }) => status === 'completed')).toMatchObject({
    attempt: 2,
    failures: 0,
  });
});

test('a process that runs beside it sees that it is gone', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const child = startProcess();
  const { id } = await node.jobs.create(newJob());
  await until(node.jobs, id, isHalfWay);
  await node.startWorker({ recoverMs: 50 });
  await kill(child);
  const run = await engine.nextRun();
  expect(run.request.id).toBe(id);
});

test('a process that is only slow keeps its job', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const child = startProcess();
  const { id } = await node.jobs.create(newJob());
  await until(node.jobs, id, isHalfWay);
  child.kill('SIGSTOP');
  await (await node.startWorker()).close();
  expect(await node.jobs.retrieve(id)).toMatchObject({ status: 'in_progress', attempt: 1 });
  await kill(child);
});

test('a job that takes every worker down with it is given up', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const child = startProcess();
  const { id } = await node.jobs.create(newJob());
  await until(node.jobs, id, isHalfWay);
  await node.database.pool.query('update videos set losses = $1', [LOSSES_MAX]);
  await kill(child);
  await node.startWorker({ recoverMs: 100 });
  // The database may learn a little later than we that the process is gone.
  await expect
    .poll(() => node.jobs.retrieve(id))
    .toMatchObject({ status: 'failed', error: { code: 'internal_error' } });
});

test('a connection that breaks is made again, and no news are missed for good', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  await node.startWorker({ lookMs: 3_600_000 });
  const { id } = await node.jobs.create(newJob());
  const run = await engine.nextRun();
  const back = new Promise<void>((resolve) => {
    const stop = node.signals.on('kinora_video', (payload) => {
      if (payload !== null) return;
      stop();
      resolve();
    });
  });
  const aborted = once(run.signal, 'abort');
  await node.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'kinora signals' and datname = current_database()`,
  );
  await node.jobs.cancel(id);
  await back;
  await aborted;
  const next = await node.jobs.create(newJob());
  expect((await engine.nextRun()).request.id).toBe(next.id);
});

test('the sweep removes what nobody can reach, and nothing else', async () => {
  const engine = createScriptedEngine();
  const node = await openNode(engine);
  const { jobs, storage } = node;
  await node.startWorker();
  await storage.put('inputs/used.png', Readable.from(['x']));
  const film = await jobs.create(newJob({ inputReference: 'inputs/used.png' }));
  await (await engine.nextRun()).succeed();
  await until(jobs, film.id, ({ status }) => status === 'completed');
  const running = await jobs.create(newJob());
  await engine.nextRun();
  const kept = [
    'inputs/used.png',
    `videos/${film.id}/1.jpg`,
    `videos/${film.id}/1.mp4`,
    `videos/${film.id}/1.webp`,
    `videos/${running.id}/1.mp4`,
  ];
  const stray = [
    'inputs/unused.png',
    'videos/video_deleted/1.mp4',
    `videos/${film.id}/2.mp4`,
    `videos/${running.id}/0.mp4`,
  ];
  for (const key of [...stray, kept.at(-1)!]) await storage.put(key, Readable.from(['x']));
  const list = async (): Promise<string[]> => (await Array.fromAsync(storage.list(''))).toSorted();

  const unused = await sweepBlobs(node, new Set());
  expect(unused).toEqual(new Set(['inputs/unused.png']));
  expect(await list()).toEqual(['inputs/unused.png', ...kept].toSorted());
  expect(await sweepBlobs(node, unused)).toEqual(new Set());
  expect(await list()).toEqual(kept.toSorted());
});

test('scratch folders of living processes are left alone', async () => {
  const engine = createScriptedEngine();
  const [a, b] = [await openNode(engine), await openNode(engine)];
  await a.startWorker();
  await a.jobs.create(newJob());
  const run = await engine.nextRun();
  await mkdir(path.join(folder, 'scratch', '1-video_old-1'));
  await b.startWorker();
  expect(await readdir(path.join(folder, 'scratch'))).toEqual([path.basename(run.directory)]);
});

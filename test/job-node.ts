import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '../src/database/database.ts';
import type { Engine } from '../src/engines/engine.ts';
import { queueOf } from '../src/jobs/ends.ts';
import { createJobs, type Jobs, type NewJob } from '../src/jobs/jobs.ts';
import { openSignals, type Signals } from '../src/jobs/signals.ts';
import { createWorker, type Worker, type WorkerDependencies } from '../src/jobs/worker.ts';
import { openQueue } from '../src/queue/pg-boss.ts';
import type { Queue } from '../src/queue/queue.ts';
import { createDiskStorage } from '../src/storage/disk.ts';
import { DEFAULT_PROJECT } from '../src/store/store.ts';
import type { BlobStorage } from '../src/storage/storage.ts';
import { createAnnounce, WEBHOOK_QUEUE } from '../src/webhooks/announce.ts';

/** Everything that one process of Kinora has, without HTTP. */
export interface JobNode extends AsyncDisposable {
  database: Database;
  queue: Queue;
  signals: Signals;
  storage: BlobStorage;
  jobs: Jobs;
  dependencies: WorkerDependencies;
  startWorker(timing?: WorkerDependencies['timing']): Promise<Worker>;
}

/** Variants that are made of the film's own bytes, so that tests can tell whose they are. */
export async function deriveFakeVariants(
  film: string,
  _record: unknown,
  directory: string,
): Promise<{ thumbnail: string; spritesheet: string }> {
  const bytes = await readFile(film);
  const write = async (name: string): Promise<string> => {
    const file = path.join(directory, name);
    await writeFile(file, `${name} of ${bytes}`);
    return file;
  };
  return { thumbnail: await write('thumbnail'), spritesheet: await write('spritesheet') };
}

export async function temporaryFolder(): Promise<AsyncDisposable & { folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-test-'));
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}

export async function createJobNode(options: {
  database: Database;
  engines: readonly Engine[];
  folder: string;
  concurrency?: number;
}): Promise<JobNode> {
  const { database, engines, folder, concurrency = 1 } = options;
  const queue = await openQueue({
    database,
    queues: [...engines.map((engine) => queueOf(engine.id)), WEBHOOK_QUEUE],
    onError: (error) => {
      throw error;
    },
  });
  const signals = await openSignals(database);
  const storage = await createDiskStorage(path.join(folder, 'blobs'));
  const announce = createAnnounce(queue);
  const workers: Worker[] = [];
  const silent = (): void => {};
  const dependencies: WorkerDependencies = {
    database,
    queue,
    signals,
    storage,
    engines: new Map(engines.map((engine) => [engine.id, engine])),
    announce,
    retentionSeconds: null,
    concurrency: () => concurrency,
    deriveVariants: deriveFakeVariants,
    scratchDirectory: path.join(folder, 'scratch'),
    logger: { info: silent, warn: silent, error: silent },
  };
  return {
    database,
    queue,
    signals,
    storage,
    dependencies,
    jobs: createJobs({ database, queue, signals, storage, announce, estimateMs: 0 })(
      DEFAULT_PROJECT,
    ),
    startWorker: async (timing = {}) => {
      const worker = await createWorker({
        ...dependencies,
        timing: { progressMs: 0, pollMs: 5, backoffSeconds: () => 0, ...timing },
      });
      workers.push(worker);
      return worker;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
      await signals.close();
      await queue.close();
    },
  };
}

/** A job for the scripted engine. */
export function newJob(job: Partial<NewJob> = {}): NewJob {
  return {
    model: 'sora-2',
    engine: 'scripted',
    engineModel: 'scripted-model',
    prompt: 'A red fox',
    seconds: '4',
    size: '1280x720',
    seed: 7,
    metadata: {},
    inputReference: null,
    ...job,
  };
}

import { ApiError } from '../contract/error.ts';
import type { Executor } from '../database/database.ts';
import type { Files } from '../files/files.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { consume, type ConsumeOptions, type Consumer } from '../queue/consume.ts';
import type { Claim } from '../queue/queue.ts';
import {
  answerBatchRequest,
  findBatch,
  insertBatchRequests,
  keepBatchVideos,
  listOpenRequests,
  listRunningVideos,
  moveBatch,
  type BatchRecord,
} from '../store/batches.ts';
import type { JsonObject, VideoRecord } from '../store/store.ts';
import { BATCH_QUEUE } from './batches.ts';
import { readRequests } from './read-requests.ts';
import { writeResults } from './write-results.ts';

export interface BatchRunnerDependencies extends Pick<
  ConsumeOptions,
  'database' | 'queue' | 'onWork' | 'onError'
> {
  files(projectId: string): Files;
  jobs(projectId: string): Jobs;
  /**
   * Creates the video of one line; `onAccepted` takes part in its transaction.
   *
   * @throws ApiError for a body that is refused.
   */
  createVideo(
    projectId: string,
    body: JsonObject,
    onAccepted: (record: VideoRecord, transaction: Executor) => Promise<void>,
  ): Promise<VideoRecord>;
  /** The wire's view of a video. */
  toVideo(record: VideoRecord): object;
  announce(
    event: {
      projectId: string;
      type: 'batch.completed' | 'batch.failed' | 'batch.expired' | 'batch.cancelled';
      id: string;
    },
    transaction: Executor,
  ): Promise<void>;
}

/** Between looks at the videos of a batch. */
const WAIT_SECONDS = 1;

/** Works on batches, one step at a time, until closed. Every step may be repeated after a crash. */
export function createBatchRunner(dependencies: BatchRunnerDependencies): Consumer {
  return consume({
    ...dependencies,
    name: BATCH_QUEUE,
    slots: 1,
    work: (claim, closing) => work(claim, dependencies, closing),
  });
}

/** Takes the batch as far as it goes now, then leaves the queue or asks to be called again. */
async function work(
  claim: Claim,
  dependencies: BatchRunnerDependencies,
  closing: AbortSignal,
): Promise<void> {
  const { database, queue } = dependencies;
  const db = database.kysely;
  let batch = await findBatch(db, claim.videoId);
  if (batch?.status === 'validating') batch = await validate(batch, dependencies);
  if (batch?.status === 'in_progress') await createVideos(batch, dependencies, closing);
  batch = await findBatch(db, claim.videoId);
  if (batch && (await isWaiting(batch, dependencies))) {
    await queue.retry(claim, WAIT_SECONDS, db);
    return;
  }
  if (batch) await finish(batch, dependencies);
  await queue.complete(claim, db);
}

async function validate(
  batch: BatchRecord,
  { database, files, announce }: BatchRunnerDependencies,
): Promise<BatchRecord | null> {
  const own = files(batch.projectId);
  const file = await own.retrieve(batch.inputFileId);
  const bytes = file && (await own.open(file));
  const read = bytes
    ? await readRequests(bytes)
    : {
        errors: [
          { code: 'file_not_found', message: 'The input file is gone.', param: null, line: null },
        ],
      };
  const from = ['validating'];
  return database.kysely.transaction().execute(async (transaction) => {
    if ('errors' in read) {
      const errors = { object: 'list', data: read.errors.map((error) => ({ ...error })) };
      const failed = await moveBatch(transaction, batch.id, { from, to: 'failed' }, { errors });
      if (failed) {
        const { projectId, id } = batch;
        await announce({ projectId, type: 'batch.failed', id }, transaction);
      }
      return failed;
    }
    await insertBatchRequests(transaction, batch.id, read.requests);
    return moveBatch(transaction, batch.id, { from, to: 'in_progress' });
  });
}

/** Line by line, each in a transaction of its own: after a crash the next runner goes on. */
async function createVideos(
  { id, projectId }: BatchRecord,
  { database, createVideo }: BatchRunnerDependencies,
  closing: AbortSignal,
): Promise<void> {
  const db = database.kysely;
  for (const request of await listOpenRequests(db, id)) {
    if (closing.aborted) return;
    const batch = await findBatch(db, id);
    if (batch?.status !== 'in_progress') return;
    try {
      await createVideo(projectId, request.body, (record, transaction) =>
        answerBatchRequest(transaction, request, { videoId: record.id }),
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // The project has as much waiting as it may: this line and the rest are tried again later.
      if (error.status === 429) return;
      await answerBatchRequest(db, request, {
        error: { status: error.status, ...error.toResponse().error },
      });
    }
  }
}

/** Whether there is nothing to do but to look again later. */
async function isWaiting(
  batch: BatchRecord,
  { database, jobs }: BatchRunnerDependencies,
): Promise<boolean> {
  const db = database.kysely;
  if (!['in_progress', 'cancelling'].includes(batch.status)) return false;
  const running = await listRunningVideos(db, batch.id);
  const isOver = batch.status === 'cancelling' || batch.expiresAt.getTime() < Date.now();
  if (isOver) {
    for (const id of running) await jobs(batch.projectId).cancel(id);
    return false;
  }
  return running.length > 0 || (await listOpenRequests(db, batch.id)).length > 0;
}

const ENDS = {
  in_progress: 'completed',
  finalizing: 'completed',
  cancelling: 'cancelled',
} as const;

async function finish(batch: BatchRecord, dependencies: BatchRunnerDependencies): Promise<void> {
  const { database, announce } = dependencies;
  if (!(batch.status in ENDS)) return;
  const isExpired = batch.status === 'in_progress' && batch.expiresAt.getTime() < Date.now();
  const end = isExpired ? 'expired' : ENDS[batch.status as keyof typeof ENDS];
  if (batch.status === 'in_progress' && !isExpired) {
    await moveBatch(database.kysely, batch.id, { from: ['in_progress'], to: 'finalizing' });
  }
  const results = await writeResults(batch, dependencies);
  await database.kysely.transaction().execute(async (transaction) => {
    const from = ['in_progress', 'finalizing', 'cancelling'];
    const ended = await moveBatch(transaction, batch.id, { from, to: end }, results);
    if (!ended) return;
    await keepBatchVideos(transaction, batch.id);
    const { projectId, id } = batch;
    await announce({ projectId, type: `batch.${end}`, id }, transaction);
  });
}

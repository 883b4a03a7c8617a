import type { VideoContentVariant, VideoError } from '../contract/video.ts';
import type { Database, Executor } from '../database/database.ts';
import type { Claim, Queue } from '../queue/queue.ts';
import { refundCharge, settleCharge, type Cost } from '../store/charges.ts';
import { insertEvent } from '../store/events.ts';
import type { JsonObject, VideoRecord } from '../store/store.ts';
import {
  cancelVideo,
  completeVideo,
  failVideo,
  findVideo,
  requeueVideo,
  type EndCause,
} from '../store/videos.ts';
import { notify } from './signals.ts';

/**
 * The ways out of an attempt. Each is one transaction over record, queue, events and news. All take
 * the queue's entry before the record, as a claim does: in another order two of them could wait for
 * each other.
 */

interface Dependencies {
  database: Database;
  queue: Queue;
  announce: Announce;
}

/** Tells whoever asked to hear of ended videos, in the transaction that ends one. */
export type Announce = (
  event: { projectId: string; type: 'video.completed' | 'video.failed'; id: string },
  transaction: Executor,
) => Promise<void>;

export interface Film {
  content: Readonly<Record<VideoContentVariant, string>>;
  contentBytes: number;
  details: JsonObject;
  /** Null if nobody has named a price. */
  cost: Cost | null;
  /** Null keeps it. */
  retentionSeconds: number | null;
}

/** The name of an engine's queue. */
export function queueOf(engine: string): string {
  return `engine.${engine}`;
}

/** What identifies the attempt that the record is in. */
export function claimOf(record: VideoRecord): Claim {
  const { id, engine, jobId, attempt } = record;
  return { queue: queueOf(engine), jobId, videoId: id, attempt };
}

/** Thrown inside of a transaction to undo it. */
class FenceError extends Error {}

/** Null, and nothing has happened, if the attempt is no longer the one that counts. */
export async function unlessLost<T>(transaction: () => Promise<T>): Promise<T | null> {
  try {
    return await transaction();
  } catch (error) {
    if (error instanceof FenceError) return null;
    throw error;
  }
}

/** Undoes the transaction, within `unlessLost`, if a step of it had no effect. */
export function held<T>(value: T | null | false): T {
  if (value === null || value === false) throw new FenceError();
  return value;
}

export async function complete(
  { database, queue, announce }: Dependencies,
  claim: Claim,
  { cost, ...film }: Film,
): Promise<VideoRecord | null> {
  return unlessLost(() =>
    database.kysely.transaction().execute(async (transaction) => {
      const fence = { id: claim.videoId, attempt: claim.attempt };
      held(await queue.complete(claim, transaction));
      const record = held(await completeVideo(transaction, fence, film));
      if (cost) await settleCharge(transaction, record.id, cost);
      await told(transaction, announce, record, 'video.completed');
      return record;
    }),
  );
}

export async function fail(
  { database, queue, announce }: Dependencies,
  claim: Claim,
  error: VideoError,
): Promise<VideoRecord | null> {
  return unlessLost(() =>
    database.kysely.transaction().execute(async (transaction) => {
      const fence = { id: claim.videoId, attempt: claim.attempt };
      held(await queue.complete(claim, transaction));
      const record = held(await failVideo(transaction, fence, error));
      await refundCharge(transaction, record.id);
      await told(transaction, announce, record, 'video.failed');
      return record;
    }),
  );
}

/** Everybody who wants to know that a job has ended. */
export async function told(
  transaction: Executor,
  announce: Announce,
  record: VideoRecord,
  type: 'video.completed' | 'video.failed',
): Promise<void> {
  await insertEvent(transaction, record, type);
  await announce({ projectId: record.projectId, type, id: record.id }, transaction);
  await notify(transaction, 'kinora_video', record.id);
}

export interface Requeue {
  /** What the attempt ended with; null if it is nobody's fault, such as a stop of this process. */
  end: EndCause | null;
  /** Whether the next attempt shall begin anew. Default: it goes on with what the engine has. */
  forgetsOperation?: boolean;
  delaySeconds: number;
}

/** Offers the job to every worker again. */
export async function requeue(
  { database, queue }: Pick<Dependencies, 'database' | 'queue'>,
  claim: Claim,
  { end, forgetsOperation = false, delaySeconds }: Requeue,
): Promise<VideoRecord | null> {
  return unlessLost(() =>
    database.kysely.transaction().execute(async (transaction) => {
      const fence = { id: claim.videoId, attempt: claim.attempt };
      held(await queue.retry(claim, delaySeconds, transaction));
      const record = held(await requeueVideo(transaction, fence, end, { forgetsOperation }));
      await notify(transaction, 'kinora_video', record.id);
      if (delaySeconds === 0) await notify(transaction, 'kinora_queue', claim.queue);
      return record;
    }),
  );
}

/** Null if the job has ended already, or is unknown. */
export async function cancel(
  { database, queue, announce }: Dependencies,
  id: string,
): Promise<VideoRecord | null> {
  return database.kysely.transaction().execute(async (transaction) => {
    const found = await findVideo(transaction, id);
    if (!found) return null;
    await queue.cancel(queueOf(found.engine), found.jobId, transaction);
    const record = await cancelVideo(transaction, id, {
      code: 'cancelled',
      message: 'The job was cancelled.',
    });
    if (!record) return null;
    // What a worker has begun has cost its time, whether anybody wants it or not.
    if (record.startedAt === null) await refundCharge(transaction, id);
    await notify(transaction, 'kinora_stop', id);
    await told(transaction, announce, record, 'video.failed');
    return record;
  });
}

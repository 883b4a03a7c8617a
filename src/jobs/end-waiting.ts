import type { VideoError } from '../contract/video.ts';
import type { Database } from '../database/database.ts';
import type { Queue } from '../queue/queue.ts';
import { refundCharge } from '../store/charges.ts';
import { failWaiting, findWaiting } from '../store/moves.ts';
import type { VideoRecord } from '../store/store.ts';
import { queueOf, told, type Announce } from './ends.ts';

interface Dependencies {
  database: Database;
  queue: Queue;
  announce: Announce;
}

/**
 * Fails the jobs that wait for an engine and of which nothing is at work. The others wait on: their
 * films are half made over there, and may be had once the engine is mended.
 *
 * @returns how many jobs have ended.
 */
export async function endWaiting(
  dependencies: Dependencies,
  engine: string,
  error: VideoError,
): Promise<number> {
  let ended = 0;
  for (const record of await findWaiting(dependencies.database.kysely, engine)) {
    if (await end(dependencies, record, error)) ended += 1;
  }
  return ended;
}

/** Undoes a transaction whose job has been claimed, moved or cancelled meanwhile. */
class OvertakenError extends Error {}

/** As every end of a job, this takes the queue's entry before the record. */
async function end(
  { database, queue, announce }: Dependencies,
  waiting: VideoRecord,
  error: VideoError,
): Promise<boolean> {
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await queue.cancel(queueOf(waiting.engine), waiting.jobId, transaction);
      const record = await failWaiting(transaction, waiting, error);
      if (!record) throw new OvertakenError();
      await refundCharge(transaction, record.id);
      await told(transaction, announce, record, 'video.failed');
    });
    return true;
  } catch (fault) {
    if (fault instanceof OvertakenError) return false;
    throw fault;
  }
}

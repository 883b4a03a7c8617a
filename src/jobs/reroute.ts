import { randomUUID } from 'node:crypto';
import type { Database, Executor } from '../database/database.ts';
import type { Queue } from '../queue/queue.ts';
import { findWaiting, moveVideo } from '../store/moves.ts';
import type { VideoRecord } from '../store/store.ts';
import { queuePriority } from '../store/turns.ts';
import { queueOf } from './ends.ts';
import { notify } from './signals.ts';

/** Who is to make the film instead. */
export interface NewPlace {
  engine: string;
  model: string;
}

/**
 * Gives jobs that wait for an engine to others. Films made of other films stay: they need the engine
 * that knows their source.
 *
 * @param choose null leaves a job where it waits.
 * @returns how many jobs were moved.
 */
export async function rerouteWaiting(
  { database, queue }: { database: Database; queue: Queue },
  engine: string,
  choose: (record: VideoRecord) => NewPlace | null,
): Promise<number> {
  let moved = 0;
  for (const record of await findWaiting(database.kysely, engine)) {
    const place = record.kind === 'create' ? choose(record) : null;
    if (place && (await move({ database, queue }, record, place))) moved += 1;
  }
  return moved;
}

/** Undoes a transaction whose job has been claimed or cancelled meanwhile. */
class OvertakenError extends Error {}

/** As every end of a job, this takes the queue's entry before the record. */
async function move(
  { database, queue }: { database: Database; queue: Queue },
  record: VideoRecord,
  place: NewPlace,
): Promise<boolean> {
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await queue.cancel(queueOf(record.engine), record.jobId, transaction);
      if (!(await giveTo(place, record, queue, transaction))) throw new OvertakenError();
    });
    return true;
  } catch (error) {
    if (error instanceof OvertakenError) return false;
    throw error;
  }
}

/**
 * Puts a waiting job whose entry is gone into the queue of another engine. Its attempts are counted on:
 * no write of an earlier one can pass for one of a later.
 *
 * @returns null if the job has been claimed, or has ended.
 */
export async function giveTo(
  { engine, model }: NewPlace,
  record: VideoRecord,
  queue: Queue,
  transaction: Executor,
): Promise<VideoRecord | null> {
  const jobId = randomUUID();
  const moved = await moveVideo(transaction, record, { engine, engineModel: model, jobId });
  if (!moved) return null;
  const entry = {
    jobId,
    videoId: moved.id,
    group: moved.projectId,
    priority: queuePriority(moved),
    afterAttempt: moved.attempt,
  };
  await queue.enqueue(queueOf(engine), [entry], transaction);
  await notify(transaction, 'kinora_queue', queueOf(engine));
  await notify(transaction, 'kinora_video', moved.id);
  return moved;
}

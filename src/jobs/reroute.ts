import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import type { Queue } from '../queue/queue.ts';
import { findUnbegun, moveVideo } from '../store/moves.ts';
import type { VideoRecord } from '../store/store.ts';
import { queueOf } from './ends.ts';
import { queuePriority } from './limits.ts';
import { notify } from './signals.ts';

/** Who is to make the film instead. */
export interface NewPlace {
  engine: string;
  model: string;
}

/**
 * Gives jobs that wait for an engine to others. Jobs that were begun once stay where they are: the
 * engine may still be at work, and attempts are counted by the entry in its queue.
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
  for (const record of await findUnbegun(database.kysely, engine)) {
    const place = choose(record);
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
  { engine, model }: NewPlace,
): Promise<boolean> {
  try {
    await database.kysely.transaction().execute(async (transaction) => {
      await queue.cancel(queueOf(record.engine), record.jobId, transaction);
      const jobId = randomUUID();
      const moved = await moveVideo(transaction, record, { engine, engineModel: model, jobId });
      if (!moved) throw new OvertakenError();
      const entry = {
        jobId,
        videoId: moved.id,
        group: moved.projectId,
        priority: queuePriority(moved),
      };
      await queue.enqueue(queueOf(engine), [entry], transaction);
      await notify(transaction, 'kinora_queue', queueOf(engine));
      await notify(transaction, 'kinora_video', moved.id);
    });
    return true;
  } catch (error) {
    if (error instanceof OvertakenError) return false;
    throw error;
  }
}

import type { VideoError } from '../contract/video.ts';
import type { Executor } from '../database/database.ts';
import type { VideoRecord } from './store.ts';
import { nextTurn } from './turns.ts';

/** Jobs at a time: those further back are found the next time. */
const LIMIT = 500;

/**
 * Jobs that wait for the engine and of which nothing is at work anywhere, in the order in which they
 * would be taken. One whose worker was lost may be at work although its handle is not known.
 */
export async function findWaiting(db: Executor, engine: string): Promise<VideoRecord[]> {
  return db
    .selectFrom('videos')
    .selectAll()
    .where('engine', '=', engine)
    .where('status', '=', 'queued')
    .where('operation', 'is', null)
    .where('losses', '=', 0)
    .orderBy('priority', 'desc')
    .orderBy('turn')
    .orderBy('createdAt')
    .limit(LIMIT)
    .execute();
}

/** Gives a job to another engine, behind those that wait there. Null if it has been claimed or has ended. */
export async function moveVideo(
  db: Executor,
  { id, projectId, priority, attempt }: VideoRecord,
  { engine, engineModel, jobId }: { engine: string; engineModel: string; jobId: string },
): Promise<VideoRecord | null> {
  const moved = await db
    .updateTable('videos')
    .set({ engine, engineModel, jobId, turn: nextTurn({ engine, projectId, priority }) })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where('attempt', '=', attempt)
    .where('operation', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return moved ?? null;
}

/** Ends a job that waits. Null if it has been claimed or moved, or has ended. */
export async function failWaiting(
  db: Executor,
  { id, jobId, attempt }: VideoRecord,
  error: VideoError,
): Promise<VideoRecord | null> {
  const failed = await db
    .updateTable('videos')
    .set({ status: 'failed', phase: 'failed', error, operation: null })
    .where('id', '=', id)
    .where('jobId', '=', jobId)
    .where('status', '=', 'queued')
    .where('attempt', '=', attempt)
    .where('operation', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return failed ?? null;
}

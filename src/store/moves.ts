import type { VideoError } from '../contract/video.ts';
import type { Executor } from '../database/database.ts';
import type { VideoRecord } from './store.ts';
import { nextTurn } from './videos.ts';

/** Jobs at a time: those further back are found the next time. */
const LIMIT = 500;

/** Jobs that wait for the engine and that nobody has begun yet, in the order in which they would be taken. */
export async function findUnbegun(db: Executor, engine: string): Promise<VideoRecord[]> {
  return db
    .selectFrom('videos')
    .selectAll()
    .where('engine', '=', engine)
    .where('status', '=', 'queued')
    .where('kind', '=', 'create')
    .where('attempt', '=', 0)
    .orderBy('priority', 'desc')
    .orderBy('turn')
    .orderBy('createdAt')
    .limit(LIMIT)
    .execute();
}

/** Gives a job to another engine, behind those that wait there. Null if it has been begun or has ended. */
export async function moveVideo(
  db: Executor,
  { id, projectId, priority }: VideoRecord,
  { engine, engineModel, jobId }: { engine: string; engineModel: string; jobId: string },
): Promise<VideoRecord | null> {
  const moved = await db
    .updateTable('videos')
    .set({ engine, engineModel, jobId, turn: nextTurn({ engine, projectId, priority }) })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .where('attempt', '=', 0)
    .returningAll()
    .executeTakeFirst();
  return moved ?? null;
}

/** Ends a job that nobody has begun. Null if it has been begun, moved or ended. */
export async function failUnbegun(
  db: Executor,
  { id, jobId }: VideoRecord,
  error: VideoError,
): Promise<VideoRecord | null> {
  const failed = await db
    .updateTable('videos')
    .set({ status: 'failed', phase: 'failed', error })
    .where('id', '=', id)
    .where('jobId', '=', jobId)
    .where('status', '=', 'queued')
    .where('attempt', '=', 0)
    .returningAll()
    .executeTakeFirst();
  return failed ?? null;
}

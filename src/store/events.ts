import type { Executor } from '../database/database.ts';
import type { VideoRecord } from './store.ts';

/** Records that a job has ended, in the transaction that ended it. */
export async function insertEvent(
  db: Executor,
  { id, projectId }: Pick<VideoRecord, 'id' | 'projectId'>,
  type: 'video.completed' | 'video.failed',
): Promise<void> {
  await db.insertInto('events').values({ projectId, videoId: id, type }).execute();
}

export interface EventRecord {
  /** In the order in which they were begun; transactions may end in another. */
  seq: number;
  projectId: string;
  videoId: string;
  type: 'video.completed' | 'video.failed';
  at: Date;
}

/** Events after the one with this number, oldest first. */
export async function listEvents(
  db: Executor,
  { after, limit }: { after: number; limit: number },
): Promise<EventRecord[]> {
  return db
    .selectFrom('events')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

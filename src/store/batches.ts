import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { BatchesTable, BatchRequestsTable } from '../database/schema.ts';
import { cut, isAfter, type PageOptions } from './page.ts';
import type { JsonObject, VideoRecord } from './store.ts';
import { BATCH_FILM_SECONDS } from './videos.ts';

export type BatchRecord = Selectable<BatchesTable>;
export type BatchRequestRecord = Selectable<BatchRequestsTable>;

/** Hours within which a batch is to be done. */
const WINDOW_HOURS = 24;

export async function insertBatch(
  db: Executor,
  batch: Pick<
    BatchRecord,
    'id' | 'projectId' | 'inputFileId' | 'metadata' | 'outputExpiresAfter' | 'jobId'
  >,
): Promise<BatchRecord> {
  return db
    .insertInto('batches')
    .values({ ...batch, expiresAt: sql<Date>`now() + make_interval(hours => ${WINDOW_HOURS})` })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function findBatch(db: Executor, id: string): Promise<BatchRecord | null> {
  const found = await db.selectFrom('batches').selectAll().where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

export async function listBatches(
  db: Executor,
  options: PageOptions,
): Promise<{ records: BatchRecord[]; hasMore: boolean }> {
  const records = await db
    .selectFrom('batches')
    .selectAll()
    .where('projectId', '=', options.projectId)
    .where(isAfter('batches', options, sql`project_id = ${options.projectId}`))
    .orderBy('createdAt', options.order)
    .orderBy('id', options.order)
    .limit(options.limit + 1)
    .execute();
  return cut(records, options.limit);
}

type Step =
  | 'failed'
  | 'in_progress'
  | 'finalizing'
  | 'completed'
  | 'expired'
  | 'cancelling'
  | 'cancelled';

const TIMES = {
  failed: 'failedAt',
  in_progress: 'inProgressAt',
  finalizing: 'finalizingAt',
  completed: 'completedAt',
  expired: 'expiredAt',
  cancelling: 'cancellingAt',
  cancelled: 'cancelledAt',
} as const;

/** Moves a batch on and notes when; null if it is in none of the statuses that lead there. */
export async function moveBatch(
  db: Executor,
  id: string,
  move: { from: readonly string[]; to: Step },
  facts: Partial<Pick<BatchRecord, 'errors' | 'outputFileId' | 'errorFileId'>> = {},
): Promise<BatchRecord | null> {
  const moved = await db
    .updateTable('batches')
    .set({ ...facts, status: move.to, [TIMES[move.to]]: sql<Date>`now()` })
    .where('id', '=', id)
    .where('status', 'in', move.from)
    .returningAll()
    .executeTakeFirst();
  return moved ?? null;
}

const INSERT_CHUNK = 1000;

/** Keeps the lines of a batch; those that are kept already stay as they are. */
export async function insertBatchRequests(
  db: Executor,
  batchId: string,
  requests: readonly { line: number; customId: string; body: JsonObject }[],
): Promise<void> {
  for (let start = 0; start < requests.length; start += INSERT_CHUNK) {
    const chunk = requests.slice(start, start + INSERT_CHUNK);
    await db
      .insertInto('batchRequests')
      .values(chunk.map((request) => ({ ...request, batchId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Lines that have neither a video nor an error yet, in order. */
export async function listOpenRequests(
  db: Executor,
  batchId: string,
): Promise<BatchRequestRecord[]> {
  return db
    .selectFrom('batchRequests')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('videoId', 'is', null)
    .where('error', 'is', null)
    .orderBy('line')
    .execute();
}

export async function answerBatchRequest(
  db: Executor,
  { batchId, line }: Pick<BatchRequestRecord, 'batchId' | 'line'>,
  answer: { videoId: string } | { error: JsonObject },
): Promise<void> {
  await db
    .updateTable('batchRequests')
    .set(answer)
    .where('batchId', '=', batchId)
    .where('line', '=', line)
    .execute();
}

/** Every line with its video; null where there is none, or where it was deleted. */
export async function listBatchResults(
  db: Executor,
  batchId: string,
): Promise<(BatchRequestRecord & { video: VideoRecord | null })[]> {
  const requests = await db
    .selectFrom('batchRequests')
    .selectAll()
    .where('batchId', '=', batchId)
    .orderBy('line')
    .execute();
  const videos = await db
    .selectFrom('videos')
    .innerJoin('batchRequests', 'batchRequests.videoId', 'videos.id')
    .selectAll('videos')
    .where('batchRequests.batchId', '=', batchId)
    .execute();
  const byId = new Map(videos.map((video) => [video.id, video]));
  return requests.map((request) => ({
    ...request,
    video: byId.get(request.videoId ?? '') ?? null,
  }));
}

/** Whoever fetches the results has a day for the films in them, however early they were made. */
export async function keepBatchVideos(db: Executor, batchId: string): Promise<void> {
  await db
    .updateTable('videos')
    .set({
      expiresAt: sql<Date>`greatest(expires_at,
        date_trunc('second', now()) + make_interval(secs => ${BATCH_FILM_SECONDS}))`,
    })
    .where('expiresAt', 'is not', null)
    .where(
      'id',
      'in',
      db
        .selectFrom('batchRequests')
        .select(sql<string>`video_id`.as('id'))
        .where('batchId', '=', batchId),
    )
    .execute();
}

export interface BatchCounts {
  total: number;
  completed: number;
  failed: number;
}

/** A line whose video was deleted counts as failed: its film is not there. */
export async function countBatchRequests(db: Executor, batchId: string): Promise<BatchCounts> {
  const { rows } = await sql<BatchCounts>`
    select count(*)::integer as total,
      count(*) filter (where v.status = 'completed')::integer as completed,
      count(*) filter (
        where r.error is not null or v.status = 'failed' or (r.video_id is not null and v.id is null)
      )::integer as failed
    from batch_requests r left join videos v on v.id = r.video_id
    where r.batch_id = ${batchId}`.execute(db);
  return rows[0]!;
}

/** Ids of the batch's videos that have not ended. */
export async function listRunningVideos(db: Executor, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('videos')
    .innerJoin('batchRequests', 'batchRequests.videoId', 'videos.id')
    .select('videos.id')
    .where('batchRequests.batchId', '=', batchId)
    .where('videos.status', 'in', ['queued', 'in_progress'])
    .execute();
  return rows.map(({ id }) => id);
}

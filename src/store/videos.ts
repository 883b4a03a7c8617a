import { sql } from 'kysely';
import type { VideoContentVariant, VideoError } from '../contract/video.ts';
import type { Executor } from '../database/database.ts';
import {
  SUMMARY_COLUMNS,
  type JsonObject,
  type RecordPage,
  type VideoRecord,
  type VideoSummary,
} from './store.ts';

/** An attempt at a video: what every write of a worker must still match. */
export interface Fence {
  id: string;
  attempt: number;
}

export async function findVideo(db: Executor, id: string): Promise<VideoRecord | null> {
  const found = await db.selectFrom('videos').selectAll().where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

/** Those that there are, by id. */
export async function findVideos(
  db: Executor,
  ids: readonly string[],
): Promise<Map<string, VideoRecord>> {
  const found = await db
    .selectFrom('videos')
    .selectAll()
    .where(sql<boolean>`id = any(${ids})`)
    .execute();
  return new Map(found.map((record) => [record.id, record]));
}

export interface VideoListOptions {
  projectId: string;
  limit: number;
  order: 'asc' | 'desc';
  /** Id of the last record of the page before; null for the first page. */
  after: string | null;
}

/**
 * Newest first (`desc`) or oldest first, after the video that `after` names. Deleted videos keep
 * their place; after one that never was comes nothing.
 */
export async function listVideos(db: Executor, options: VideoListOptions): Promise<RecordPage> {
  const records = await selectPage(db, options).selectAll().execute();
  return toPage(records, options);
}

/** As `listVideos`, at a fraction of the cost. */
export async function listSummaries(
  db: Executor,
  options: VideoListOptions,
): Promise<RecordPage<VideoSummary>> {
  const records = await selectPage(db, options).select(SUMMARY_COLUMNS).execute();
  return toPage(records, options);
}

function selectPage(db: Executor, { projectId, limit, order, after }: VideoListOptions) {
  const query = db
    .selectFrom('videos')
    .where('projectId', '=', projectId)
    .orderBy('createdAt', order)
    .orderBy('id', order)
    .limit(limit + 1);
  if (after === null) return query;
  // Compared in the database: its times are finer than those of JavaScript.
  const place = sql`
    (select created_at, id from videos where id = ${after} and project_id = ${projectId}
     union all
     select created_at, id from deleted_videos where id = ${after} and project_id = ${projectId})`;
  return query.where(
    order === 'asc'
      ? sql<boolean>`(created_at, id) > ${place}`
      : sql<boolean>`(created_at, id) < ${place}`,
  );
}

function toPage<R extends VideoSummary>(records: R[], { limit }: VideoListOptions): RecordPage<R> {
  return { records: records.slice(0, limit), hasMore: records.length > limit };
}

/**
 * Gives the video to a worker. A record that still names another one has lost it.
 *
 * @returns null if there is nothing to do, or a later attempt has begun.
 */
export async function claimVideo(
  db: Executor,
  { id, attempt }: Fence,
  worker: string,
): Promise<VideoRecord | null> {
  const claimed = await db
    .updateTable('videos')
    .set({
      status: 'in_progress',
      attempt,
      worker,
      phase: 'starting',
      progress: 0,
      losses: sql<number>`losses + case when status = 'in_progress' then 1 else 0 end`,
      history: sql`case when status = 'in_progress' then ${withEnd(WORKER_LOST)} else history end`,
      startedAt: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'in_progress'])
    .where('attempt', '<', attempt)
    .returningAll()
    .executeTakeFirst();
  return claimed ?? null;
}

/** Keeps the engine's handle; null forgets it. False if the attempt is over. */
export async function setOperation(
  db: Executor,
  { id, attempt }: Fence,
  operation: JsonObject | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('videos')
    .set({ operation })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'in_progress')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Progress never falls. Tells the listeners. False if the attempt is over. */
export async function setProgress(
  db: Executor,
  { id, attempt }: Fence,
  { progress, phase }: { progress: number; phase: string },
): Promise<boolean> {
  const { rows } = await sql`
    with updated as (
      update videos set progress = greatest(progress, ${progress}::integer), phase = ${phase}
      where id = ${id} and attempt = ${attempt} and status = 'in_progress'
      returning id
    )
    select pg_notify('kinora_video', id) from updated`.execute(db);
  return rows.length > 0;
}

/** A film of a batch is kept for at least so long, and again from the batch's end. */
export const BATCH_FILM_SECONDS = 24 * 3600;

/** All of these return null if the attempt is over, and then change nothing. */
export async function completeVideo(
  db: Executor,
  { id, attempt }: Fence,
  {
    retentionSeconds,
    ...film
  }: {
    content: Readonly<Record<VideoContentVariant, string>>;
    contentBytes: number;
    details: JsonObject;
    retentionSeconds: number | null;
  },
): Promise<VideoRecord | null> {
  const completed = await db
    .updateTable('videos')
    .set({
      ...film,
      status: 'completed',
      phase: 'completed',
      progress: 100,
      worker: null,
      operation: null,
      completedAt: sql<Date>`clock_timestamp()`,
      // Whole seconds on both sides, so that their difference on the wire is exact.
      expiresAt:
        retentionSeconds === null
          ? null
          : sql<Date>`date_trunc('second', clock_timestamp()) + make_interval(secs => case
              when exists (select from batch_requests r where r.video_id = videos.id)
              then greatest(${retentionSeconds}::integer, ${BATCH_FILM_SECONDS}::integer)
              else ${retentionSeconds}::integer end)`,
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'in_progress')
    .returningAll()
    .executeTakeFirst();
  return completed ?? null;
}

/** Why an attempt came to nothing. */
export interface EndCause {
  cause: 'failure' | 'loss';
  error: VideoError;
}

export const WORKER_LOST: EndCause = {
  cause: 'loss',
  error: { code: 'worker_lost', message: 'The process that made the film ended unexpectedly.' },
};

/** A job that is tried again and again keeps the newest. */
const HISTORY_MAX = 20;

/** The history with the attempt that the row is in. */
function withEnd({ cause, error }: EndCause) {
  return sql<VideoRecord['history']>`(
    case when jsonb_array_length(history) >= ${sql.lit(HISTORY_MAX)} then history - 0 else history end
  ) || jsonb_build_array(jsonb_build_object(
    'attempt', attempt,
    'at', to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'cause', ${cause}::text,
    'code', ${error.code}::text,
    'message', ${error.message}::text))`;
}

/** Ends an attempt and with it the job. */
export async function failVideo(
  db: Executor,
  { id, attempt }: Fence,
  error: VideoError,
): Promise<VideoRecord | null> {
  const failed = await db
    .updateTable('videos')
    .set({
      status: 'failed',
      phase: 'failed',
      error,
      worker: null,
      operation: null,
      history: withEnd({ cause: 'failure', error }),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'in_progress')
    .returningAll()
    .executeTakeFirst();
  return failed ?? null;
}

/** Gives the video back to the queue. What ended the attempt is counted; null is nobody's fault. */
export async function requeueVideo(
  db: Executor,
  { id, attempt }: Fence,
  end: EndCause | null,
  { forgetsOperation }: { forgetsOperation: boolean } = { forgetsOperation: false },
): Promise<VideoRecord | null> {
  const requeued = await db
    .updateTable('videos')
    .set({
      status: 'queued',
      phase: 'queued',
      progress: 0,
      worker: null,
      ...(forgetsOperation && { operation: null }),
      ...(end?.cause === 'failure' && { failures: sql<number>`failures + 1` }),
      ...(end?.cause === 'loss' && { losses: sql<number>`losses + 1` }),
      ...(end && { history: withEnd(end) }),
    })
    .where('id', '=', id)
    .where('attempt', '=', attempt)
    .where('status', '=', 'in_progress')
    .returningAll()
    .executeTakeFirst();
  return requeued ?? null;
}

/** Ends a job that has not ended, whoever holds it. */
export async function cancelVideo(
  db: Executor,
  id: string,
  error: VideoError,
): Promise<VideoRecord | null> {
  const cancelled = await db
    .updateTable('videos')
    .set({ status: 'failed', phase: 'failed', error, worker: null, operation: null })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'in_progress'])
    .returningAll()
    .executeTakeFirst();
  return cancelled ?? null;
}

/** Removes the record and keeps its place in the lists. */
export async function deleteVideo(db: Executor, id: string): Promise<VideoRecord | null> {
  const found = await db
    .with('gone', (query) => query.deleteFrom('videos').where('id', '=', id).returningAll())
    .with('place', (query) =>
      query
        .insertInto('deletedVideos')
        .columns(['id', 'projectId', 'createdAt'])
        .expression((from) => from.selectFrom('gone').select(['id', 'projectId', 'createdAt'])),
    )
    .selectFrom('gone')
    .selectAll()
    .executeTakeFirst();
  return found ?? null;
}

/** Whether there was such a video in the project, and is no more. */
export async function wasVideoDeleted(
  db: Executor,
  { id, projectId }: Pick<VideoRecord, 'id' | 'projectId'>,
): Promise<boolean> {
  const found = await db
    .selectFrom('deletedVideos')
    .select('id')
    .where('id', '=', id)
    .where('projectId', '=', projectId)
    .executeTakeFirst();
  return found !== undefined;
}

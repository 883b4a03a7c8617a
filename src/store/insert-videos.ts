import { sql, type RawBuilder } from 'kysely';
import type { Executor } from '../database/database.ts';
import { named } from '../database/named.ts';
import type { Cost } from './charges.ts';
import { COUNTED } from './limits.ts';
import type { VideoKind, VideoParams, VideoRecord } from './store.ts';
import { nextTurn, QUEUE_PRIORITY } from './turns.ts';

/** What a record begins with; the database adds the rest. */
export interface NewVideo {
  /** 40 hex digits: the second part of the id. */
  random: string;
  projectId: string;
  kind: VideoKind;
  model: string;
  engine: string;
  engineModel: string;
  prompt: string;
  seconds: string;
  size: string;
  seed: number;
  metadata: Readonly<Record<string, string>>;
  params: VideoParams;
  remixedFromVideoId: string | null;
  sourceId: string | null;
  jobId: string;
  /** Default 0. */
  priority?: number;
  /** Name of the queue that its job waits in. */
  queue: string;
  /** The key that asked, for whose limits the film counts. Null if it was none. */
  keyId?: string | null;
  /** Null if nobody has named a price. */
  cost?: Cost | null;
}

/** What the database adds to a new record, beside its id, time and turn. */
const FRESH = {
  status: 'queued',
  progress: 0,
  phase: 'queued',
  error: null,
  details: {},
  content: null,
  contentBytes: null,
  attempt: 0,
  failures: 0,
  losses: 0,
  worker: null,
  operation: null,
  history: [],
  startedAt: null,
  completedAt: null,
  expiresAt: null,
} as const;

type Added = Pick<VideoRecord, 'jobId' | 'id' | 'createdAt' | 'turn'>;

export interface InsertOptions {
  /** Leaves out those of projects with limits that creates count. Default false. */
  onlyUnlimited?: boolean;
  /** Makes of the new entries of the queue, as `Queue.insertFrom` wants them, what puts them there. */
  enqueue?: (entries: RawBuilder<unknown>) => RawBuilder<unknown>;
}

/**
 * Makes records, puts their jobs into the queue, counts them and tells everybody, in one statement: whoever is not in
 * a transaction waits for the disk and nothing else. The id begins with the record's own time, so that
 * it is the database's clock that counts. Of several at once each has its turn as if they had come one
 * after the other.
 *
 * @returns the records by their `jobId`.
 */
export async function insertVideos(
  db: Executor,
  videos: readonly NewVideo[],
  { onlyUnlimited = false, enqueue }: InsertOptions = {},
): Promise<Map<string, VideoRecord>> {
  const asked = videos.map(({ cost, ...video }, place) => ({
    priority: 0,
    ...video,
    place,
    amount: cost?.amount ?? null,
    currency: cost?.currency ?? null,
  }));
  const lane = {
    engine: sql<string>`lane.engine`,
    projectId: sql<string>`lane."projectId"`,
    priority: sql<number>`lane.priority`,
  };
  const entries = sql`
    select queue, job_id, inserted.id as video_id, project_id as group_id, 0 as after_attempt,
      ${QUEUE_PRIORITY} as priority
    from inserted join asked_for using (job_id)`;
  const { rows } = await sql<Added>`${enqueue ? named('insert_videos') : sql``}
    with asked as (
      select *, row_number() over (partition by engine, "projectId", priority order by place) - 1 as ahead
      from json_to_recordset(${JSON.stringify(asked)}::json) as video (
        place integer, random text, "projectId" text, kind text, model text, engine text,
        "engineModel" text, prompt text, seconds text, size text, seed integer, metadata jsonb,
        params jsonb, "remixedFromVideoId" text, "sourceId" text, "jobId" uuid, priority integer,
        queue text, "keyId" text, amount numeric, currency text
      )
      where not (${onlyUnlimited}::boolean and exists (
        select from projects where id = "projectId" and limits ?| ${[...COUNTED]}::text[]
      ))
    ), lanes as (
      select *, ${nextTurn(lane)} as turn
      from (select distinct engine, "projectId", priority from asked) lane
    ), inserted as (
      insert into videos (
        id, project_id, kind, model, engine, engine_model, prompt, seconds, size, seed, metadata,
        params, remixed_from_video_id, source_id, job_id, priority, turn
      )
      select
        'video_' || lpad(to_hex(floor(extract(epoch from now()))::bigint), 8, '0') || random,
        "projectId", kind, model, engine, "engineModel", prompt, seconds, size, seed, metadata,
        params, "remixedFromVideoId", "sourceId", "jobId", priority, turn + ahead
      from asked join lanes using (engine, "projectId", priority)
      returning id, project_id, job_id, created_at, priority, turn
    ), asked_for as (
      select "jobId" as job_id, queue, "keyId" as key_id, seconds::integer as seconds, amount, currency
      from asked
    ), charged as (
      insert into charges (video_id, project_id, key_id, seconds, amount, currency)
      select id, project_id, key_id, seconds, amount, currency from inserted join asked_for using (job_id)
    )${enqueue ? sql`, enqueued as (${enqueue(entries)})` : sql``}, told as (
      select pg_notify('kinora_video', id) from inserted
      union all
      select pg_notify('kinora_queue', queue) from (select distinct queue from asked) queues
    )
    select job_id, id, created_at, turn from inserted
    where (select count(*) from told) > 0`.execute(db);
  const added = new Map(rows.map((row) => [row.jobId, row]));
  const records = videos.flatMap((video) => {
    const { random: _, queue: __, keyId: ___, cost: ____, priority = 0, ...rest } = video;
    const row = added.get(video.jobId);
    return row ? [{ ...FRESH, ...rest, priority, ...row }] : [];
  });
  return new Map(records.map((record) => [record.jobId, record]));
}

import type { ColumnType, Generated } from 'kysely';

/** Tables as Kysely sees them: names and types of `migrations/`. */
export interface Schema {
  videos: VideosTable;
  deleted_videos: DeletedVideosTable;
  events: EventsTable;
}

/** Written as JSON text, read as a value. */
type JsonColumn<T> = ColumnType<T, string, string>;
type NullableJsonColumn<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Time = ColumnType<Date, Date | string, Date | string>;
type NullableTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;

export interface VideosTable {
  id: string;
  project_id: string;
  kind: string;
  model: string;
  engine: string;
  engine_model: string;
  status: Generated<string>;
  progress: Generated<number>;
  phase: Generated<string>;
  prompt: string;
  seconds: string;
  size: string;
  seed: number;
  metadata: JsonColumn<Record<string, string>>;
  params: JsonColumn<Record<string, unknown>>;
  remixed_from_video_id: string | null;
  source_id: string | null;
  error: NullableJsonColumn<{ code: string; message: string }>;
  details: ColumnType<Record<string, unknown>, string | undefined, string>;
  content: NullableJsonColumn<Record<string, string>>;
  content_bytes: number | null;
  job_id: string;
  attempt: Generated<number>;
  failures: Generated<number>;
  worker: string | null;
  operation: NullableJsonColumn<Record<string, unknown>>;
  created_at: Generated<Date>;
  started_at: NullableTime;
  completed_at: NullableTime;
  expires_at: NullableTime;
}

/** Where a deleted video stood in the lists, so that its id stays a cursor. */
export interface DeletedVideosTable {
  id: string;
  project_id: string;
  created_at: Time;
  deleted_at: Generated<Date>;
}

/** What happened, in order, written in the transaction in which it happened. */
export interface EventsTable {
  seq: Generated<number>;
  project_id: string;
  video_id: string;
  type: string;
  at: Generated<Date>;
}

import { sql, type Kysely } from 'kysely';

/** Videos, the places of deleted ones in the lists, and events. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table videos (
      id text primary key,
      project_id text not null,
      kind text not null check (kind in ('create', 'remix', 'edit', 'extend')),
      model text not null,
      engine text not null,
      engine_model text not null,
      status text not null default 'queued'
        check (status in ('queued', 'in_progress', 'completed', 'failed')),
      progress integer not null default 0 check (progress between 0 and 100),
      phase text not null default 'queued',
      prompt text not null,
      seconds text not null,
      size text not null,
      seed integer not null,
      metadata jsonb not null,
      params jsonb not null,
      remixed_from_video_id text,
      source_id text,
      error jsonb,
      details jsonb not null default '{}',
      content jsonb,
      content_bytes bigint,
      job_id uuid not null,
      attempt integer not null default 0,
      failures integer not null default 0,
      losses integer not null default 0,
      worker text,
      operation jsonb,
      created_at timestamptz not null default now(),
      started_at timestamptz,
      completed_at timestamptz,
      expires_at timestamptz,
      check ((status = 'failed') = (error is not null)),
      check ((status = 'completed') = (completed_at is not null)),
      check ((status = 'completed') = (content is not null)),
      check ((status = 'completed') = (progress = 100))
    )`.execute(db);
  await sql`create index on videos (project_id, created_at desc, id desc)`.execute(db);
  await sql`
    create index on videos (engine, created_at)
      where status in ('queued', 'in_progress')`.execute(db);
  await sql`
    create index on videos (engine_model, completed_at desc)
      where status = 'completed'`.execute(db);
  await sql`
    create index on videos (remixed_from_video_id)
      where remixed_from_video_id is not null`.execute(db);
  await sql`create index on videos (expires_at) where expires_at is not null`.execute(db);
  await sql`
    create table deleted_videos (
      id text primary key,
      project_id text not null,
      created_at timestamptz not null,
      deleted_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table events (
      seq bigint generated always as identity primary key,
      project_id text not null,
      video_id text not null,
      type text not null,
      at timestamptz not null default now()
    )`.execute(db);
}

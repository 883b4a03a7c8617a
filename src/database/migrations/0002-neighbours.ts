import { sql, type Kysely } from 'kysely';

/** Files, characters, batches, webhook endpoints with their deliveries, and idempotency keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index on videos (engine, completed_at desc) where status = 'completed'`.execute(db);
  await sql`
    create table files (
      id text primary key,
      project_id text not null,
      filename text not null,
      purpose text not null,
      bytes bigint not null,
      blob_key text not null,
      created_at timestamptz not null default now(),
      expires_at timestamptz
    )`.execute(db);
  await sql`create index on files (project_id, created_at desc, id desc)`.execute(db);
  await sql`create index on files (expires_at) where expires_at is not null`.execute(db);
  await sql`
    create table characters (
      id text primary key,
      project_id text not null,
      name text not null,
      blob_key text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table webhook_endpoints (
      id text primary key,
      project_id text not null,
      name text not null,
      url text not null,
      event_types text[] not null,
      secret text not null,
      old_secret text,
      old_secret_until timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`.execute(db);
  await sql`create index on webhook_endpoints (project_id, created_at desc, id desc)`.execute(db);
  await sql`
    create table webhook_deliveries (
      id text primary key,
      endpoint_id text not null references webhook_endpoints on delete cascade,
      job_id uuid not null,
      event jsonb not null,
      status text not null default 'pending' check (status in ('pending', 'delivered', 'failed')),
      attempts integer not null default 0,
      status_code integer,
      problem text,
      created_at timestamptz not null default now(),
      attempted_at timestamptz,
      unique (endpoint_id, job_id)
    )`.execute(db);
  await sql`
    create index on webhook_deliveries (endpoint_id, created_at desc, id desc)`.execute(db);
  await sql`
    create table batches (
      id text primary key,
      project_id text not null,
      input_file_id text not null,
      status text not null default 'validating',
      errors jsonb,
      metadata jsonb,
      output_expires_after integer,
      output_file_id text,
      error_file_id text,
      job_id uuid not null,
      created_at timestamptz not null default now(),
      in_progress_at timestamptz,
      expires_at timestamptz not null,
      finalizing_at timestamptz,
      completed_at timestamptz,
      failed_at timestamptz,
      expired_at timestamptz,
      cancelling_at timestamptz,
      cancelled_at timestamptz
    )`.execute(db);
  await sql`create index on batches (project_id, created_at desc, id desc)`.execute(db);
  await sql`
    create table batch_requests (
      batch_id text not null references batches on delete cascade,
      line integer not null,
      custom_id text not null,
      body jsonb not null,
      video_id text,
      error jsonb,
      primary key (batch_id, line)
    )`.execute(db);
  await sql`
    create table idempotency_keys (
      project_id text not null,
      key text not null,
      fingerprint text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      primary key (project_id, key)
    )`.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Projects with their limits, their keys, and the log of what administrators did. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table projects (
      id text primary key,
      name text not null,
      limits jsonb not null default '{}',
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`insert into projects (id, name) values ('default', 'Default')`.execute(db);
  await sql`
    create table api_keys (
      id text primary key,
      project_id text not null references projects on delete cascade,
      name text not null,
      hash bytea not null unique,
      hint text not null,
      scopes text[] not null,
      models text[],
      requests_per_minute integer,
      created_at timestamptz not null default now(),
      expires_at timestamptz,
      last_used_at timestamptz
    )`.execute(db);
  await sql`create index on api_keys (project_id, created_at desc, id desc)`.execute(db);
  await sql`
    create table audit_log (
      seq bigint generated always as identity primary key,
      at timestamptz not null default now(),
      actor text not null,
      action text not null,
      project_id text,
      subject text not null,
      facts jsonb not null default '{}'
    )`.execute(db);
  await sql`create index on videos (project_id) where status = 'queued'`.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Whose turn it is among the projects, how important a job is, and what became of its attempts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table videos
      add column priority integer not null default 0,
      add column turn integer not null default 0,
      add column history jsonb not null default '[]'`.execute(db);
  await sql`
    create index on videos (engine, priority, turn)
      where status in ('queued', 'in_progress')`.execute(db);
  await sql`
    create index on videos (engine, project_id, priority, turn)
      where status in ('queued', 'in_progress')`.execute(db);
  await sql`create index on videos (project_id) where status = 'in_progress'`.execute(db);
  await sql`
    create index on videos (completed_at desc, id) include (content_bytes)
      where status = 'completed' and expires_at is null`.execute(db);
}

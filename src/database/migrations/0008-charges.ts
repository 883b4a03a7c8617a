import { sql, type Kysely } from 'kysely';

/**
 * What every accepted film counts for, kept when the film is deleted. Films from before have no price,
 * and count as they would have.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table charges (
      video_id text primary key,
      project_id text not null,
      key_id text,
      seconds integer not null,
      amount numeric(18, 6),
      currency text,
      created_at timestamptz not null default now(),
      refunded_at timestamptz
    )`.execute(db);
  await sql`
    insert into charges (video_id, project_id, seconds, created_at, refunded_at)
    select id, project_id, seconds::integer, created_at,
      case when status = 'failed' and (error ->> 'code' <> 'cancelled' or started_at is null)
        then created_at end
    from videos`.execute(db);
  await sql`
    create index on charges (project_id, created_at)
      include (key_id, seconds, amount, currency, refunded_at)`.execute(db);
  await sql`create index on charges using brin (created_at)`.execute(db);
  await sql`alter table api_keys add column seconds_per_minute integer`.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Finds what is old enough to be forgotten without reading all of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on idempotency_keys (created_at)`.execute(db);
  await sql`create index on events (at)`.execute(db);
  await sql`create index on deleted_videos (deleted_at)`.execute(db);
  await sql`
    create index on webhook_deliveries (created_at) where status <> 'pending'`.execute(db);
}

import { sql, type Kysely } from 'kysely';

/** Finds the batch of a film. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on batch_requests (video_id) where video_id is not null`.execute(db);
}

import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

/** What films with their pictures, and files, take of the storage. */
export async function sumStorageBytes(db: Executor): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select (
      (select coalesce(sum(content_bytes), 0) from videos)
      + (select coalesce(sum(bytes), 0) from files)
    )::float8 as bytes`.execute(db);
  return rows[0]!.bytes;
}

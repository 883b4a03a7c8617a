import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

/** What decides whether blobs of a video are still wanted. */
export interface BlobOwner {
  id: string;
  attempt: number;
  status: string;
  /** Keys that the record shows. */
  content: Readonly<Record<string, string>> | null;
  /** Whether the time for which content is kept is over. */
  isExpired: boolean;
}

export async function findBlobOwners(
  db: Executor,
  ids: readonly string[],
): Promise<Map<string, BlobOwner>> {
  const rows = await db
    .selectFrom('videos')
    .select(['id', 'attempt', 'status', 'content'])
    .select(sql<boolean>`coalesce(expires_at <= now(), false)`.as('isExpired'))
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Which of the keys are the input reference or the source of some video. */
export async function findUsedInputs(db: Executor, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from videos,
      unnest(array[params ->> 'inputReference', params -> 'source' ->> 'video']) as key
    where key = any(${keys})`.execute(db);
  return new Set(rows.map((row) => row.key));
}

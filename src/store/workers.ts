import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { VideoRecord } from './store.ts';

/**
 * First half of the advisory lock that every worker process holds for as long as it lives; the
 * second half is its number. The database frees it however the process ends.
 */
export const WORKER_LOCK = 5_466_722;

const livingNumbers = sql`
  select objid::text from pg_locks
  where locktype = 'advisory' and classid = ${sql.lit(WORKER_LOCK)} and granted
    and database = (select oid from pg_database where datname = current_database())`;

/** Numbers of all worker processes that live. */
export async function findLivingWorkers(db: Executor): Promise<Set<string>> {
  const { rows } = await sql<{ objid: string }>`${livingNumbers}`.execute(db);
  return new Set(rows.map((row) => row.objid));
}

/**
 * Begins the names of workers that hold no lock because they have no database: whether they live is
 * told by their leases alone. No host's name begins like this.
 */
export const REMOTE_WORKER = '@';

/** Videos in progress whose worker is gone. */
export async function findLostVideos(
  db: Executor,
  engines: readonly string[],
): Promise<VideoRecord[]> {
  return db
    .selectFrom('videos')
    .selectAll()
    .where('status', '=', 'in_progress')
    .where('engine', 'in', engines)
    .where('worker', 'not like', `${REMOTE_WORKER}%`)
    .where(sql<boolean>`split_part(worker, ':', 3) not in (${livingNumbers})`)
    .execute();
}

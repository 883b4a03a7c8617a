import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

/** How many of the newest films tell how fast the models of an engine are. */
const SAMPLE = 100;

/**
 * Seconds of work per second of film and megapixel of frame, by engine model, from the newest
 * completed films. Models without one are missing.
 */
export async function findPaces(db: Executor, engine: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ engineModel: string; pace: number }>`
    select engine_model, avg(elapsed / work)::float8 as pace
    from (
      select engine_model, extract(epoch from completed_at - started_at) as elapsed, ${work()} as work
      from videos
      where status = 'completed' and engine = ${engine}
      order by completed_at desc
      limit ${SAMPLE}
    ) film
    group by engine_model`.execute(db);
  return new Map(rows.map((row) => [row.engineModel, row.pace]));
}

export interface UnfinishedJob {
  id: string;
  engineModel: string;
  status: 'queued' | 'in_progress';
  progress: number;
  /** Seconds of film times megapixels of frame. */
  work: number;
  /** Since the attempt began; 0 while queued. */
  elapsedSeconds: number;
}

/** Jobs of the engine: what runs, then what waits, in the order in which it will be taken. */
export async function findUnfinishedJobs(
  db: Executor,
  { engine, limit }: { engine: string; limit: number },
): Promise<UnfinishedJob[]> {
  const { rows } = await sql<UnfinishedJob>`
    select id, engine_model, status, progress, (${work()})::float8 as work,
      case when status = 'in_progress'
        then extract(epoch from clock_timestamp() - started_at)::float8 else 0 end as elapsed_seconds
    from videos
    where engine = ${engine} and status in ('queued', 'in_progress')
    order by status = 'queued', priority desc, turn, created_at, id
    limit ${limit}`.execute(db);
  return rows;
}

function work() {
  return sql`
    greatest(seconds::numeric, 1) *
    greatest(split_part(size, 'x', 1)::numeric * split_part(size, 'x', 2)::numeric / 1e6, 0.01)`;
}

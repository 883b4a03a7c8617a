import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

/** How many of the newest films tell how fast a model is. */
const SAMPLE = 20;

/**
 * Seconds of work per second of film and megapixel of frame, by engine model, from the newest
 * completed films. Models without one are missing.
 */
export async function findPaces(db: Executor, engine: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ engineModel: string; pace: number }>`
    select model.engine_model, avg(film.elapsed / film.work)::float8 as pace
    from (select distinct engine_model from videos where engine = ${engine} and status = 'completed') model
    cross join lateral (
      select extract(epoch from completed_at - started_at) as elapsed, ${work()} as work
      from videos
      where status = 'completed' and engine_model = model.engine_model and engine = ${engine}
      order by completed_at desc
      limit ${SAMPLE}
    ) film
    group by model.engine_model`.execute(db);
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

/** Jobs of the engine that run or were accepted no later than the given video, oldest first. */
export async function findJobsUpTo(
  db: Executor,
  { id, engine }: { id: string; engine: string },
): Promise<UnfinishedJob[]> {
  const { rows } = await sql<UnfinishedJob>`
    select id, engine_model, status, progress, (${work()})::float8 as work,
      case when status = 'in_progress'
        then extract(epoch from clock_timestamp() - started_at)::float8 else 0 end as elapsed_seconds
    from videos
    where engine = ${engine} and status in ('queued', 'in_progress')
      and (status = 'in_progress'
        or (created_at, id) <= (select created_at, id from videos where id = ${id}))
    order by created_at, id`.execute(db);
  return rows;
}

function work() {
  return sql`
    greatest(seconds::numeric, 1) *
    greatest(split_part(size, 'x', 1)::numeric * split_part(size, 'x', 2)::numeric / 1e6, 0.01)`;
}

import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';

export interface EngineLoad {
  queued: number;
  running: number;
}

/** How many films wait for each engine, and how many it makes. Engines without either are missing. */
export async function findEngineLoads(db: Executor): Promise<Map<string, EngineLoad>> {
  const { rows } = await sql<EngineLoad & { engine: string }>`
    select engine,
      count(*) filter (where status = 'queued')::int as queued,
      count(*) filter (where status = 'in_progress')::int as running
    from videos
    where status in ('queued', 'in_progress')
    group by engine`.execute(db);
  return new Map(rows.map(({ engine, queued, running }) => [engine, { queued, running }]));
}

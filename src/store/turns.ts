import { sql, type RawBuilder } from 'kysely';

/** What jobs have in common that take turns with each other: values, or SQL for them. */
export interface Lane {
  engine: string | RawBuilder<string>;
  projectId: string | RawBuilder<string>;
  priority: number | RawBuilder<number>;
}

/**
 * Projects take turns: a job comes one turn after the last of its project, but not before the turn
 * that it is now. So a project with a thousand jobs waiting does not keep another's one from work,
 * and one that comes back after a while has saved up nothing.
 */
export function nextTurn({ engine, projectId, priority }: Lane): RawBuilder<number> {
  const jobs = sql`select turn from videos where engine = ${engine} and priority = ${priority}::integer`;
  return sql<number>`coalesce(greatest(
    (${jobs} and project_id = ${projectId} and status in ('queued', 'in_progress')
      order by turn desc limit 1) + 1,
    coalesce(
      (${jobs} and status = 'queued' order by turn limit 1),
      (${jobs} and status = 'in_progress' order by turn desc limit 1)
    )
  ), 0)`;
}

/** Far more than any queue is long; two priorities never overlap. */
const TURNS = 2 ** 27;

/** One number that the queue can sort by: the priority, then the turn. */
export function queuePriority({ priority, turn }: { priority: number; turn: number }): number {
  return priority * TURNS - Math.min(turn, TURNS - 1);
}

/** As `queuePriority`, of a row of `videos`. */
export const QUEUE_PRIORITY: RawBuilder<number> = sql`
  priority * ${sql.lit(TURNS)} - least(turn, ${sql.lit(TURNS - 1)})`;

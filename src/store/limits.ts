import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { ProjectLimits } from './projects.ts';

/** Held by a claim or a create while it counts, so that two at once cannot both find room. */
const CLAIM_LOCK = 5_466_724;
const CREATE_LOCK = 5_466_725;

export interface ProjectLoad {
  queued: number;
  /** Seconds of film accepted in the last 24 hours. */
  secondsToday: number;
}

/**
 * What the project may do, with `defaults` for what it does not say itself. If its queue or its day
 * is limited, other creates of the project wait until the transaction has ended.
 */
export async function lockLimits(
  transaction: Executor,
  projectId: string,
  defaults: ProjectLimits,
): Promise<ProjectLimits> {
  const found = await transaction
    .selectFrom('projects')
    .select('limits')
    .where('id', '=', projectId)
    .executeTakeFirst();
  const limits = { ...defaults, ...found?.limits };
  if (limits.queued !== undefined || limits.secondsPerDay !== undefined) {
    await sql`select pg_advisory_xact_lock(${sql.lit(CREATE_LOCK)}, hashtext(${projectId}))`.execute(
      transaction,
    );
  }
  return limits;
}

export async function findProjectLoad(db: Executor, projectId: string): Promise<ProjectLoad> {
  const { rows } = await sql<ProjectLoad>`
    select
      (select count(*) from videos where project_id = ${projectId} and status = 'queued') as queued,
      (select coalesce(sum(seconds::integer), 0) from videos
        where project_id = ${projectId} and created_at > now() - interval '24 hours'
      ) as seconds_today`.execute(db);
  return rows[0]!;
}

/**
 * Projects that have as many jobs in work as they may. If any project is limited, other claims wait
 * until the transaction has ended.
 */
export async function lockFullProjects(
  transaction: Executor,
  defaultRunning: number | undefined,
): Promise<string[]> {
  const { rows: limited } = await sql<{ isLimited: boolean }>`
    select exists (select from projects where limits ? 'running') as is_limited`.execute(
    transaction,
  );
  if (defaultRunning === undefined && !limited[0]!.isLimited) return [];
  await sql`select pg_advisory_xact_lock(${sql.lit(CLAIM_LOCK)})`.execute(transaction);
  const { rows } = await sql<{ projectId: string }>`
    select project_id
    from videos left join projects on projects.id = videos.project_id
    where videos.status = 'in_progress'
    group by project_id, projects.limits
    having count(*) >= coalesce((projects.limits ->> 'running')::integer, ${defaultRunning ?? null}::integer)
  `.execute(transaction);
  return rows.map((row) => row.projectId);
}

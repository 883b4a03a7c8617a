import { sql } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { ProjectLimits } from './projects.ts';

/** Held by a claim or a create while it counts, so that two at once cannot both find room. */
const CLAIM_LOCK = 5_466_724;
const CREATE_LOCK = 5_466_725;

/** What creates count. */
export const COUNTED = [
  'queued',
  'secondsPerMinute',
  'secondsPerDay',
  'secondsPerMonth',
  'budgetPerMonth',
] as const satisfies readonly (keyof ProjectLimits)[];

/** Whether creates are counted by such limits. */
export function isCounted(limits: ProjectLimits): boolean {
  return COUNTED.some((name) => limits[name] !== undefined);
}

/**
 * What the project may do, with `defaults` for what it does not say itself. If creates are counted, by
 * the project or by a key, others of the project wait until the transaction has ended.
 */
export async function lockLimits(
  transaction: Executor,
  projectId: string,
  { defaults, isKeyRated }: { defaults: ProjectLimits; isKeyRated: boolean },
): Promise<ProjectLimits> {
  const found = await transaction
    .selectFrom('projects')
    .select('limits')
    .where('id', '=', projectId)
    .executeTakeFirst();
  const limits = { ...defaults, ...found?.limits };
  if (isKeyRated || isCounted(limits)) {
    await sql`select pg_advisory_xact_lock(${sql.lit(CREATE_LOCK)}, hashtext(${projectId}))`.execute(
      transaction,
    );
  }
  return limits;
}

/** Films of the project that wait. */
export async function countQueued(db: Executor, projectId: string): Promise<number> {
  const { rows } = await sql<{ queued: number }>`
    select count(*) as queued from videos
    where project_id = ${projectId} and status = 'queued'`.execute(db);
  return rows[0]!.queued;
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

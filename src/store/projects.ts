import { sql, type Selectable } from 'kysely';
import type { Executor } from '../database/database.ts';
import type { ProjectsTable } from '../database/schema.ts';
import { findSpent, type Cost, type Spent } from './charges.ts';
import { cut, isAfter, type PageOptions } from './page.ts';

export type ProjectRecord = Selectable<ProjectsTable>;
export type ProjectLimits = ProjectRecord['limits'];

export async function insertProject(
  db: Executor,
  project: Pick<ProjectRecord, 'id' | 'name' | 'limits'>,
): Promise<ProjectRecord> {
  return db.insertInto('projects').values(project).returningAll().executeTakeFirstOrThrow();
}

export async function findProject(db: Executor, id: string): Promise<ProjectRecord | null> {
  const found = await db.selectFrom('projects').selectAll().where('id', '=', id).executeTakeFirst();
  return found ?? null;
}

export async function listProjects(
  db: Executor,
  options: Omit<PageOptions, 'projectId'>,
): Promise<{ records: ProjectRecord[]; hasMore: boolean }> {
  const records = await db
    .selectFrom('projects')
    .selectAll()
    .where(isAfter('projects', options, sql`true`))
    .orderBy('createdAt', options.order)
    .orderBy('id', options.order)
    .limit(options.limit + 1)
    .execute();
  return cut(records, options.limit);
}

export async function updateProject(
  db: Executor,
  id: string,
  changes: Partial<Pick<ProjectRecord, 'name' | 'limits'>>,
): Promise<ProjectRecord | null> {
  const updated = await db
    .updateTable('projects')
    .set(changes)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return updated ?? null;
}

export interface ProjectUsage {
  projectId: string;
  /** Films accepted in the time. */
  videos: number;
  completed: number;
  failed: number;
  /** Seconds of film that were completed. */
  seconds: number;
  bytes: number;
  /** Seconds that count against limits, and what they cost; those of deleted films too. */
  chargedSeconds: number;
  costs: Cost[];
  limits: ProjectLimits;
  /** What of the limits is used now; null if none of a day or a month is set. */
  spent: Spent | null;
}

/** What was accepted since a time, by project. */
export async function sumUsage(
  db: Executor,
  { since, projectId }: { since: Date; projectId: string | null },
): Promise<ProjectUsage[]> {
  const { rows } = await sql<Omit<ProjectUsage, 'costs' | 'spent'> & { costs: Cost[] | null }>`
    select p.id as "projectId", p.limits,
      count(v.id)::integer as videos,
      count(*) filter (where v.status = 'completed')::integer as completed,
      count(*) filter (where v.status = 'failed')::integer as failed,
      coalesce(sum(v.seconds::integer) filter (where v.status = 'completed'), 0)::integer as seconds,
      coalesce(sum(v.content_bytes), 0)::float8 as bytes,
      (select coalesce(sum(c.seconds), 0)::integer from charges c
        where c.project_id = p.id and c.created_at >= ${since} and c.refunded_at is null
      ) as charged_seconds,
      (select json_agg(sums) from (
        select sum(c.amount)::float8 as amount, c.currency from charges c
        where c.project_id = p.id and c.created_at >= ${since} and c.refunded_at is null
          and c.currency is not null
        group by c.currency order by c.currency
      ) sums) as costs
    from projects p left join videos v on v.project_id = p.id and v.created_at >= ${since}
    where ${projectId}::text is null or p.id = ${projectId}
    group by p.id
    order by p.id`.execute(db);
  return Promise.all(
    rows.map(async (row) => {
      const { secondsPerDay, secondsPerMonth, budgetPerMonth } = row.limits;
      const hasQuota = [secondsPerDay, secondsPerMonth, budgetPerMonth].some(
        (limit) => limit !== undefined,
      );
      const currency = budgetPerMonth?.currency ?? null;
      const spent = hasQuota ? await findSpent(db, row.projectId, currency) : null;
      return { ...row, costs: row.costs ?? [], spent };
    }),
  );
}

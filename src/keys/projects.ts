import { randomBytes } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { insertAudit, listAudit, type AuditRecord } from '../store/audit-log.ts';
import type { PageOptions } from '../store/page.ts';
import {
  findProject,
  insertProject,
  listProjects,
  sumUsage,
  updateProject,
  type ProjectLimits,
  type ProjectRecord,
  type ProjectUsage,
} from '../store/projects.ts';

/** Whose films, files and keys are whose. */
export interface Projects {
  create(project: { name: string; limits: ProjectLimits }, actor: string): Promise<ProjectRecord>;
  retrieve(id: string): Promise<ProjectRecord | null>;
  list(
    options: Omit<PageOptions, 'projectId'>,
  ): Promise<{ records: ProjectRecord[]; hasMore: boolean }>;
  /** Null if unknown. */
  update(
    id: string,
    changes: { name?: string; limits?: ProjectLimits },
    actor: string,
  ): Promise<ProjectRecord | null>;
  /** What was accepted since a time; of all projects, or of one. */
  usage(options: { since: Date; projectId: string | null }): Promise<ProjectUsage[]>;
  audit(options: { before: number | null; limit: number }): Promise<AuditRecord[]>;
}

export function createProjects({ kysely: db }: Database): Projects {
  return {
    create: (project, actor) =>
      db.transaction().execute(async (transaction) => {
        const id = `proj_${randomBytes(12).toString('hex')}`;
        const record = await insertProject(transaction, { ...project, id });
        await insertAudit(transaction, {
          actor,
          action: 'project.created',
          projectId: id,
          subject: id,
          facts: { ...project },
        });
        return record;
      }),
    retrieve: (id) => findProject(db, id),
    list: (options) => listProjects(db, options),
    update: (id, changes, actor) =>
      db.transaction().execute(async (transaction) => {
        const record = await updateProject(transaction, id, changes);
        if (record) {
          await insertAudit(transaction, {
            actor,
            action: 'project.updated',
            projectId: id,
            subject: id,
            facts: { ...changes },
          });
        }
        return record;
      }),
    usage: (options) => sumUsage(db, options),
    audit: (options) => listAudit(db, options),
  };
}

import type { FastifyInstance } from 'fastify';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import {
  auditListSchema,
  auditParamsSchema,
  projectCreateParamsSchema,
  projectSchema,
  projectUpdateParamsSchema,
  usageListSchema,
  usageParamsSchema,
  type AuditEntry,
  type Project,
  type ProjectCreateParams,
  type ProjectUpdateParams,
  type Usage,
  type UsageParams,
} from '../../contract/project.ts';
import type { ProjectRecord } from '../../store/projects.ts';
import { unknownProject, type AdminServices } from '../keys/routes.ts';
import { pathId } from '../path-id.ts';
import { limitsFromWire, limitsToWire, quotasOf } from './limits.ts';
import { unixSeconds } from '../unix-seconds.ts';

interface ById {
  Params: { project_id: string };
}

const PATH = '/kinora/v1/projects';
const ONE = `${PATH}/:project_id` as const;
const MS_PER_DAY = 86_400_000;
const tags = ['Administration'];
const config = { scope: 'admin' } as const;

/** `/kinora/v1/projects`, what they used, and who administered them. */
export function projectRoutes(
  app: FastifyInstance,
  { projects }: Pick<AdminServices, 'projects'>,
): void {
  app.post<{ Body: ProjectCreateParams }>(
    PATH,
    {
      config,
      schema: {
        operationId: 'createProject',
        tags,
        summary: 'Make a project',
        body: projectCreateParamsSchema,
        response: { 200: projectSchema },
      },
    },
    async ({ body, caller }): Promise<Project> => {
      const { name, limits = {} } = body;
      return toProject(await projects.create({ name, limits: limitsFromWire(limits) }, caller.id));
    },
  );

  app.get<{ Querystring: VideoListParams }>(
    PATH,
    {
      config,
      schema: {
        operationId: 'listProjects',
        tags,
        summary: 'List projects, newest first',
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(projectSchema) },
      },
    },
    async ({ query: { limit, order, after } }): Promise<Page<Project>> => {
      const { records, hasMore } = await projects.list({ limit, order, after: after ?? null });
      return page(records.map(toProject), hasMore);
    },
  );

  app.get<ById>(
    ONE,
    {
      config,
      schema: {
        operationId: 'retrieveProject',
        tags,
        summary: 'Ask for a project',
        params: pathId('project_id'),
        response: { 200: projectSchema },
      },
    },
    async ({ params: { project_id: id } }): Promise<Project> =>
      toProject(known(await projects.retrieve(id), id)),
  );

  app.post<ById & { Body: ProjectUpdateParams }>(
    ONE,
    {
      config,
      schema: {
        operationId: 'updateProject',
        tags,
        summary: 'Rename a project, or replace its limits',
        params: pathId('project_id'),
        body: projectUpdateParamsSchema,
        response: { 200: projectSchema },
      },
    },
    async ({ params: { project_id: id }, body, caller }): Promise<Project> => {
      const changes = {
        ...(body.name !== undefined && { name: body.name }),
        ...(body.limits && { limits: limitsFromWire(body.limits) }),
      };
      const isChange = Object.keys(changes).length > 0;
      const changed = isChange
        ? await projects.update(id, changes, caller.id)
        : await projects.retrieve(id);
      return toProject(known(changed, id));
    },
  );

  app.get<{ Querystring: UsageParams }>(
    '/kinora/v1/usage',
    {
      schema: {
        operationId: 'getUsage',
        tags,
        summary: 'What a project had made; all of them for administrators',
        querystring: usageParamsSchema,
        response: { 200: usageListSchema },
      },
    },
    async ({ query, caller }) => {
      const since = new Date(Date.now() - query.days * MS_PER_DAY);
      const isAll = query.all_projects && caller.scopes.includes('admin');
      const projectId = isAll ? null : caller.projectId;
      const sums = await projects.usage({ since, projectId });
      const data = sums.map(
        ({ projectId: id, chargedSeconds, costs, limits, spent, ...sum }): Usage => ({
          object: 'usage',
          project_id: id,
          since: unixSeconds(since),
          ...sum,
          charged_seconds: chargedSeconds,
          costs,
          quotas: quotasOf({ limits, spent }),
        }),
      );
      return { object: 'list' as const, data };
    },
  );

  app.get<{ Querystring: { before?: number; limit: number } }>(
    '/kinora/v1/audit_log',
    {
      config,
      schema: {
        operationId: 'listAuditLog',
        tags,
        summary: 'What administrators did, newest first',
        querystring: auditParamsSchema,
        response: { 200: auditListSchema },
      },
    },
    async ({ query: { before = null, limit } }) => {
      const entries = await projects.audit({ before, limit });
      const data = entries.map(
        ({ seq, at, actor, action, projectId, subject, facts }): AuditEntry => ({
          object: 'audit_entry',
          seq,
          at: unixSeconds(at),
          actor,
          action,
          project_id: projectId,
          subject,
          facts,
        }),
      );
      return { object: 'list' as const, data };
    },
  );
}

function known(project: ProjectRecord | null, id: string): ProjectRecord {
  if (!project) throw unknownProject(id, null);
  return project;
}

function toProject({ id, name, limits, createdAt }: ProjectRecord): Project {
  return {
    id,
    object: 'project',
    name,
    limits: limitsToWire(limits),
    created_at: unixSeconds(createdAt),
  };
}

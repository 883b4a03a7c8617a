import type { FastifyInstance } from 'fastify';
import {
  apiKeyCreateParamsSchema,
  apiKeyDeletedSchema,
  apiKeySchema,
  apiKeyWithSecretSchema,
  projectParamsSchema,
  type ApiKey,
  type ApiKeyCreateParams,
  type ApiKeyDeleted,
  type ApiKeyWithSecret,
  type ProjectParams,
} from '../../contract/project.ts';
import { ApiError } from '../../contract/error.ts';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import type { Keys, Scope } from '../../keys/keys.ts';
import type { Projects } from '../../keys/projects.ts';
import type { ApiKeyRecord } from '../../store/api-keys.ts';
import { pathId } from '../path-id.ts';
import { unixSeconds, unixSecondsOrNull } from '../unix-seconds.ts';

/** What administrators work with. */
export interface AdminServices {
  keys: Keys;
  projects: Projects;
}

const SECONDS_PER_DAY = 86_400;
const tags = ['Administration'];
const config = { scope: 'admin' } as const;

/** `/kinora/v1/keys`: make, list, delete. The key itself is in the answer to the first, and nowhere else. */
export function keyRoutes(app: FastifyInstance, { keys }: Pick<AdminServices, 'keys'>): void {
  app.post<{ Body: ApiKeyCreateParams }>(
    '/kinora/v1/keys',
    {
      config,
      schema: {
        operationId: 'createApiKey',
        tags,
        summary: 'Make a key; it is shown this once',
        body: apiKeyCreateParamsSchema,
        response: { 200: apiKeyWithSecretSchema },
      },
    },
    async ({ body, caller }): Promise<ApiKeyWithSecret> => {
      const projectId = body.project ?? caller.projectId;
      const days = body.expires_in_days;
      const made = await keys.create(
        {
          projectId,
          name: body.name,
          scopes: body.scopes ?? ['read', 'write'],
          models: body.models ?? null,
          requestsPerMinute: body.requests_per_minute ?? null,
          secondsPerMinute: body.seconds_per_minute ?? null,
          lifetimeSeconds: days === undefined ? null : days * SECONDS_PER_DAY,
        },
        caller.id,
      );
      if (!made) throw unknownProject(projectId, 'project');
      return { ...toApiKey(made.record), key: made.key };
    },
  );

  app.get<{ Querystring: ProjectParams }>(
    '/kinora/v1/keys',
    {
      config,
      schema: {
        operationId: 'listApiKeys',
        tags,
        summary: 'List the keys of a project, newest first',
        querystring: projectParamsSchema,
        response: { 200: pageSchema(apiKeySchema) },
      },
    },
    async ({ query, caller }): Promise<Page<ApiKey>> => {
      const { limit, order, after, project } = query;
      const { records, hasMore } = await keys.list({
        projectId: project ?? caller.projectId,
        limit,
        order,
        after: after ?? null,
      });
      return page(records.map(toApiKey), hasMore);
    },
  );

  app.delete<{ Params: { key_id: string }; Querystring: ProjectParams }>(
    '/kinora/v1/keys/:key_id',
    {
      config,
      schema: {
        operationId: 'deleteApiKey',
        tags,
        summary: 'Delete a key; it stops to work within seconds',
        params: pathId('key_id'),
        querystring: projectParamsSchema,
        response: { 200: apiKeyDeletedSchema },
      },
    },
    async ({ params: { key_id: id }, query, caller }): Promise<ApiKeyDeleted> => {
      const projectId = query.project ?? caller.projectId;
      if (!(await keys.remove({ id, projectId }, caller.id))) {
        throw new ApiError(404, `No key found with id '${id}'.`);
      }
      return { id, object: 'api_key', deleted: true };
    },
  );
}

export function unknownProject(id: string, param: string | null): ApiError {
  return new ApiError(404, `No project found with id '${id}'.`, { param });
}

function toApiKey(record: ApiKeyRecord): ApiKey {
  return {
    id: record.id,
    object: 'api_key',
    name: record.name,
    project_id: record.projectId,
    hint: record.hint,
    scopes: record.scopes as Scope[],
    models: record.models,
    requests_per_minute: record.requestsPerMinute,
    seconds_per_minute: record.secondsPerMinute,
    created_at: unixSeconds(record.createdAt),
    expires_at: unixSecondsOrNull(record.expiresAt),
    last_used_at: unixSecondsOrNull(record.lastUsedAt),
  };
}

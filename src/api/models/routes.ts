import type { FastifyInstance } from 'fastify';
import { ApiError } from '../../contract/error.ts';
import { modelListSchema, modelSchema, type Model, type ModelList } from '../../contract/model.ts';
import { z } from 'zod';

/** Unix seconds: 2025-10-06, when the API was published. The models of this server have no other birthday. */
const CREATED = 1_759_708_800;

/** `GET /v1/models`, also how many clients check their key, and `GET /v1/models/{model}` */
export function modelRoutes(app: FastifyInstance): void {
  app.get(
    '/v1/models',
    {
      schema: {
        operationId: 'listModels',
        tags: ['Models'],
        summary: 'The models that a film may name',
        response: { 200: modelListSchema },
      },
    },
    ({ project: { models } }): ModelList => ({
      object: 'list',
      data: models.ids().map(toModel),
    }),
  );

  // The rest of the path: `engine/model` is a name too.
  app.get<{ Params: { '*': string } }>(
    '/v1/models/*',
    {
      schema: {
        operationId: 'retrieveModel',
        tags: ['Models'],
        summary: 'Ask for a model',
        params: z.object({ '*': z.string() }),
        response: { 200: modelSchema },
      },
    },
    ({ params: { '*': name }, project: { models } }): Model => {
      if (!models.find(name)) {
        throw new ApiError(404, `The model '${name}' does not exist`, {
          param: 'model',
          code: 'model_not_found',
        });
      }
      return toModel(name);
    },
  );
}

function toModel(id: string): Model {
  return { id, object: 'model', created: CREATED, owned_by: 'kinora' };
}

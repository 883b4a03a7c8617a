import type { FastifyInstance } from 'fastify';
import { modelListSchema, type ModelList } from '../../contract/model.ts';

/** The models a caller may name, in the order in which they are listed. */
export interface ModelCatalog {
  ids(): readonly string[];
}

/** Unix seconds: 2025-10-06, when the API was published. The models of this server have no other birthday. */
const CREATED = 1_759_708_800;

/** `GET /v1/models`: also how many clients check their key. */
export function listModels(app: FastifyInstance, models: ModelCatalog): void {
  app.get('/v1/models', { schema: { response: { 200: modelListSchema } } }, (): ModelList => ({
    object: 'list',
    data: models.ids().map((id) => ({ id, object: 'model', created: CREATED, owned_by: 'kinora' })),
  }));
}

import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ApiError, invalidValue } from '../../contract/error.ts';
import {
  SEED_MAX,
  videoCreateParamsSchema,
  type VideoCreateParams,
} from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { storeInputReference } from '../input-reference.ts';
import type { NamedModel, VideoRoutesDependencies } from './dependencies.ts';
import { advisePolling } from './poll-after.ts';
import { toVideo } from './to-video.ts';

const DEFAULTS = { model: 'sora-2', seconds: '4', size: '720x1280' };

/** `POST /v1/videos` */
export function createVideo(app: FastifyInstance, dependencies: VideoRoutesDependencies): void {
  const { jobs, storage } = dependencies;
  app.post<{ Body: VideoCreateParams }>(
    '/v1/videos',
    { schema: { body: videoCreateParamsSchema, response: { 200: videoSchema } } },
    async (request, reply): Promise<Video> => {
      const params = request.body;
      const { name, model, seconds, size } = chooseModel(params, dependencies.models);
      const inputReference = params.input_reference
        ? await storeInputReference(request, dependencies, {
            reference: params.input_reference,
            fit: params.input_reference_fit ?? 'cover',
            size,
          })
        : null;
      try {
        const record = await jobs.create({
          model: name,
          engine: model.engine,
          engineModel: model.model,
          prompt: params.prompt,
          seconds,
          size,
          seed: params.seed ?? randomInt(SEED_MAX + 1),
          metadata: params.metadata ?? {},
          inputReference,
        });
        await advisePolling(reply, jobs, record);
        return toVideo(record);
      } catch (error) {
        if (inputReference) await storage.delete(inputReference);
        throw error;
      }
    },
  );
}

function chooseModel(
  params: VideoCreateParams,
  models: VideoRoutesDependencies['models'],
): { name: string; model: NamedModel; seconds: string; size: string } {
  const name = params.model ?? DEFAULTS.model;
  const model = models.find(name);
  if (!model) throw invalidValue('model', name, models.ids());
  const seconds = params.seconds ?? DEFAULTS.seconds;
  if (!model.seconds.includes(seconds)) throw invalidValue('seconds', seconds, model.seconds);
  const size = params.size ?? DEFAULTS.size;
  if (!model.sizes.includes(size)) throw invalidValue('size', size, model.sizes);
  if (params.input_reference && !model.inputReference) {
    throw new ApiError(400, `The model '${name}' does not take an input_reference.`, {
      param: 'input_reference',
      code: 'unsupported_parameter',
    });
  }
  return { name, model, seconds, size };
}

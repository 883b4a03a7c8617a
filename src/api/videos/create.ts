import { randomInt } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { SEED_MAX, type VideoCreateParams } from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import type { NewJob } from '../../jobs/jobs.ts';
import { storeInputReference } from '../input-reference.ts';
import { requestDirectory } from '../multipart.ts';
import { withOwn } from '../caller.ts';
import { acceptJob } from './accept.ts';
import { chooseModel } from './choose-model.ts';
import { routeJob } from './route-job.ts';
import type { SharedDependencies, VideoRoutesDependencies } from './dependencies.ts';

/** What a caller who names none gets. */
export const DEFAULTS = { seconds: '4', size: '720x1280' };

/** `POST /v1/videos` */
export function createVideo(app: FastifyInstance, dependencies: SharedDependencies): void {
  app.post<{ Body: VideoCreateParams }>(
    '/v1/videos',
    {
      schema: {
        operationId: 'createVideo',
        tags: ['Videos'],
        summary: 'Begin a film',
        consumes: ['application/json', 'multipart/form-data'],
        body: dependencies.schemas.create,
        response: { 200: videoSchema },
      },
    },
    async (request, reply): Promise<Video> => {
      const own = withOwn(dependencies, request);
      const directory = (): Promise<string> =>
        requestDirectory(request, dependencies.uploadDirectory);
      const job = await planJob(request.body, directory, own);
      return acceptJob(request, reply, own, job);
    },
  );
}

/**
 * The job that a body asks for, checked against what its model can do. Its reference image is stored
 * when this resolves.
 *
 * @param directory makes a folder for files in between, if there are any.
 */
export async function planJob(
  body: VideoCreateParams,
  directory: () => Promise<string>,
  dependencies: VideoRoutesDependencies,
): Promise<NewJob> {
  const { models, compat } = dependencies;
  const { name, model: named } = chooseModel(models, body.model);
  const seconds = body.seconds ?? DEFAULTS.seconds;
  const size = body.size ?? DEFAULTS.size;
  const model = routeJob(name, named, {
    seconds,
    size,
    hasImage: body.input_reference !== undefined,
    characterCount: body.characters?.length ?? 0,
  });
  const characters = await findCharacters(body.characters ?? [], dependencies);
  const inputReference = body.input_reference
    ? await storeInputReference(dependencies, {
        reference: body.input_reference,
        fit: body.input_reference_fit ?? (compat === 'strict' ? 'strict' : 'cover'),
        size,
        directory: await directory(),
      })
    : null;
  return {
    model: name,
    engine: model.engine,
    engineModel: model.model,
    prompt: body.prompt,
    seconds,
    size,
    seed: body.seed ?? randomInt(SEED_MAX + 1),
    metadata: body.metadata ?? {},
    inputReference,
    characters,
  };
}

async function findCharacters(
  named: readonly { id: string }[],
  { characters }: Pick<VideoRoutesDependencies, 'characters'>,
): Promise<{ name: string; image: string }[]> {
  return Promise.all(
    named.map(async ({ id }) => {
      const character = await characters.retrieve(id);
      if (!character) throw notFound('Character', id);
      return { name: character.name, image: character.blobKey };
    }),
  );
}

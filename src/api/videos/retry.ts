import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { ApiError, invalidValue, notFound } from '../../contract/error.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { isTerminal } from '../../jobs/job.ts';
import type { NewJob } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';
import { withOwn } from '../caller.ts';
import type { NamedModel } from '../models/catalog.ts';
import { pathId } from '../path-id.ts';
import { acceptJob } from './accept.ts';
import { chooseModel, requireSupport } from './choose-model.ts';
import type { SharedDependencies, VideoRoutesDependencies } from './dependencies.ts';

/**
 * `POST /v1/videos/{video_id}/retry`: a new video from the same request as one that has ended,
 * seed, reference and source included. The old one stays as it is.
 */
export function retryVideo(app: FastifyInstance, dependencies: SharedDependencies): void {
  app.post<{ Params: { video_id: string } }>(
    '/v1/videos/:video_id/retry',
    {
      schema: {
        operationId: 'RetryVideo',
        tags: ['Videos'],
        summary: 'Make a film again, from the same request',
        params: pathId('video_id'),
        response: { 200: videoSchema },
      },
    },
    async (request, reply): Promise<Video> => {
      const { video_id: id } = request.params;
      const own = withOwn(dependencies, request);
      const record = await own.jobs.retrieve(id);
      if (!record) throw notFound('Video', id);
      if (!isTerminal(record.status)) {
        throw new ApiError(400, `Video with id '${id}' is still being made.`, {
          param: 'video_id',
          code: 'invalid_value',
        });
      }
      const job = await repeatJob(record, own);
      return acceptJob(request, reply, own, job);
    },
  );
}

/** The job of a record once more, for the model that has its name now. Its inputs are copied. */
async function repeatJob(
  record: VideoRecord,
  dependencies: VideoRoutesDependencies,
): Promise<NewJob> {
  const { name, model } = chooseModel(dependencies.models, record.model);
  requireSame(record, name, model);
  const { inputReference, source, characters } = record.params;
  const [image, film] = await copyInputs([inputReference, source?.video ?? null], dependencies);
  return {
    kind: record.kind,
    model: name,
    engine: model.engine,
    engineModel: model.model,
    prompt: record.prompt,
    seconds: record.seconds,
    size: record.size,
    seed: record.seed,
    metadata: record.metadata,
    inputReference: image ?? null,
    characters,
    source: source && {
      ...source,
      video: film!,
      origin: model.engine === record.engine ? source.origin : null,
    },
    remixedFromVideoId: record.remixedFromVideoId,
    sourceId: record.sourceId,
  };
}

/** The model behind the name may be another by now. @throws ApiError 400 for what it cannot do. */
function requireSame(record: VideoRecord, name: string, model: NamedModel): void {
  const { kind, seconds, size, params } = record;
  const support = (isSupported: boolean, what: string): void =>
    requireSupport(isSupported, { name, what, param: 'video_id' });
  if (!model.sizes.includes(size)) throw invalidValue('size', size, model.sizes);
  if (kind === 'create') {
    if (!model.seconds.includes(seconds)) throw invalidValue('seconds', seconds, model.seconds);
  } else {
    support(model.sources.includes(kind), `films of the kind '${kind}'`);
  }
  support(params.inputReference === null || model.inputReference, 'an input reference');
  support(params.characters.length <= model.characters, `${params.characters.length} characters`);
}

/** Inputs belong to one job alone. Copies all or none. */
async function copyInputs(
  keys: readonly (string | null)[],
  { storage }: Pick<VideoRoutesDependencies, 'storage'>,
): Promise<(string | null)[]> {
  const copies: (string | null)[] = [];
  try {
    for (const key of keys) {
      const bytes = key === null ? null : await storage.get(key);
      if (key !== null && !bytes) {
        throw new ApiError(400, 'What the video was made from is no longer there.', {
          param: 'video_id',
        });
      }
      const copy = key === null ? null : `inputs/${randomUUID()}${key.slice(key.lastIndexOf('.'))}`;
      if (bytes) await storage.put(copy!, bytes);
      copies.push(copy);
    }
    return copies;
  } catch (error) {
    for (const copy of copies) if (copy) await storage.delete(copy);
    throw error;
  }
}

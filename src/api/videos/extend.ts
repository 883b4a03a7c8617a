import type { FastifyInstance } from 'fastify';
import { ApiError, invalidValue } from '../../contract/error.ts';
import type { VideoExtendParams } from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { withOwn } from '../caller.ts';
import { acceptJob } from './accept.ts';
import { requireSupport } from './choose-model.ts';
import type { SharedDependencies } from './dependencies.ts';
import { derivedJob } from './derived-job.ts';
import { findSource } from './source.ts';

const EXTENSIONS_MAX = 6;
const TOTAL_SECONDS_MAX = 120;

/** `POST /v1/videos/extensions`: a film that goes on; the new video holds both parts. */
export function extendVideo(app: FastifyInstance, dependencies: SharedDependencies): void {
  app.post<{ Body: VideoExtendParams }>(
    '/v1/videos/extensions',
    {
      schema: {
        operationId: 'CreateVideoExtend',
        tags: ['Videos'],
        summary: 'Let a film go on; the new video holds both parts',
        consumes: ['application/json', 'multipart/form-data'],
        body: dependencies.schemas.extend,
        response: { 200: videoSchema },
      },
    },
    async (request, reply): Promise<Video> => {
      const own = withOwn(dependencies, request);
      const { body } = request;
      const asked = { param: 'video', model: body.model };
      const source = await findSource(body.video, asked, own);
      const { model, modelName: name } = source;
      requireSupport(model.sources.includes('extend'), {
        name,
        what: 'extensions',
        param: 'video',
      });
      if (!model.seconds.includes(body.seconds)) {
        throw invalidValue('seconds', body.seconds, model.seconds);
      }
      if (source.extensions >= EXTENSIONS_MAX) {
        throw new ApiError(400, `A video can be extended at most ${EXTENSIONS_MAX} times.`, {
          param: 'video',
          code: 'invalid_value',
        });
      }
      const seconds = source.seconds + Number(body.seconds);
      if (seconds > TOTAL_SECONDS_MAX) {
        throw new ApiError(
          400,
          `The extended video would be ${seconds} seconds long. The maximum is ${TOTAL_SECONDS_MAX} seconds.`,
          { param: 'seconds', code: 'invalid_value' },
        );
      }
      const job = await derivedJob('extend', source, { ...body, seconds });
      return acceptJob(request, reply, own, job);
    },
  );
}

import type { FastifyInstance } from 'fastify';
import type { VideoRemixParams } from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { withOwn } from '../caller.ts';
import { acceptJob } from './accept.ts';
import { requireSupport } from './choose-model.ts';
import type { SharedDependencies } from './dependencies.ts';
import { derivedJob } from './derived-job.ts';
import { findSource } from './source.ts';
import { pathId } from '../path-id.ts';

/** `POST /v1/videos/{video_id}/remix`: the same film with what the prompt changes. */
export function remixVideo(app: FastifyInstance, dependencies: SharedDependencies): void {
  app.post<{ Params: { video_id: string }; Body: VideoRemixParams }>(
    '/v1/videos/:video_id/remix',
    {
      schema: {
        operationId: 'CreateVideoRemix',
        tags: ['Videos'],
        summary: 'The same film with what the prompt changes',
        consumes: ['application/json', 'multipart/form-data'],
        params: pathId('video_id'),
        body: dependencies.schemas.remix,
        response: { 200: videoSchema },
      },
    },
    async (request, reply): Promise<Video> => {
      const own = withOwn(dependencies, request);
      const { params, body } = request;
      const asked = { param: 'video_id', model: undefined };
      const source = await findSource({ id: params.video_id }, asked, own);
      requireSupport(source.model.sources.includes('remix'), {
        name: source.modelName,
        what: 'remixes',
        param: 'video_id',
      });
      const job = await derivedJob('remix', source, { ...body, seconds: source.seconds });
      return acceptJob(request, reply, own, job);
    },
  );
}

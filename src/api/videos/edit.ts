import type { FastifyInstance } from 'fastify';
import type { VideoEditParams } from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { withOwn } from '../caller.ts';
import { acceptJob } from './accept.ts';
import { requireSupport } from './choose-model.ts';
import type { SharedDependencies } from './dependencies.ts';
import { derivedJob } from './derived-job.ts';
import { findSource } from './source.ts';

/** `POST /v1/videos/edits`: a film of this server, or an upload, with what the prompt changes. */
export function editVideo(app: FastifyInstance, dependencies: SharedDependencies): void {
  app.post<{ Body: VideoEditParams }>(
    '/v1/videos/edits',
    {
      schema: {
        operationId: 'CreateVideoEdit',
        tags: ['Videos'],
        summary: 'Edit a film of this server, or an upload',
        consumes: ['application/json', 'multipart/form-data'],
        body: dependencies.schemas.edit,
        response: { 200: videoSchema },
      },
    },
    async (request, reply): Promise<Video> => {
      const own = withOwn(dependencies, request);
      const { body } = request;
      const asked = { param: 'video', model: body.model };
      const source = await findSource(body.video, asked, own);
      requireSupport(source.model.sources.includes('edit'), {
        name: source.modelName,
        what: 'edits',
        param: 'video',
      });
      const job = await derivedJob('edit', source, { ...body, seconds: source.seconds });
      return acceptJob(request, reply, own, job);
    },
  );
}

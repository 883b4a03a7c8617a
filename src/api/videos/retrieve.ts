import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';
import { advisePolling } from './poll-after.ts';
import { toVideo } from './to-video.ts';

/** `GET /v1/videos/{video_id}` */
export function retrieveVideo(
  app: FastifyInstance,
  { jobs }: Pick<VideoRoutesDependencies, 'jobs'>,
): void {
  app.get<{ Params: { video_id: string } }>(
    '/v1/videos/:video_id',
    { schema: { response: { 200: videoSchema } } },
    async (request, reply): Promise<Video> => {
      const record = await jobs.retrieve(request.params.video_id);
      if (!record) throw notFound('Video', request.params.video_id);
      await advisePolling(reply, jobs, record);
      return toVideo(record);
    },
  );
}

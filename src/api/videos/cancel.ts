import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import { toVideo } from './to-video.ts';
import { pathId } from '../path-id.ts';

/**
 * `POST /v1/videos/{video_id}/cancel`: ends the job as `failed` with the code `cancelled`. A video
 * that has ended already is answered as it is.
 */
export function cancelVideo(app: FastifyInstance): void {
  app.post<{ Params: { video_id: string } }>(
    '/v1/videos/:video_id/cancel',
    {
      schema: {
        operationId: 'CancelVideo',
        tags: ['Videos'],
        summary: 'Stop a film that is being made',
        params: pathId('video_id'),
        response: { 200: videoSchema },
      },
    },
    async (request): Promise<Video> => {
      const record = await request.project.jobs.cancel(request.params.video_id);
      if (!record) throw notFound('Video', request.params.video_id);
      return toVideo(record);
    },
  );
}

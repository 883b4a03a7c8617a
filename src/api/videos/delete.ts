import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { videoDeleteResponseSchema, type VideoDeleteResponse } from '../../contract/video.ts';
import { pathId } from '../path-id.ts';

/** `DELETE /v1/videos/{video_id}`: a running job is stopped first, and its film never appears. */
export function deleteVideo(app: FastifyInstance): void {
  app.delete<{ Params: { video_id: string } }>(
    '/v1/videos/:video_id',
    {
      schema: {
        operationId: 'DeleteVideo',
        tags: ['Videos'],
        summary: 'Delete a film; one that is being made is stopped first',
        params: pathId('video_id'),
        response: { 200: videoDeleteResponseSchema },
      },
    },
    async (request): Promise<VideoDeleteResponse> => {
      const { video_id: id } = request.params;
      if (!(await request.project.jobs.remove(id))) throw notFound('Video', id);
      return { id, object: 'video.deleted', deleted: true };
    },
  );
}

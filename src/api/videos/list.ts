import type { FastifyInstance } from 'fastify';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import { videoSchema, type Video } from '../../contract/video.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';
import { toVideo } from './to-video.ts';

/** `GET /v1/videos` */
export function listVideos(
  app: FastifyInstance,
  { jobs }: Pick<VideoRoutesDependencies, 'jobs'>,
): void {
  app.get<{ Querystring: VideoListParams }>(
    '/v1/videos',
    {
      schema: { querystring: videoListParamsSchema, response: { 200: pageSchema(videoSchema) } },
    },
    async (request): Promise<Page<Video>> => {
      const { limit, order, after } = request.query;
      const { records, hasMore } = await jobs.list({ limit, order, after: after ?? null });
      return page(records.map(toVideo), hasMore);
    },
  );
}

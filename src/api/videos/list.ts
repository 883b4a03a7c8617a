import type { FastifyInstance } from 'fastify';
import { page, pageSchema, type Page } from '../../contract/page.ts';
import { videoListParamsSchema, type VideoListParams } from '../../contract/params.ts';
import {
  videoSchema,
  videoWithDetailsSchema,
  type VideoWithDetails,
} from '../../contract/video.ts';
import type { SharedDependencies } from './dependencies.ts';
import { includesDetails, toVideoWithDetails } from './details.ts';
import { toVideo } from './to-video.ts';

/** `GET /v1/videos` */
export function listVideos(
  app: FastifyInstance,
  { compat }: Pick<SharedDependencies, 'compat'>,
): void {
  const item = compat === 'strict' ? videoSchema : videoWithDetailsSchema;
  app.get<{ Querystring: VideoListParams }>(
    '/v1/videos',
    {
      schema: {
        operationId: 'ListVideos',
        tags: ['Videos'],
        summary: 'List films, newest first',
        querystring: videoListParamsSchema,
        response: { 200: pageSchema(item) },
      },
    },
    async ({ query, project: { jobs } }): Promise<Page<VideoWithDetails>> => {
      const { limit, order, after = null } = query;
      const options = { limit, order, after };
      if (compat === 'strict' || !includesDetails(query)) {
        const { records, hasMore } = await jobs.listSummaries(options);
        return page(records.map(toVideo), hasMore);
      }
      const { records, hasMore } = await jobs.list(options);
      const videos = await Promise.all(records.map((record) => toVideoWithDetails(jobs, record)));
      return page(videos, hasMore);
    },
  );
}

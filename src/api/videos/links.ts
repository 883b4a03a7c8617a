import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { ApiError } from '../../contract/error.ts';
import {
  videoLinkCreateParamsSchema,
  videoLinkParamsSchema,
  videoLinkSchema,
  type VideoLink,
  type VideoLinkCreateParams,
  type VideoLinkParams,
} from '../../contract/video-link.ts';
import type { VideoRecord } from '../../store/store.ts';
import { pathId } from '../path-id.ts';
import { protocolOf } from '../protocol-of.ts';
import { unixSeconds } from '../unix-seconds.ts';
import type { SharedDependencies } from './dependencies.ts';
import { contentResponses, locateContent, sendContent } from './download-content.ts';
import type { SignedLinks } from './signed-links.ts';

const PATH = '/kinora/v1/videos/:video_id/content';

export interface LinkDependencies extends Pick<SharedDependencies, 'storage' | 'retentionSeconds'> {
  links: SignedLinks;
  /** Whosever it is: for those who hold a link to it. */
  findVideo(id: string): Promise<VideoRecord | null>;
}

/** `POST /kinora/v1/videos/{video_id}/links`: whoever may read a film may let others read it. */
export function createVideoLink(
  app: FastifyInstance,
  { links, retentionSeconds }: Pick<LinkDependencies, 'links' | 'retentionSeconds'>,
): void {
  app.post<{ Params: { video_id: string }; Body: VideoLinkCreateParams }>(
    '/kinora/v1/videos/:video_id/links',
    {
      config: { scope: 'read' },
      schema: {
        operationId: 'CreateVideoLink',
        tags: ['Videos'],
        summary: 'Make a link to a file of a film that needs no key, for a while',
        params: pathId('video_id'),
        body: videoLinkCreateParamsSchema,
        response: { 200: videoLinkSchema },
      },
    },
    async (request): Promise<VideoLink> => {
      const { video_id: id } = request.params;
      const { variant, expires_in: seconds } = request.body;
      const found = await request.project.jobs.retrieve(id);
      const { record } = locateContent(found, { id, variant, retentionSeconds });
      const asked = Math.floor(Date.now() / 1000) + seconds;
      const kept = record.expiresAt === null ? Infinity : unixSeconds(record.expiresAt);
      const expiresAt = Math.min(asked, kept);
      const signature = links.sign({ videoId: id, variant, expiresAt });
      const query = new URLSearchParams({ variant, expires: String(expiresAt), signature });
      const url = `${originOf(request)}${PATH.replace(':video_id', id)}?${query}`;
      return { object: 'video.link', url, expires_at: expiresAt };
    },
  );
}

/**
 * `GET` and `HEAD /kinora/v1/videos/{video_id}/content`, for whoever has the link. Without a good one
 * nothing is looked up: the answer cannot tell whether there is such a film.
 */
export function openVideoLink(app: FastifyInstance, dependencies: LinkDependencies): void {
  const { links, findVideo, storage, retentionSeconds } = dependencies;
  const options = {
    schema: {
      operationId: 'OpenVideoLink',
      tags: ['Videos'],
      summary: 'Download what a link opens',
      security: [],
      params: pathId('video_id'),
      querystring: videoLinkParamsSchema,
      response: contentResponses,
    },
    exposeHeadRoute: false,
  };
  const answer: RouteHandlerMethod = async (request, reply) => {
    const { video_id: id } = request.params as { video_id: string };
    const { variant, expires, signature } = request.query as VideoLinkParams;
    if (!links.opens({ videoId: id, variant, expiresAt: Number(expires) }, signature)) {
      throw new ApiError(403, 'This link opens nothing: it is wrong, or its time is over.', {
        code: 'invalid_link',
      });
    }
    // A page that shows the film must not tell others of the link.
    reply.header('referrer-policy', 'no-referrer');
    const found = locateContent(await findVideo(id), { id, variant, retentionSeconds });
    return sendContent(request, reply, { ...found, storage });
  };
  app.get(PATH, options, answer);
  app.head(PATH, options, answer);
}

function originOf(request: FastifyRequest): string {
  return `${protocolOf(request)}://${request.host}`;
}

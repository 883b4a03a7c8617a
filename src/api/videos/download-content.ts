import type { Readable } from 'node:stream';
import { z } from 'zod';
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { ApiError, notFound } from '../../contract/error.ts';
import {
  videoDownloadContentParamsSchema,
  type VideoDownloadContentParams,
} from '../../contract/params.ts';
import type { VideoContentVariant } from '../../contract/video.ts';
import type { VideoRecord } from '../../store/store.ts';
import type { BlobInfo, BlobStorage } from '../../storage/storage.ts';
import { parseRange } from '../byte-range.ts';
import { BlobBody } from './blob-body.ts';
import { videoExpired } from './content-errors.ts';
import type { SharedDependencies } from './dependencies.ts';
import { pathId } from '../path-id.ts';
import { downloadedFileSchema } from '../../contract/uploaded-file.ts';

const FILES: Record<VideoContentVariant, { type: string; extension: string }> = {
  video: { type: 'video/mp4', extension: 'mp4' },
  thumbnail: { type: 'image/webp', extension: 'webp' },
  spritesheet: { type: 'image/jpeg', extension: 'jpg' },
};

const content = Object.fromEntries(
  Object.values(FILES).map(({ type }) => [type, { schema: downloadedFileSchema }]),
);

/** What an answer with content may be. */
export const contentResponses = {
  200: { description: 'The whole file.', content },
  206: { description: 'The range that was asked for.', content },
  302: z.null().describe('The film is at `location`, signed for a while.'),
  304: z.null().describe('Unchanged since `If-None-Match`.'),
};

/** One file of a completed film. */
export interface LocatedContent {
  record: VideoRecord;
  variant: VideoContentVariant;
  /** In the storage. */
  key: string;
}

interface ContentRoute {
  Params: { video_id: string };
  Querystring: VideoDownloadContentParams;
}

/** `GET` and `HEAD /v1/videos/{video_id}/content` */
export function downloadVideoContent(
  app: FastifyInstance,
  { storage, retentionSeconds }: Pick<SharedDependencies, 'storage' | 'retentionSeconds'>,
): void {
  const path = '/v1/videos/:video_id/content';
  const options = {
    schema: {
      operationId: 'RetrieveVideoContent',
      tags: ['Videos'],
      summary: 'Download a film, its thumbnail or its spritesheet',
      params: pathId('video_id'),
      querystring: videoDownloadContentParamsSchema,
      response: contentResponses,
    },
    // The framework's own HEAD would read the film to count its bytes.
    exposeHeadRoute: false,
  };
  const answer: RouteHandlerMethod = async (request, reply) => {
    const { video_id: id } = request.params as ContentRoute['Params'];
    const { variant } = request.query as ContentRoute['Querystring'];
    const record = await request.project.jobs.retrieve(id);
    const found = locateContent(record, { id, variant, retentionSeconds });
    return sendContent(request, reply, { ...found, storage });
  };
  app.get(path, options, answer);
  app.head(path, options, answer);
}

/** @throws ApiError 404 if there is none of it to be had. */
export function locateContent(
  record: VideoRecord | null,
  asked: { id: string; variant: VideoContentVariant; retentionSeconds: number | null },
): LocatedContent {
  const { id, variant, retentionSeconds } = asked;
  if (!record) throw notFound('Video', id);
  if (record.status === 'failed') {
    throw new ApiError(404, `Video with id '${id}' has no content because generation failed.`);
  }
  const key = record.content?.[variant];
  if (record.status !== 'completed' || !key) {
    throw new ApiError(404, `Video is not ready yet, use GET /v1/videos/${id} to check status.`);
  }
  const expired = videoExpired(record, retentionSeconds);
  if (expired) throw expired;
  return { record, variant, key };
}

/** Answers with the bytes, a range of them, what has not changed, or where the storage has them. */
export async function sendContent(
  request: FastifyRequest,
  reply: FastifyReply,
  { record, variant, key, storage }: LocatedContent & Pick<SharedDependencies, 'storage'>,
): Promise<FastifyReply> {
  const info = await storage.stat(key);
  if (!info) throw notFound('Video', record.id);
  const disposition = describe(reply, info, record.id, variant);
  if (isKnown(request.headers['if-none-match'], info.etag)) return reply.code(304).send();
  if (storage.link && request.method === 'GET') {
    const as = { contentType: FILES[variant].type, contentDisposition: disposition };
    // Each link is good for a while, and for its caller.
    reply.header('cache-control', 'no-store').removeHeader('content-type');
    return reply.redirect(await storage.link(key, as), 302);
  }
  const range = requestedRange(request, reply, info);
  if (request.method === 'HEAD') return reply.send();
  const bytes = await openBytes(storage, key, range ?? { start: 0, end: info.size - 1 });
  if (!bytes) throw notFound('Video', record.id);
  return reply.send(bytes);
}

async function openBytes(
  storage: BlobStorage,
  key: string,
  range: { start: number; end: number },
): Promise<Readable | null> {
  if (!storage.open) return storage.get(key, range);
  const blob = await storage.open(key);
  return blob && new BlobBody(blob, range);
}

/** @returns the name under which it is kept. */
function describe(
  reply: FastifyReply,
  info: BlobInfo,
  id: string,
  variant: VideoContentVariant,
): string {
  const { type, extension } = FILES[variant];
  const disposition = `inline; filename="${id}.${extension}"`;
  reply.headers({
    'content-type': type,
    'accept-ranges': 'bytes',
    etag: `"${info.etag}"`,
    'cache-control': 'private, max-age=0, must-revalidate',
    'content-disposition': disposition,
  });
  return disposition;
}

/** Whether `If-None-Match` has the tag: alone, in a list, made weak by a proxy, or as `*`. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(`"${etag}"`);
}

/** Sets status, length and range of the answer; null means the whole blob. */
function requestedRange(
  request: FastifyRequest,
  reply: FastifyReply,
  info: BlobInfo,
): { start: number; end: number } | null {
  const condition = request.headers['if-range'];
  const applies = condition === undefined || condition === `"${info.etag}"`;
  const range = applies ? parseRange(request.headers.range, info.size) : null;
  if (range === 'unsatisfiable') {
    throw new ApiError(416, 'The requested range is not satisfiable.', {
      headers: { 'content-range': `bytes */${info.size}` },
    });
  }
  reply.header('content-length', range ? range.end - range.start + 1 : info.size);
  if (range) {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${info.size}`);
  }
  return range;
}

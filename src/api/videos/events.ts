import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { videoEventsParamsSchema, type VideoIncludeParams } from '../../contract/params.ts';
import { VIDEO_STATUSES, type Video } from '../../contract/video.ts';
import { isTerminal } from '../../jobs/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';
import { goneSignal } from '../gone-signal.ts';
import { includesDetails, toVideoWithDetails } from './details.ts';
import { toVideo } from './to-video.ts';
import { pathId } from '../path-id.ts';
import { z } from 'zod';

/** One event of the stream, for the document. */
const eventSchema = z.object({
  event: z.enum([...VIDEO_STATUSES.map((status) => `video.${status}` as const), 'video.deleted']),
  data: z.string().meta({ contentMediaType: 'application/json', description: 'The Video.' }),
});

/** Keeps proxies from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 15_000;
/** How often details are told although nothing has happened. */
const DETAILS_MS = 3000;

/**
 * `GET /v1/videos/{video_id}/events`: the video now and after every change, as server-sent events
 * named `video.queued`, `video.in_progress`, `video.completed`, `video.failed` and `video.deleted`.
 * With `include[]=details` each has the details. The stream ends with the job. It begins with the present state, so that nothing has to be
 * replayed to whoever reconnects.
 */
export function streamVideoEvents(app: FastifyInstance): void {
  app.get<{ Params: { video_id: string }; Querystring: VideoIncludeParams }>(
    '/v1/videos/:video_id/events',
    {
      schema: {
        operationId: 'StreamVideoEvents',
        tags: ['Videos'],
        summary: 'Follow a film as server-sent events',
        params: pathId('video_id'),
        querystring: videoEventsParamsSchema,
        response: {
          200: {
            description: 'The film now and after every change, until it has ended.',
            content: { 'text/event-stream': { schema: eventSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const record = await request.project.jobs.retrieve(request.params.video_id);
      if (!record) throw notFound('Video', request.params.video_id);
      return reply
        .header('content-type', 'text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(
          Readable.from(
            includesDetails(request.query)
              ? detailedStream(request.project.jobs, record, goneSignal(reply))
              : eventStream(request.project.jobs, record, goneSignal(reply)),
          ),
        );
    },
  );
}

async function* eventStream(
  jobs: Jobs,
  first: VideoRecord,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let shown: VideoRecord | null = null;
  for await (const record of changes(jobs, first, HEARTBEAT_MS, signal)) {
    const isNews = record.status !== shown?.status || record.progress !== shown.progress;
    yield isNews ? eventText(record, toVideo(record)) : ': still here\n\n';
    shown = record;
  }
  if (shown && !isTerminal(shown.status) && !signal.aborted) yield deletedText(shown);
}

/** Place in the queue and time left change without news of the record itself. */
async function* detailedStream(
  jobs: Jobs,
  first: VideoRecord,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let last = first;
  for await (const record of changes(jobs, first, DETAILS_MS, signal)) {
    yield eventText(record, await toVideoWithDetails(jobs, record));
    last = record;
  }
  if (!isTerminal(last.status) && !signal.aborted) yield deletedText(last);
}

/** The record now, and whenever it has changed or the time is up, until its end or its deletion. */
async function* changes(
  jobs: Jobs,
  first: VideoRecord,
  timeoutMs: number,
  signal: AbortSignal,
): AsyncGenerator<VideoRecord> {
  let record: VideoRecord | null = first;
  while (record && !signal.aborted) {
    yield record;
    if (isTerminal(record.status)) return;
    record = await jobs.waitForChange(record, { timeoutMs, signal });
  }
}

function eventText(record: VideoRecord, data: Video): string {
  return `event: video.${record.status}\ndata: ${JSON.stringify(data)}\n\n`;
}

function deletedText({ id }: VideoRecord): string {
  const data = { id, object: 'video.deleted', deleted: true };
  return `event: video.deleted\ndata: ${JSON.stringify(data)}\n\n`;
}

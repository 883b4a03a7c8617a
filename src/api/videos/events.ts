import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { VIDEO_STATUSES } from '../../contract/video.ts';
import { isTerminal } from '../../jobs/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';
import { goneSignal } from '../gone-signal.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';
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

/**
 * `GET /v1/videos/{video_id}/events`: the video now and after every change, as server-sent events
 * named `video.queued`, `video.in_progress`, `video.completed`, `video.failed` and `video.deleted`.
 * The stream ends with the job. It begins with the present state, so that nothing has to be
 * replayed to whoever reconnects.
 */
export function streamVideoEvents(
  app: FastifyInstance,
  { jobs }: Pick<VideoRoutesDependencies, 'jobs'>,
): void {
  app.get<{ Params: { video_id: string } }>(
    '/v1/videos/:video_id/events',
    {
      schema: {
        operationId: 'StreamVideoEvents',
        tags: ['Videos'],
        summary: 'Follow a film as server-sent events',
        params: pathId('video_id'),
        response: {
          200: {
            description: 'The film now and after every change, until it has ended.',
            content: { 'text/event-stream': { schema: eventSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const record = await jobs.retrieve(request.params.video_id);
      if (!record) throw notFound('Video', request.params.video_id);
      return reply
        .header('content-type', 'text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(eventStream(jobs, record, goneSignal(reply))));
    },
  );
}

async function* eventStream(
  jobs: Jobs,
  first: VideoRecord,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let record = first;
  yield eventText(record);
  while (!isTerminal(record.status) && !signal.aborted) {
    const next = await jobs.waitForChange(record, { timeoutMs: HEARTBEAT_MS, signal });
    if (!next) {
      const data = { id: record.id, object: 'video.deleted', deleted: true };
      yield `event: video.deleted\ndata: ${JSON.stringify(data)}\n\n`;
      return;
    }
    yield next.status === record.status && next.progress === record.progress
      ? ': still here\n\n'
      : eventText(next);
    record = next;
  }
}

function eventText(record: VideoRecord): string {
  return `event: video.${record.status}\ndata: ${JSON.stringify(toVideo(record))}\n\n`;
}

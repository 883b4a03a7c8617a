import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { VIDEO_STATUSES } from '../../contract/video.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { goneSignal } from '../gone-signal.ts';
import { toVideoWithDetails } from '../videos/details.ts';
import { createChanges, type Changes, type OnChange } from './changes.ts';

/** One event of the stream, for the document. */
const eventSchema = z.object({
  event: z.enum([
    ...VIDEO_STATUSES.map((status) => `video.${status}` as const),
    'video.deleted',
    'reset',
  ]),
  id: z.string(),
  data: z.string().meta({ contentMediaType: 'application/json' }),
});

/** Keeps proxies from taking a quiet stream for a dead one. */
const HEARTBEAT_MS = 15_000;
/** News of one video that come so close together are told as one. */
const GATHER_MS = 60;
/** When a browser that has lost the stream comes again. */
const RETRY_MS = 1000;

/**
 * `GET /kinora/v1/events`: every change to the videos of the caller's project as server-sent events.
 * `video.queued`, `video.in_progress`, `video.completed` and `video.failed` carry the video with its
 * details, `video.deleted` its id. `Last-Event-ID` continues where a stream broke off; `reset` says
 * that something was missed: read the list again.
 */
export function streamAllEvents(app: FastifyInstance, onChange: OnChange): void {
  const changes = createChanges(onChange);
  app.get<{ Headers: { 'last-event-id'?: string } }>(
    '/kinora/v1/events',
    {
      schema: {
        operationId: 'StreamEvents',
        tags: ['Videos'],
        summary: 'Follow all films as server-sent events',
        response: {
          200: {
            description: 'Every change, until the caller hangs up.',
            content: { 'text/event-stream': { schema: eventSchema } },
          },
        },
      },
    },
    async (request, reply) => {
      const { jobs } = request.project;
      const last = request.headers['last-event-id'];
      return reply
        .header('content-type', 'text/event-stream')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(eventStream(jobs, changes, last, goneSignal(reply))));
    },
  );
}

async function* eventStream(
  jobs: Jobs,
  changes: Changes,
  last: string | undefined,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const waiting = new Set<string>();
  let hasMissed = false;
  let wake = Promise.withResolvers<void>();
  const stop = changes.listen((id) => {
    if (id === null) hasMissed = true;
    else waiting.add(id);
    wake.resolve();
  });
  signal.addEventListener('abort', () => wake.resolve(), { once: true });
  try {
    const missed = last === undefined ? [] : changes.since(last);
    for (const id of missed ?? []) waiting.add(id);
    hasMissed = missed === null;
    yield `retry: ${RETRY_MS}\nid: ${changes.place()}\n: following\n\n`;
    while (!signal.aborted) {
      // Before the records are read: what changes meanwhile comes after this place.
      const place = changes.place();
      if (hasMissed) {
        hasMissed = false;
        yield `event: reset\nid: ${place}\ndata: {}\n\n`;
      }
      const ids = [...waiting];
      waiting.clear();
      for (const id of ids) {
        const text = await changeText(jobs, id);
        if (text !== null) yield `${text}id: ${place}\n\n`;
      }
      if (waiting.size === 0 && !hasMissed) {
        const timer = setTimeout(() => wake.resolve(), HEARTBEAT_MS);
        await wake.promise;
        clearTimeout(timer);
        if (waiting.size === 0) yield ': still here\n\n';
      }
      wake = Promise.withResolvers();
      await pause(GATHER_MS);
    }
  } finally {
    stop();
  }
}

/** Null for the videos of others. */
async function changeText(jobs: Jobs, id: string): Promise<string | null> {
  const record = await jobs.retrieve(id);
  if (record) {
    const data = await toVideoWithDetails(jobs, record);
    return `event: video.${record.status}\ndata: ${JSON.stringify(data)}\n`;
  }
  if (!(await jobs.wasDeleted(id))) return null;
  const data = { id, object: 'video.deleted', deleted: true };
  return `event: video.deleted\ndata: ${JSON.stringify(data)}\n`;
}

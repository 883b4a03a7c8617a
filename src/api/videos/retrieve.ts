import type { FastifyInstance } from 'fastify';
import { notFound } from '../../contract/error.ts';
import { videoRetrieveParamsSchema, type VideoRetrieveParams } from '../../contract/params.ts';
import {
  videoSchema,
  videoWithDetailsSchema,
  type Video,
  type VideoWithDetails,
} from '../../contract/video.ts';
import { isTerminal } from '../../jobs/job.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { VideoRecord } from '../../store/store.ts';
import { goneSignal } from '../gone-signal.ts';
import type { SharedDependencies } from './dependencies.ts';
import { includesDetails, toVideoWithDetails } from './details.ts';
import { advisePolling } from './poll-after.ts';
import { toVideo } from './to-video.ts';
import { pathId } from '../path-id.ts';

interface RetrieveRoute {
  Params: { video_id: string };
  Querystring: VideoRetrieveParams;
}

/** `GET /v1/videos/{video_id}`; with `wait`, when the job has ended or the time is up. */
export function retrieveVideo(
  app: FastifyInstance,
  { compat }: Pick<SharedDependencies, 'compat'>,
): void {
  const path = '/v1/videos/:video_id';
  if (compat === 'strict') {
    app.get<{ Params: { video_id: string } }>(
      path,
      { schema: { response: { 200: videoSchema } } },
      async (request, reply): Promise<Video> => {
        const { jobs } = request.project;
        const record = await find(jobs, request.params.video_id);
        await advisePolling(reply, jobs, record);
        return toVideo(record);
      },
    );
    return;
  }
  app.get<RetrieveRoute>(
    path,
    {
      schema: {
        operationId: 'GetVideo',
        tags: ['Videos'],
        summary: 'Ask how far a film is, or wait for its end',
        params: pathId('video_id'),
        querystring: videoRetrieveParamsSchema,
        response: { 200: videoWithDetailsSchema },
      },
    },
    async (request, reply): Promise<VideoWithDetails> => {
      const { params, query } = request;
      const { jobs } = request.project;
      const first = await find(jobs, params.video_id);
      const record =
        query.wait > 0
          ? await waitForEnd(jobs, first, query.wait * 1000, goneSignal(reply))
          : first;
      if (!record) throw notFound('Video', params.video_id);
      await advisePolling(reply, jobs, record);
      return includesDetails(query) ? toVideoWithDetails(jobs, record) : toVideo(record);
    },
  );
}

async function find(jobs: Jobs, id: string): Promise<VideoRecord> {
  const record = await jobs.retrieve(id);
  if (!record) throw notFound('Video', id);
  return record;
}

async function waitForEnd(
  jobs: Jobs,
  first: VideoRecord,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<VideoRecord | null> {
  const deadline = Date.now() + timeoutMs;
  let record: VideoRecord | null = first;
  while (record && !isTerminal(record.status) && !signal.aborted) {
    const left = deadline - Date.now();
    if (left <= 0) break;
    record = await jobs.waitForChange(record, { timeoutMs: left, signal });
  }
  return record;
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Video } from '../../contract/video.ts';
import type { NewJob } from '../../jobs/jobs.ts';
import type { VideoRoutesDependencies } from './dependencies.ts';
import { rateHeaders } from '../../jobs/rate.ts';
import { advisePolling } from './poll-after.ts';
import { toVideo } from './to-video.ts';

/**
 * Accepts a job whose inputs are stored. Its answer is kept for the request's Idempotency-Key in the
 * same transaction; if the job is not accepted, its inputs are removed. The limits of the caller's key count.
 */
export async function acceptJob(
  request: FastifyRequest,
  reply: FastifyReply,
  { jobs, storage, idempotency }: VideoRoutesDependencies,
  job: NewJob,
): Promise<Video> {
  const key = request.idempotencyKey;
  try {
    const { id: keyId, secondsPerMinute } = request.caller;
    const record = await jobs.create({
      ...job,
      asker: { keyId, secondsPerMinute },
      onRate: (rate) => void reply.headers(rateHeaders(rate)),
      ...(key !== null && {
        onAccepted: (accepted, transaction) =>
          idempotency.save(key, toVideo(accepted), transaction),
      }),
    });
    request.idempotencyKey = null;
    await advisePolling(reply, jobs, record);
    return toVideo(record);
  } catch (error) {
    for (const input of [job.inputReference, job.source?.video]) {
      if (input) await storage.delete(input);
    }
    throw error;
  }
}

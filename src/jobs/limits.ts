import { ApiError } from '../contract/error.ts';
import type { Executor } from '../database/database.ts';
import { findProjectLoad, lockLimits } from '../store/limits.ts';
import type { ProjectLimits } from '../store/projects.ts';

/**
 * Refuses a job of a project that has as many waiting, or as many seconds in a day, as it may.
 *
 * @param retryAfterSeconds when to ask again if the queue is full.
 * @throws ApiError 429.
 */
export async function assertRoom(
  transaction: Executor,
  job: { projectId: string; seconds: string },
  defaults: ProjectLimits,
  retryAfterSeconds: () => Promise<number>,
): Promise<void> {
  const { queued, secondsPerDay } = await lockLimits(transaction, job.projectId, defaults);
  if (queued === undefined && secondsPerDay === undefined) return;
  const load = await findProjectLoad(transaction, job.projectId);
  if (queued !== undefined && load.queued >= queued) {
    throw tooMany(
      'queue_full',
      `This project has ${load.queued} videos waiting, which is as many as it may.`,
      await retryAfterSeconds(),
    );
  }
  if (secondsPerDay !== undefined && load.secondsToday + Number(job.seconds) > secondsPerDay) {
    throw tooMany(
      'quota_exceeded',
      `This project may make ${secondsPerDay} seconds of video in 24 hours and has asked for ${load.secondsToday}.`,
      3600,
    );
  }
}

function tooMany(code: string, message: string, retryAfterSeconds: number): ApiError {
  return new ApiError(429, message, {
    type: 'requests',
    code,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
}

/** Far more than any queue is long; two priorities never overlap. */
const TURNS = 2 ** 27;

/** One number that the queue can sort by: the priority, then the turn. */
export function queuePriority({ priority, turn }: { priority: number; turn: number }): number {
  return priority * TURNS - Math.min(turn, TURNS - 1);
}

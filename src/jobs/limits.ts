import { ApiError } from '../contract/error.ts';
import type { Executor } from '../database/database.ts';
import { findProjectLoad, lockLimits } from '../store/limits.ts';
import type { ProjectLimits } from '../store/projects.ts';

/**
 * Which jobs of a project find room: those beyond what it may have waiting, or ask for in a day, are
 * refused.
 *
 * @param jobs of the project, in the order in which they were asked for.
 * @param retryAfterSeconds when to ask again if the queue is full.
 * @returns for each job null, or the ApiError 429 that refuses it.
 */
export async function findRoom(
  transaction: Executor,
  projectId: string,
  jobs: readonly { seconds: string }[],
  defaults: ProjectLimits,
  retryAfterSeconds: () => Promise<number>,
): Promise<(ApiError | null)[]> {
  const { queued, secondsPerDay } = await lockLimits(transaction, projectId, defaults);
  if (queued === undefined && secondsPerDay === undefined) return jobs.map(() => null);
  const load = await findProjectLoad(transaction, projectId);
  const answers: (ApiError | null)[] = [];
  for (const job of jobs) {
    if (queued !== undefined && load.queued >= queued) {
      answers.push(
        tooMany(
          'queue_full',
          `This project has ${load.queued} videos waiting, which is as many as it may.`,
          await retryAfterSeconds(),
        ),
      );
    } else if (
      secondsPerDay !== undefined &&
      load.secondsToday + Number(job.seconds) > secondsPerDay
    ) {
      answers.push(
        tooMany(
          'quota_exceeded',
          `This project may make ${secondsPerDay} seconds of video in 24 hours and has asked for ${load.secondsToday}.`,
          3600,
        ),
      );
    } else {
      load.queued += 1;
      load.secondsToday += Number(job.seconds);
      answers.push(null);
    }
  }
  return answers;
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

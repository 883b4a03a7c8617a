import type { VideoError } from '../contract/video.ts';
import type { EngineError } from '../engines/engine.ts';
import type { Attempt, AttemptDependencies } from './attempt.ts';
import type { Requeue } from './ends.ts';
import { EngineFault } from './generate.ts';
import { FAILURES_MAX, LOSSES_MAX } from './retry.ts';
import { DISK_FULL, isOutOfSpace, isShortOfSpace } from './space.ts';

/** Something around the engine did not work: the storage, the database, the disk. */
class SurroundingsError extends Error {
  override readonly name = 'SurroundingsError';
}

/** Keeps the faults of what is around the engine apart from its own. */
export async function surrounded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof EngineFault) throw cause;
    throw new SurroundingsError('Something around the engine did not work.', { cause });
  }
}

const SURROUNDINGS_BROKEN = {
  code: 'internal_error',
  message: 'The storage or the database could not be used.',
};

/** After a fault: tries again later, or ends the job. Does not reject. */
export async function giveUp(
  attempt: Attempt,
  fault: unknown,
  dependencies: AttemptDependencies,
  how: {
    /** Whether the engine's film is in the folder that is about to be removed. */
    hasFilm: boolean;
    backoffSeconds(times: number): number;
    persistently(end: () => Promise<void>): Promise<void>;
  },
): Promise<void> {
  const { record, engine, recorder } = attempt;
  const { logger } = dependencies;
  const facts = { video: record.id, attempt: record.attempt, engine: engine.id };
  try {
    const decision = await decide(attempt, fault, dependencies, how);
    if ('requeue' in decision) {
      const { delaySeconds } = decision.requeue;
      logger.warn({ ...facts, err: fault, delaySeconds }, 'attempt failed, will try again');
      await how.persistently(() => recorder.requeue(decision.requeue));
    } else {
      logger.warn({ ...facts, err: fault }, 'job failed');
      await how.persistently(() => recorder.fail(decision.error));
    }
  } catch (broken) {
    // The lease runs out, and the job comes back.
    logger.error({ ...facts, err: broken }, 'the end of an attempt could not be recorded');
  }
}

async function decide(
  { record }: Attempt,
  fault: unknown,
  { scratchDirectory, minFreeBytes }: AttemptDependencies,
  { hasFilm, backoffSeconds }: { hasFilm: boolean; backoffSeconds(times: number): number },
): Promise<{ requeue: Requeue } | { error: VideoError }> {
  const isFull = isOutOfSpace(fault) || (await isShortOfSpace(scratchDirectory, minFreeBytes));
  if (isFull || fault instanceof SurroundingsError) {
    // The engine is not to blame: this passes when somebody has made room, or another host is back.
    const error = isFull ? DISK_FULL : SURROUNDINGS_BROKEN;
    const losses = record.losses + 1;
    if (losses > LOSSES_MAX) return { error };
    const end = { cause: 'loss', error } as const;
    return { requeue: { end, forgetsOperation: hasFilm, delaySeconds: backoffSeconds(losses) } };
  }
  const { retryable, code, message } = engineErrorOf(fault);
  const failures = record.failures + 1;
  if (!retryable || failures > FAILURES_MAX) return { error: { code, message } };
  return {
    requeue: {
      end: { cause: 'failure', error: { code, message } },
      // What the engine has declared failed is over; what could not be asked may still go on.
      forgetsOperation: hasFilm || fault instanceof EngineFault,
      delaySeconds: backoffSeconds(failures),
    },
  };
}

/** Faults that the engine did not declare say nothing to the caller: they may hold paths or addresses. */
function engineErrorOf(fault: unknown): EngineError {
  if (fault instanceof EngineFault) return fault.error;
  return { code: 'internal_error', message: 'The film could not be made.', retryable: true };
}

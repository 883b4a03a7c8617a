import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { VideoError } from '../contract/video.ts';
import type {
  Engine,
  EngineContext,
  EngineError,
  EngineRequest,
  Operation,
} from '../engines/engine.ts';
import type { Claim } from '../queue/queue.ts';
import type { VideoRecord } from '../store/store.ts';
import { findVideo, setOperation, setProgress } from '../store/videos.ts';
import { contentKeys, discardContent, fetchInputs, saveOutput, storeContent } from './content.ts';
import { complete, fail, requeue } from './ends.ts';
import {
  cancelOperation,
  EngineFault,
  generate,
  unlessAborted,
  waitUntilLetGo,
} from './generate.ts';
import { isTerminal } from './job.ts';
import { ProgressWriter } from './progress.ts';
import { FAILURES_MAX } from './retry.ts';
import type { WorkerDependencies } from './worker.ts';

/**
 * Why an attempt was stopped from outside: its caller does not want the film, the lease is lost to
 * another worker, or this worker closes.
 */
export type StopReason = 'cancelled' | 'lost' | 'closing';

/** A claimed job, and the switch that stops the work on it; the reason is a `StopReason`. */
export interface Attempt {
  claim: Claim;
  record: VideoRecord;
  engine: Engine;
  control: AbortController;
}

export interface AttemptTiming {
  /** Least time between two writes of progress. */
  progressMs: number;
  /** Between two looks at an engine that cannot be watched. */
  pollMs: number;
  backoffSeconds(failures: number): number;
}

/** The database may be away for a moment just when a job ends. */
const END_PAUSES_MS = [100, 500, 1000, 2000, 5000];

/**
 * Works on one claimed job to one of its ends. Every write is fenced, so an attempt that has been
 * overtaken changes nothing. Does not reject.
 */
export async function runAttempt(
  attempt: Attempt,
  dependencies: WorkerDependencies,
  timing: AttemptTiming,
): Promise<void> {
  const { claim, record, engine, control } = attempt;
  const { storage, database, logger } = dependencies;
  const facts = { video: record.id, attempt: claim.attempt, engine: engine.id };
  const directory = scratchOf(attempt, dependencies);
  const context: EngineContext = { signal: control.signal, directory };
  const work: Work = { context, operation: record.operation };
  try {
    await mkdir(directory, { recursive: true });
    const isCompleted = await make(attempt, work, dependencies, timing);
    logger.info(facts, isCompleted ? 'job completed' : 'job was overtaken');
  } catch (error) {
    if (control.signal.aborted) {
      logger.info({ ...facts, reason: control.signal.reason as StopReason }, 'job stopped');
      await letGo(attempt, work, dependencies);
    } else {
      await giveUp(attempt, error, dependencies, timing);
    }
    await discardContent(storage, database.kysely, record).catch((fault: unknown) => {
      logger.warn({ ...facts, err: fault }, 'content of an ended attempt was left to the sweep');
    });
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

interface Work {
  context: EngineContext;
  operation: Operation | null;
}

/** A folder of this process and this attempt. */
function scratchOf({ record }: Attempt, { scratchDirectory, signals }: WorkerDependencies): string {
  const process = signals.worker.split(':')[2]!;
  return path.join(scratchDirectory, `${process}-${record.id}-${record.attempt}`);
}

async function make(
  attempt: Attempt,
  work: Work,
  dependencies: WorkerDependencies,
  timing: AttemptTiming,
): Promise<boolean> {
  const { claim, record, engine, control } = attempt;
  const { storage, database } = dependencies;
  const { context } = work;
  const writer = new ProgressWriter(async (progress, phase) => {
    const written = await setProgress(database.kysely, record, { progress, phase }).catch(
      () => true,
    );
    if (!written) control.abort('lost' satisfies StopReason);
  }, timing.progressMs);
  try {
    const inputs = await fetchInputs(storage, record, context.directory);
    const output = await generate({
      engine,
      request: requestOf(record, inputs),
      context,
      operation: work.operation,
      keep: async (operation) => {
        work.operation = operation;
        const isKept = await setOperation(database.kysely, record, operation);
        if (!isKept) control.abort('lost' satisfies StopReason);
        context.signal.throwIfAborted();
      },
      onProgress: (progress, phase) => writer.report(progress, phase),
      pollMs: timing.pollMs,
    });
    writer.report(1, 'storing');
    const video = await saveOutput(output, context.directory, context.signal);
    const variants = await unlessAborted(
      dependencies.deriveVariants(video, record, context.directory),
      context.signal,
    );
    const content = contentKeys(record);
    const contentBytes = await storeContent(
      storage,
      content,
      { video, ...variants },
      context.signal,
    );
    await writer.end();
    const film = {
      content,
      contentBytes,
      details: output.details ?? {},
      retentionSeconds: dependencies.retentionSeconds,
    };
    const completed = await persistently(() => complete(dependencies, claim, film));
    if (completed) return true;
    // An earlier try may have been committed although its answer never came.
    const now = await findVideo(database.kysely, record.id);
    if (now?.content?.video === content.video) return true;
    control.abort('lost' satisfies StopReason);
    throw control.signal.reason;
  } finally {
    await writer.end();
  }
}

function requestOf(
  record: VideoRecord,
  inputs: Pick<EngineRequest, 'inputReference' | 'source' | 'characters'>,
): EngineRequest {
  const [width, height] = record.size.split('x').map(Number) as [number, number];
  return {
    id: record.id,
    model: record.engineModel,
    prompt: record.prompt,
    width,
    height,
    seconds: Number(record.seconds),
    seed: record.seed,
    ...inputs,
  };
}

/** After a stop from outside: the job goes where the reason says, then the engine comes to rest. */
async function letGo(
  { claim, engine, control }: Attempt,
  { context, operation }: Work,
  dependencies: WorkerDependencies,
): Promise<void> {
  const reason = control.signal.reason as StopReason;
  if (reason === 'closing') {
    const handback = { cause: 'handback', delaySeconds: 0 } as const;
    await persistently(() => requeue(dependencies, claim, handback)).catch(() => {});
  }
  if (operation === null) return;
  const isUnwanted =
    reason === 'cancelled' || (reason === 'lost' && (await hasEnded(dependencies, claim)));
  if (isUnwanted) await cancelOperation(engine, operation, context.directory);
  else await waitUntilLetGo(engine, operation, context);
}

/** A fence may tell of a cancellation before the news of it: then nobody continues the work. */
async function hasEnded({ database }: WorkerDependencies, { videoId }: Claim): Promise<boolean> {
  const record = await findVideo(database.kysely, videoId).catch(() => undefined);
  return record === null || (record !== undefined && isTerminal(record.status));
}

/** After a fault: tries again later, or ends the job. */
async function giveUp(
  { claim, record, engine }: Attempt,
  fault: unknown,
  dependencies: WorkerDependencies,
  timing: AttemptTiming,
): Promise<void> {
  const { logger } = dependencies;
  const facts = { video: record.id, attempt: claim.attempt, engine: engine.id };
  const error = engineErrorOf(fault);
  const failures = record.failures + 1;
  try {
    if (error.retryable && failures <= FAILURES_MAX) {
      const delaySeconds = timing.backoffSeconds(failures);
      logger.warn({ ...facts, err: fault, delaySeconds }, 'attempt failed, will try again');
      await persistently(() => requeue(dependencies, claim, { cause: 'failure', delaySeconds }));
    } else {
      logger.warn({ ...facts, err: fault }, 'job failed');
      const { code, message }: VideoError = error;
      await persistently(() => fail(dependencies, claim, { code, message }));
    }
  } catch (broken) {
    // The lease runs out, and the job comes back.
    logger.error({ ...facts, err: broken }, 'the end of an attempt could not be recorded');
  }
}

/** Faults that the engine did not declare say nothing to the caller: they may hold paths or addresses. */
function engineErrorOf(fault: unknown): EngineError {
  if (fault instanceof EngineFault) return fault.error;
  return { code: 'internal_error', message: 'The film could not be made.', retryable: true };
}

async function persistently<T>(end: () => Promise<T>): Promise<T> {
  for (const pause of END_PAUSES_MS) {
    try {
      return await end();
    } catch {
      await delay(pause);
    }
  }
  return end();
}

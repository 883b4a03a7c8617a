import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  ConformHint,
  Engine,
  EngineContext,
  EngineOutput,
  EngineRequest,
  Operation,
} from '../engines/engine.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { VideoRecord } from '../store/store.ts';
import { inSpan, noTracing, type Tracing } from '../tracing/tracing.ts';
import { contentKeys, fetchInputs, saveOutput, storeContent } from './content.ts';
import { giveUp, surrounded } from './give-up.ts';
import {
  cancelOperation,
  EngineFault,
  generate,
  unlessAborted,
  waitUntilLetGo,
} from './generate.ts';
import { keptFiles } from './kept-files.ts';
import { ProgressWriter } from './progress.ts';
import type { Recorder } from './recorder.ts';
import type { WatchdogLimits } from './watchdog.ts';

/**
 * Why an attempt was stopped from outside: its caller does not want the film, the lease is lost to
 * another worker, or this worker closes.
 */
export type StopReason = 'cancelled' | 'lost' | 'closing';

/** What an attempt needs to know of its job. */
export type JobRecord = Pick<
  VideoRecord,
  | 'id'
  | 'attempt'
  | 'kind'
  | 'engineModel'
  | 'prompt'
  | 'seconds'
  | 'size'
  | 'seed'
  | 'params'
  | 'operation'
  | 'failures'
  | 'losses'
>;

/** A claimed job, and the switch that stops the work on it; the reason is a `StopReason`. */
export interface Attempt {
  record: JobRecord;
  engine: Engine;
  recorder: Recorder;
  control: AbortController;
}

/** What an attempt needs of its worker: no database. */
export interface AttemptDependencies {
  storage: Pick<BlobStorage, 'get' | 'put'>;
  /**
   * Makes the engine's file a film of exactly the wanted shape, at `target` or where it is; rejects
   * with an `EngineFault` if it cannot become one. Absent: films are stored as engines make them.
   */
  conform?(file: string, target: string, wanted: Wanted, signal: AbortSignal): Promise<string>;
  /** Writes into a film where it is from. Absent: it is stored without. */
  credit?(
    film: string,
    { record, engine }: { record: JobRecord; engine: string },
    directory: string,
    signal: AbortSignal,
  ): Promise<string>;
  /** Makes the small files of a film, inside the directory. */
  deriveVariants(film: string, record: JobRecord, directory: string): Promise<Variants>;
  /** Folder for work in progress. */
  scratchDirectory: string;
  /** Begins the names of folders of this process. */
  process: string;
  /** An attempt that fails while less is left on its disk is tried again later. */
  minFreeBytes: number;
  watchdog: WatchdogLimits;
  logger: Log;
  /** Default: nobody takes the time. */
  tracing?: Tracing;
}

/** What was asked, and how the engine wants its film brought there. */
export interface Wanted extends Required<ConformHint> {
  width: number;
  height: number;
  seconds: number;
}

/** Paths of files. */
export interface Variants {
  /** WebP. */
  thumbnail: string;
  /** JPEG. */
  spritesheet: string;
}

/** The part of pino that jobs use. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface AttemptTiming {
  /** Least time between two writes of progress. */
  progressMs: number;
  /** Between two looks at an engine that cannot be watched. */
  pollMs: number;
  backoffSeconds(failures: number): number;
}

/** The database may be away while another takes its place; whoever ends a job waits for it. */
const PATIENT_PAUSES_MS = [100, 500, 1000, 2000, 5000, 10_000, 10_000, 10_000, 10_000];
/** A process that stops does not wait so long: the lease runs out by itself. */
const BRIEF_PAUSES_MS = [100, 500, 1000, 2000];

/**
 * Works on one claimed job to one of its ends. Every write is fenced, so an attempt that has been
 * overtaken changes nothing. Does not reject.
 *
 * @returns a code that says why there is no film; null if there is.
 */
export async function runAttempt(
  attempt: Attempt,
  dependencies: AttemptDependencies,
  timing: AttemptTiming,
): Promise<string | null> {
  const { record, engine, control, recorder } = attempt;
  const { logger } = dependencies;
  const facts = { video: record.id, attempt: record.attempt, engine: engine.id };
  const directory = scratchOf(attempt, dependencies);
  const kept = keptFiles(dependencies.storage, record.id, directory);
  const context: EngineContext = { signal: control.signal, directory, kept };
  const work: Work = { context, operation: record.operation, hasFilm: false };
  try {
    await mkdir(directory, { recursive: true });
    const isCompleted = await make(attempt, work, dependencies, timing);
    logger.info(facts, isCompleted ? 'job completed' : 'job was overtaken');
    return isCompleted ? null : 'lost';
  } catch (error) {
    if (control.signal.aborted) {
      logger.info({ ...facts, reason: control.signal.reason as StopReason }, 'job stopped');
      await letGo(attempt, work);
    } else {
      await giveUp(attempt, error, dependencies, {
        hasFilm: work.hasFilm,
        backoffSeconds: timing.backoffSeconds,
        persistently: (end) => persistently(end, PATIENT_PAUSES_MS, control.signal),
      });
    }
    await recorder.discard().catch((fault: unknown) => {
      logger.warn({ ...facts, err: fault }, 'content of an ended attempt was left to the sweep');
    });
    if (control.signal.aborted) return control.signal.reason as StopReason;
    return error instanceof EngineFault ? error.error.code : 'internal_error';
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

interface Work {
  context: EngineContext;
  operation: Operation | null;
  /** The engine's film is a file in the attempt's folder: no later attempt can ask for it again. */
  hasFilm: boolean;
}

/** A folder of this process and this attempt. */
function scratchOf({ record }: Attempt, dependencies: AttemptDependencies): string {
  const { scratchDirectory, process } = dependencies;
  return path.join(scratchDirectory, `${process}-${record.id}-${record.attempt}`);
}

async function make(
  attempt: Attempt,
  work: Work,
  dependencies: AttemptDependencies,
  timing: AttemptTiming,
): Promise<boolean> {
  const { record, engine, control, recorder } = attempt;
  const { storage, tracing = noTracing } = dependencies;
  const { context } = work;
  const { signal } = control;
  const stopIfLost = (isHeld: boolean): void => {
    if (!isHeld) control.abort('lost' satisfies StopReason);
  };
  const writer = new ProgressWriter(async (progress, phase) => {
    stopIfLost(await recorder.progress(progress, phase).catch(() => true));
  }, timing.progressMs);
  try {
    const inputs = await surrounded(fetchInputs(storage, record, context.directory));
    const output = await generate({
      engine,
      request: requestOf(record, inputs),
      context,
      operation: work.operation,
      keep: async (operation) => {
        work.operation = operation;
        const keep = (): Promise<boolean> => recorder.keep(operation);
        stopIfLost(await surrounded(persistently(keep, PATIENT_PAUSES_MS, signal)));
        signal.throwIfAborted();
      },
      onProgress: (progress, phase) => writer.report(progress, phase),
      pollMs: timing.pollMs,
      watchdog: dependencies.watchdog,
      tracing,
    });
    writer.report(1, 'storing');
    work.hasFilm = typeof output.file === 'string';
    const saved = await inSpan(tracing, { name: 'engine output', kind: 'client' }, () =>
      saveOutput(output, context.directory, signal),
    );
    const plain = await inSpan(tracing, { name: 'conform film' }, () =>
      conformed(saved, output, attempt, work, dependencies),
    );
    const made = { record, engine: engine.id };
    const credited = await inSpan(tracing, { name: 'credit film' }, async () =>
      dependencies.credit?.(plain, made, context.directory, signal),
    );
    const video = credited ?? plain;
    const variants = await inSpan(tracing, { name: 'derive variants' }, () =>
      unlessAborted(dependencies.deriveVariants(video, record, context.directory), signal),
    );
    const content = contentKeys(record);
    const files = { video, ...variants };
    const contentBytes = await inSpan(tracing, { name: 'store content' }, () =>
      surrounded(storeContent(storage, content, files, signal)),
    );
    await writer.end();
    const film = { content, contentBytes, details: { ...output.details } };
    const complete = (): Promise<boolean> => recorder.complete(film);
    if (await surrounded(persistently(complete, PATIENT_PAUSES_MS, signal))) {
      await release(attempt, work);
      return true;
    }
    stopIfLost(false);
    throw signal.reason;
  } finally {
    await writer.end();
  }
}

/** A film made from another one is as long as that one; every other is as long as was asked. */
async function conformed(
  saved: string,
  output: EngineOutput,
  { record }: Attempt,
  { context }: Work,
  { conform }: AttemptDependencies,
): Promise<string> {
  if (!conform || record.kind !== 'create') return saved;
  const [width, height] = record.size.split('x').map(Number) as [number, number];
  const { fit = 'crop', shorter = 'hold' } = output.conform ?? {};
  const wanted = { width, height, seconds: Number(record.seconds), fit, shorter };
  const target = path.join(context.directory, 'conformed.mp4');
  return unlessAborted(conform(saved, target, wanted, context.signal), context.signal);
}

/** The film is stored: nobody will ask the engine for it again. */
async function release({ engine }: Attempt, { context, operation }: Work): Promise<void> {
  if (operation !== null) await engine.release?.(operation, context).catch(() => {});
}

function requestOf(
  record: JobRecord,
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
  { engine, control, recorder }: Attempt,
  { context, operation }: Work,
): Promise<void> {
  const reason = control.signal.reason as StopReason;
  if (reason === 'closing') {
    const handback = { end: null, delaySeconds: 0 };
    await persistently(() => recorder.requeue(handback), BRIEF_PAUSES_MS).catch(() => {});
  }
  if (operation === null) return;
  // A fence may tell of a cancellation before the news of it: then nobody continues the work.
  const isUnwanted =
    reason === 'cancelled' || (reason === 'lost' && (await recorder.hasEnded().catch(() => false)));
  if (isUnwanted) await cancelOperation(engine, operation, context);
  else await waitUntilLetGo(engine, operation, context);
}

/** Tries again after each pause, unless it is stopped meanwhile. */
async function persistently<T>(
  work: () => Promise<T>,
  pauses: readonly number[],
  signal?: AbortSignal,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (signal?.aborted) throw error;
      await delay(pause, undefined, signal && { signal }).catch(() => {});
    }
  }
  return work();
}

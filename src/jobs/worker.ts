import { mkdir } from 'node:fs/promises';
import type { Database } from '../database/database.ts';
import type { Engine } from '../engines/engine.ts';
import { LEASE_SECONDS, type Claim, type Queue } from '../queue/queue.ts';
import type { BlobStorage } from '../storage/storage.ts';
import type { ProjectLimits } from '../store/projects.ts';
import type { VideoRecord } from '../store/store.ts';
import { noTracing, type Tracing } from '../tracing/tracing.ts';
import {
  runAttempt,
  type Attempt,
  type AttemptDependencies,
  type AttemptTiming,
  type StopReason,
} from './attempt.ts';
import { createBell } from './bell.ts';
import { claimJob } from './claim.ts';
import { queueOf, type Announce } from './ends.ts';
import type { FindElsewhere } from './fail-or-move.ts';
import { recoverLost, removeScratch, type Suspects } from './recover.ts';
import { createRecorder, type RecorderDependencies } from './recorder.ts';
import { backoffSeconds } from './retry.ts';
import type { Signals } from './signals.ts';
import { isShortOfSpace } from './space.ts';
import { sweepBlobs } from './sweep.ts';
import { startAttemptSpan, traceWait } from './trace-attempt.ts';
import type { WatchdogLimits } from './watchdog.ts';

export interface WorkerDependencies {
  database: Database;
  queue: Queue;
  signals: Signals;
  storage: BlobStorage;
  engines: ReadonlyMap<string, Engine>;
  announce: Announce;
  /** Seconds after completion for which content is kept; null keeps it. */
  retentionSeconds: RecorderDependencies['retentionSeconds'];
  /** Jobs at once, by engine id; at least 1. */
  concurrency(engine: string): number;
  /** Whether an engine could work now; jobs wait in its queue until it can. Default: always. */
  isUp?(engine: string): boolean;
  /** Who is to make the film of a job whose engine would refuse any. Default: nobody. */
  findElsewhere?: FindElsewhere;
  /** Makes the engine's file a film of exactly the asked shape. */
  conform?: NonNullable<AttemptDependencies['conform']>;
  /** Makes the small files of a film, inside the directory. */
  deriveVariants: AttemptDependencies['deriveVariants'];
  /** What a film costs, for its details. */
  costOf?: NonNullable<RecorderDependencies['costOf']>;
  /** Folder for work in progress; what processes that are gone left in it is removed. */
  scratchDirectory: string;
  logger: AttemptDependencies['logger'];
  /** Default: nobody takes the time. */
  tracing?: Tracing;
  /** What a project may do that has no limits of its own. */
  limits?: ProjectLimits;
  /** Other than the defaults. */
  watchdog?: Partial<WatchdogLimits>;
  /** No job is begun while less is left on the disk of the scratch folder. Default 256 MiB. */
  minFreeBytes?: number;
  /** Other than the defaults. */
  timing?: Partial<WorkerTiming>;
}

export interface WorkerTiming extends AttemptTiming {
  /** Between looks at the queue without a hint: for entries that were delayed or lost. */
  lookMs: number;
  /** Between renewals of a lease. */
  touchMs: number;
  recoverMs: number;
  sweepMs: number;
}

const TIMING: WorkerTiming = {
  progressMs: 1000,
  pollMs: 1000,
  backoffSeconds,
  lookMs: 2000,
  touchMs: (LEASE_SECONDS * 1000) / 3,
  recoverMs: 10_000,
  sweepMs: 60 * 60_000,
};

/** An engine may draw one frame for minutes, or load a model; a film takes hours only when something is wrong. */
const WATCHDOG: WatchdogLimits = { stallMs: 15 * 60_000, attemptMs: 6 * 60 * 60_000 };
const MIN_FREE_BYTES = 256 * 1024 * 1024;
/** Between looks whether there is space again. */
const SPACE_LOOK_MS = 5000;

export interface Worker extends AsyncDisposable {
  /** Hands running jobs back to the queue at once and resolves when nothing of them runs any more. */
  close(): Promise<void>;
}

/**
 * Starts to work: recovers the jobs of processes that are gone, then claims and makes films, as many
 * at once as each engine may.
 */
export async function createWorker(dependencies: WorkerDependencies): Promise<Worker> {
  const { engines, concurrency, scratchDirectory } = dependencies;
  const timing = { ...TIMING, ...dependencies.timing };
  const closing = new AbortController();
  await mkdir(scratchDirectory, { recursive: true });
  await removeScratch(dependencies);
  await recoverLost(dependencies, null);

  const slots = [...engines.values()].flatMap((engine) =>
    Array.from({ length: concurrency(engine.id) }, () =>
      runSlot(engine, dependencies, timing, closing.signal),
    ),
  );
  const chores = startChores(dependencies, timing);
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing.abort('closing' satisfies StopReason);
    closed ??= Promise.all([...slots, chores.close()]).then(() => {});
    return closed;
  };
  return { close, [Symbol.asyncDispose]: close };
}

/** One job after the other, until closed. */
async function runSlot(
  engine: Engine,
  dependencies: WorkerDependencies,
  timing: WorkerTiming,
  closing: AbortSignal,
): Promise<void> {
  const { signals, logger } = dependencies;
  const bell = createBell();
  const stops = [
    signals.on('kinora_queue', (name) => {
      if (name === null || name === queueOf(engine.id)) bell.ring();
    }),
  ];
  closing.addEventListener('abort', bell.ring);
  const { scratchDirectory, minFreeBytes = MIN_FREE_BYTES } = dependencies;
  while (!closing.aborted) {
    try {
      if (await isShortOfSpace(scratchDirectory, minFreeBytes)) {
        logger.error({ folder: scratchDirectory }, 'the disk is full: no job is begun');
        await bell.wait(Math.max(timing.lookMs, SPACE_LOOK_MS));
        continue;
      }
      if (dependencies.isUp?.(engine.id) === false) {
        await bell.wait(timing.lookMs);
        continue;
      }
      const claimed = await claim(engine, dependencies);
      if (claimed) await work(claimed, dependencies, timing, closing);
      else await bell.wait(timing.lookMs);
    } catch (error) {
      logger.error({ err: error, engine: engine.id }, 'the queue cannot be read');
      await bell.wait(timing.lookMs);
    }
  }
  closing.removeEventListener('abort', bell.ring);
  for (const stop of stops) stop();
}

interface Claimed extends Attempt {
  entry: Claim;
  record: VideoRecord;
}

async function claim(engine: Engine, dependencies: WorkerDependencies): Promise<Claimed | null> {
  const claimed = await claimJob(engine.id, dependencies.signals.worker, dependencies);
  if (!claimed) return null;
  const { entry, record } = claimed;
  const recorder = createRecorder(dependencies, entry, record);
  return { entry, record, engine, recorder, control: new AbortController() };
}

/** The attempt, with its lease kept and its switch within reach. */
async function work(
  attempt: Claimed,
  dependencies: WorkerDependencies,
  timing: WorkerTiming,
  closing: AbortSignal,
): Promise<void> {
  const { entry, record, control } = attempt;
  const { queue, signals } = dependencies;
  const stop = (reason: StopReason): void => control.abort(reason);
  const onClosing = (): void => stop('closing');
  const touch = async (): Promise<void> => {
    const isHeld = await isStillHeld(queue, entry);
    if (!isHeld) stop('lost');
  };
  const ends = [
    signals.on('kinora_stop', (id) => {
      if (id === record.id) stop('cancelled');
      if (id === null) void touch();
    }),
  ];
  const lease = setInterval(() => void touch(), timing.touchMs);
  closing.addEventListener('abort', onClosing);
  if (closing.aborted) onClosing();
  const { tracing = noTracing } = dependencies;
  traceWait(tracing, record);
  const span = startAttemptSpan(tracing, record, record.params.trace ?? null);
  let noFilm: string | null = null;
  try {
    const needs = {
      ...dependencies,
      process: signals.worker.split(':')[2]!,
      minFreeBytes: dependencies.minFreeBytes ?? MIN_FREE_BYTES,
      watchdog: { ...WATCHDOG, ...dependencies.watchdog },
    };
    noFilm = await span.run(() => runAttempt(attempt, needs, timing));
  } finally {
    span.end({ errorType: noFilm ?? undefined });
    clearInterval(lease);
    closing.removeEventListener('abort', onClosing);
    for (const end of ends) end();
  }
}

/** A database that does not answer says nothing about the lease. */
async function isStillHeld(queue: Queue, entry: Claim): Promise<boolean> {
  return queue.touch(entry).catch(() => true);
}

/** What has to be done now and then, whether there are jobs or not. */
function startChores(
  dependencies: WorkerDependencies,
  timing: WorkerTiming,
): { close(): Promise<void> } {
  const { logger } = dependencies;
  let suspects: Suspects = new Set();
  let unusedInputs: ReadonlySet<string> = new Set();
  let running: Promise<void> = Promise.resolve();
  const run = (chore: () => Promise<void>): void => {
    running = running.then(chore).catch((error: unknown) => {
      logger.error({ err: error }, 'a chore failed');
    });
  };
  const recover = async (): Promise<void> => {
    suspects = await recoverLost(dependencies, suspects);
  };
  const sweep = async (): Promise<void> => {
    unusedInputs = await sweepBlobs(dependencies, unusedInputs);
  };
  run(sweep);
  const timers = [
    setInterval(() => run(recover), timing.recoverMs),
    setInterval(() => run(sweep), timing.sweepMs),
  ];
  return {
    close: async () => {
      timers.forEach(clearInterval);
      await running;
    },
  };
}

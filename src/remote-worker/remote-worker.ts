import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Lease, UploadName } from '../contract/lease.ts';
import type { VideoContentVariant } from '../contract/video.ts';
import type { Engine } from '../engines/engine.ts';
import {
  runAttempt,
  type Attempt,
  type AttemptDependencies,
  type AttemptTiming,
  type JobRecord,
  type StopReason,
} from '../jobs/attempt.ts';
import { contentKeys } from '../jobs/content.ts';
import { keptName } from '../jobs/kept-files.ts';
import { backoffSeconds } from '../jobs/retry.ts';
import { isShortOfSpace } from '../jobs/space.ts';
import { startAttemptSpan } from '../jobs/trace-attempt.ts';
import { noTracing } from '../tracing/tracing.ts';
import { LeaseError, RefusedError } from './connection.ts';
import type { LeaseClient } from './lease-client.ts';
import { createRemoteRecorder } from './remote-recorder.ts';
import { createRemoteStorage } from './remote-storage.ts';

export interface RemoteWorkerOptions extends Omit<AttemptDependencies, 'storage' | 'process'> {
  client: LeaseClient;
  /** How people shall know it. */
  name: string;
  engines: ReadonlyMap<string, Engine>;
  /** Jobs at once, by engine id; at least 1. */
  concurrency(engine: string): number;
  /** Whether an engine could work now; it takes no jobs until it can. */
  isUp?(engine: string): boolean;
  /** Other than the defaults. */
  timing?: Partial<RemoteTiming>;
}

export interface RemoteTiming extends AttemptTiming {
  /** Pause after a request for work that came to nothing. */
  lookMs: number;
}

export interface RemoteWorker extends AsyncDisposable {
  /** Rejects with a `RefusedError` if the server does not let this worker work. */
  readonly refused: Promise<never>;
  /** Hands running jobs back at once and resolves when nothing of them runs any more. */
  close(): Promise<void>;
}

const TIMING: RemoteTiming = { progressMs: 1000, pollMs: 1000, lookMs: 2000, backoffSeconds };
/** The server renews the lease when it is asked, and answers when there is news or the time is up. */
const HEARTBEAT_SECONDS = 10;
/** Between heartbeats while the server does not answer. */
const HEARTBEAT_PAUSE_MS = 1000;

/** A worker that knows a server and nothing else: no database, no storage, no open port. */
export async function createRemoteWorker(options: RemoteWorkerOptions): Promise<RemoteWorker> {
  const { engines, concurrency, scratchDirectory } = options;
  await mkdir(scratchDirectory, { recursive: true });
  await removeLeftovers(scratchDirectory);
  const closing = new AbortController();
  const refusal = Promise.withResolvers<never>();
  refusal.promise.catch(() => {});
  const slots = [...engines.values()].flatMap((engine) =>
    Array.from({ length: concurrency(engine.id) }, () =>
      runSlot(engine, options, closing.signal, refusal.reject),
    ),
  );
  let closed: Promise<void> | null = null;
  const close = (): Promise<void> => {
    closing.abort('closing' satisfies StopReason);
    closed ??= Promise.all(slots).then(() => {});
    return closed;
  };
  return { refused: refusal.promise, close, [Symbol.asyncDispose]: close };
}

/** One job after the other, until closed or refused. */
async function runSlot(
  engine: Engine,
  options: RemoteWorkerOptions,
  closing: AbortSignal,
  refuse: (error: RefusedError) => void,
): Promise<void> {
  const { client, name, logger, scratchDirectory, minFreeBytes } = options;
  const timing = { ...TIMING, ...options.timing };
  const pause = (): Promise<void> =>
    delay(timing.lookMs, undefined, { signal: closing }).catch(() => {});
  while (!closing.aborted) {
    try {
      if (await isShortOfSpace(scratchDirectory, minFreeBytes)) {
        logger.error({ folder: scratchDirectory }, 'the disk is full: no job is begun');
        await pause();
      } else if (options.isUp?.(engine.id) === false) {
        await pause();
      } else {
        const lease = await client.claim(engine.id, name, closing);
        if (lease) await work(lease, engine, options, { timing, closing });
      }
    } catch (error) {
      if (closing.aborted) return;
      // Nobody can mend this but the operator, who must hear of it.
      if (error instanceof RefusedError) return refuse(error);
      logger.warn({ err: error, engine: engine.id }, 'no work could be asked for');
      await pause();
    }
  }
}

async function work(
  lease: Lease,
  engine: Engine,
  options: RemoteWorkerOptions,
  { timing, closing }: { timing: RemoteTiming; closing: AbortSignal },
): Promise<void> {
  const { client, tracing = noTracing } = options;
  const record = recordOf(lease);
  const control = new AbortController();
  const stop = (reason: StopReason): void => control.abort(reason);
  const onClosing = (): void => stop('closing');
  const over = new AbortController();
  const beating = keepLease(client, lease.id, over.signal, stop);
  closing.addEventListener('abort', onClosing);
  if (closing.aborted) onClosing();
  const traced = { ...record, engine: engine.id };
  const span = startAttemptSpan(tracing, traced, lease.traceparent ?? null);
  let noFilm: string | null = null;
  try {
    const storage = createRemoteStorage(client, lease.id, (key) => uploadNameOf(record, key));
    const recorder = createRemoteRecorder(client, lease, storage);
    const attempt: Attempt = { record, engine, recorder, control };
    const needs = { ...options, storage, process: String(process.pid) };
    noFilm = await span.run(() => runAttempt(attempt, needs, timing));
  } finally {
    span.end({ errorType: noFilm ?? undefined });
    over.abort();
    closing.removeEventListener('abort', onClosing);
    await beating;
  }
}

/** Holds the lease until it is over, and stops the attempt when the server says so. */
async function keepLease(
  client: LeaseClient,
  id: string,
  over: AbortSignal,
  stop: (reason: StopReason) => void,
): Promise<void> {
  while (!over.aborted) {
    try {
      const state = await client.heartbeat(id, { wait: HEARTBEAT_SECONDS, signal: over });
      if (state === 'held') continue;
      return stop(state === 'ended' ? 'cancelled' : 'lost');
    } catch (error) {
      if (error instanceof LeaseError) return stop(error.state === 'ended' ? 'cancelled' : 'lost');
      // A server that does not answer says nothing about the lease: its fence decides.
      await delay(HEARTBEAT_PAUSE_MS, undefined, { signal: over }).catch(() => {});
    }
  }
}

function recordOf(lease: Lease): JobRecord {
  const { source } = lease;
  return {
    id: lease.video_id,
    attempt: lease.attempt,
    kind: lease.kind,
    engineModel: lease.model,
    prompt: lease.prompt,
    seconds: lease.seconds,
    size: lease.size,
    seed: lease.seed,
    params: {
      inputReference: lease.input_reference,
      // How many extensions a source holds is for the server alone.
      source: source && { ...source, extensions: 0 },
      characters: lease.characters,
    },
    operation: lease.operation,
    failures: lease.failures,
    losses: lease.losses,
  };
}

function uploadNameOf(record: JobRecord, key: string): UploadName {
  const kept = keptName(record.id, key);
  if (kept !== null) return `kept.${kept}`;
  const keys = Object.entries(contentKeys(record)) as [VideoContentVariant, string][];
  const found = keys.find(([, own]) => own === key);
  if (!found) throw new Error(`The attempt does not write ${key}.`);
  return found[0];
}

/** Folders begin with the number of the process that made them; ours has made none yet. */
async function removeLeftovers(scratchDirectory: string): Promise<void> {
  for (const name of await readdir(scratchDirectory)) {
    const pid = Number(name.split('-')[0]);
    if (pid !== process.pid && isAlive(pid)) continue;
    await rm(path.join(scratchDirectory, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { setTimeout as delay } from 'node:timers/promises';
import type {
  CancelOutcome,
  Engine,
  EngineContext,
  EngineError,
  EngineOutput,
  EngineRequest,
  EngineStatus,
  Operation,
} from '../engines/engine.ts';
import { GenerationError } from '../engines/from-generator.ts';
import { inSpan, noTracing, type Tracing } from '../tracing/tracing.ts';
import { modelFacts } from './trace-attempt.ts';
import {
  startWatchdog,
  type Watchdog,
  type WatchdogError,
  type WatchdogLimits,
} from './watchdog.ts';

/** An engine that loses its work so often within one attempt is broken. */
const STARTS_MAX = 3;
/** A poll may fail, say when a network does, without being the end of the work. */
const POLL_FAULTS_MAX = 5;
/** An engine that does not stop within this time is left alone. */
const STOP_TIMEOUT_MS = 10_000;
const STOP_PAUSE_MS = 20;

export interface Generation {
  engine: Engine;
  request: EngineRequest;
  context: EngineContext;
  /** From an earlier attempt; null to begin. */
  operation: Operation | null;
  /** Must be kept before anything else happens; null forgets it. */
  keep(operation: Operation | null): Promise<void>;
  onProgress(progress: number, phase: string): void;
  pollMs: number;
  watchdog: WatchdogLimits;
  /** Default: nobody takes the time. */
  tracing?: Tracing;
}

/** The engine has said why there will be no film. */
export class EngineFault extends Error {
  readonly error: EngineError;

  constructor(error: EngineError, options?: ErrorOptions) {
    super(error.message, options);
    this.name = 'EngineFault';
    this.error = error;
  }
}

/**
 * Brings an engine from a request, or from a kept operation, to its output.
 *
 * @throws EngineFault, the reason of the signal, or whatever the engine throws.
 */
export async function generate(generation: Generation): Promise<EngineOutput> {
  const { engine, context, keep } = generation;
  using watchdog = startWatchdog(generation.watchdog);
  const signal = AbortSignal.any([context.signal, watchdog.signal]);
  let operation: Operation | null = generation.operation;
  const watched: Generation = {
    ...generation,
    context: { ...context, signal },
    keep: async (next) => {
      // A start that was waited for too long has come to something after all.
      if (watchdog.signal.aborted && next) await cancelOperation(engine, next, context);
      watchdog.signal.throwIfAborted();
      operation = next;
      await keep(next);
    },
  };
  try {
    return await unlessAborted(run(watched, watchdog), watchdog.signal);
  } catch (error) {
    if (!watchdog.signal.aborted || context.signal.aborted) throw error;
    // What hangs would hang again if it were resumed.
    if (operation !== null) await cancelOperation(engine, operation, context);
    throw new EngineFault((watchdog.signal.reason as WatchdogError).error);
  }
}

async function run(generation: Generation, watchdog: Watchdog): Promise<EngineOutput> {
  const { engine, request, context, keep, tracing = noTracing } = generation;
  let { operation } = generation;
  const span = { kind: 'client', attributes: modelFacts(engine.id, request.model) } as const;
  for (let starts = 0; ;) {
    if (operation === null) {
      if (starts === STARTS_MAX) break;
      starts += 1;
      // Awaited even when aborted: work that has begun somewhere must be known, to be ended or resumed.
      operation = await inSpan(tracing, { name: 'engine start', ...span }, () =>
        begin(engine, request, context),
      );
      await keep(operation);
    }
    const running = operation;
    const status = await inSpan(tracing, { name: 'engine poll', ...span }, async () => {
      const ended = await follow(running, generation, watchdog);
      if (ended.state === 'failed') throw new EngineFault(ended.error);
      return ended;
    });
    if (status.state === 'succeeded') return status.output;
    operation = null;
    // What was made of the film so far can still be asked for until the next part is begun.
    if (status.state === 'partial') starts = 0;
    else await keep(null);
  }
  throw new EngineFault({
    code: 'internal_error',
    message: 'The engine lost the work several times.',
    retryable: true,
  });
}

/** A start may end the job at once: a refused prompt, a missing model, a key that is wrong. */
async function begin(
  engine: Engine,
  request: EngineRequest,
  context: EngineContext,
): Promise<Operation> {
  try {
    return await engine.start(request, context);
  } catch (fault) {
    if (!(fault instanceof GenerationError)) throw fault;
    const { code, message, retryable } = fault;
    throw new EngineFault({ code, message, retryable }, { cause: fault });
  }
}

type Ended = Exclude<EngineStatus, { state: 'running' }>;

async function follow(
  operation: Operation,
  generation: Generation,
  watchdog: Watchdog,
): Promise<Ended> {
  const { engine, context, onProgress, pollMs } = generation;
  const { signal } = context;
  const look = async (): Promise<Ended | null> => {
    const status = await pollPatiently(operation, generation);
    watchdog.see(status);
    if (status.state !== 'running') return status;
    onProgress(status.progress, status.phase);
    return null;
  };
  const onStatus = (status: EngineStatus): void => {
    watchdog.see(status);
    if (status.state === 'running') onProgress(status.progress, status.phase);
  };
  for (;;) {
    const ended = await look();
    if (ended) return ended;
    if (engine.watch) {
      // Watching is a convenience: when it breaks, polling goes on.
      await unlessAborted(
        engine.watch(operation, onStatus, context).catch(() => {}),
        signal,
      );
      const endedMeanwhile = await look();
      if (endedMeanwhile) return endedMeanwhile;
    }
    await unlessAborted(delay(pollMs, undefined, { signal }), signal);
  }
}

async function pollPatiently(
  operation: Operation,
  { engine, context, pollMs }: Generation,
): Promise<EngineStatus> {
  const { signal } = context;
  for (let faults = 1; ; faults += 1) {
    try {
      return await unlessAborted(engine.poll(operation, context).then(withQuietStream), signal);
    } catch (error) {
      if (signal.aborted || faults === POLL_FAULTS_MAX) throw error;
      await unlessAborted(delay(pollMs * faults, undefined, { signal }), signal);
    }
  }
}

/** A stream may break before anybody reads it, which would otherwise end the process. */
function withQuietStream(status: EngineStatus): EngineStatus {
  if (status.state === 'succeeded' && typeof status.output.file !== 'string') {
    status.output.file.on('error', () => {});
  }
  return status;
}

/** Ends the work for good. */
export async function cancelOperation(
  engine: Engine,
  operation: Operation,
  context: EngineContext,
): Promise<void> {
  const signal = AbortSignal.timeout(STOP_TIMEOUT_MS);
  await unlessAborted<CancelOutcome>(
    engine.cancel?.(operation, { ...context, signal }) ?? Promise.resolve('unsupported'),
    signal,
  ).catch(() => {});
}

/**
 * After an abort: resolves when this process does no more work on the operation. Work that goes on
 * elsewhere is not waited for; an engine that has it answers a poll with an aborted signal by throwing.
 */
export async function waitUntilLetGo(
  engine: Engine,
  operation: Operation,
  context: EngineContext,
): Promise<void> {
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const status = await engine.poll(operation, context).catch(() => null);
    if (status?.state !== 'running') return;
    await delay(STOP_PAUSE_MS);
  }
}

/** Does not wait for an engine that ignores the signal. */
export async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
    // Whichever lost the race may still reject, which nobody wants to hear of.
    work.catch(() => {});
    aborted.catch(() => {});
  }
}

import { randomUUID } from 'node:crypto';
import type {
  Engine,
  EngineContext,
  EngineError,
  EngineOutput,
  EngineRequest,
  EngineStatus,
  ModelCapabilities,
  Operation,
} from './engine.ts';

export interface GenerateContext {
  /** Aborted on cancel, on shutdown and when the caller gives up: stop at once. */
  signal: AbortSignal;
  /** `progress` 0 to 1, `phase` a short word for people. */
  onProgress(progress: number, phase: string): void;
  /** A private directory, removed by the caller afterwards. */
  directory: string;
}

/** An engine that makes each film in this very process (or in children of it) and cannot resume one. */
export interface Generator {
  id: string;
  models(): readonly ModelCapabilities[];
  /** Resolves to the film; throws `GenerationError` for faults that have a code of their own. */
  generate(request: EngineRequest, context: GenerateContext): Promise<EngineOutput>;
  close?(): Promise<void>;
}

/** A fault with a code for programs and a message for people. */
export class GenerationError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor({ code, message, retryable }: EngineError, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GenerationError';
    this.code = code;
    this.retryable = retryable;
  }
}

interface Run {
  status: EngineStatus;
  controller: AbortController;
  ended: Promise<void>;
  listeners: Set<(status: EngineStatus) => void>;
}

/** Ended runs are remembered so that a late `poll` still finds their output. */
const REMEMBERED = 200;

/**
 * Turns an async function into an engine. Operations live in memory: another process, or this one
 * after a restart, finds them `lost`, and the job starts again.
 */
export function fromGenerator(generator: Generator): Engine {
  const runs = new Map<string, Run>();

  const runOf = (operation: Operation): Run | undefined =>
    typeof operation['run'] === 'string' ? runs.get(operation['run']) : undefined;

  const forgetOldest = (): void => {
    for (const [id, run] of runs) {
      if (runs.size <= REMEMBERED) return;
      if (run.status.state !== 'running') runs.delete(id);
    }
  };

  const stop = async (run: Run): Promise<void> => {
    run.controller.abort();
    await run.ended;
  };

  return {
    id: generator.id,
    models: () => generator.models(),
    start: async (request, context) => {
      const id = randomUUID();
      const run = begin(generator, request, context);
      runs.set(id, run);
      forgetOldest();
      return { run: id };
    },
    poll: async (operation) => runOf(operation)?.status ?? { state: 'lost' },
    watch: async (operation, onStatus, { signal }) => {
      const run = runOf(operation);
      if (!run) return onStatus({ state: 'lost' });
      onStatus(run.status);
      if (run.status.state !== 'running' || signal.aborted) return;
      run.listeners.add(onStatus);
      const { promise: aborted, resolve } = Promise.withResolvers<void>();
      const onAbort = (): void => resolve();
      signal.addEventListener('abort', onAbort, { once: true });
      await Promise.race([run.ended, aborted]);
      signal.removeEventListener('abort', onAbort);
      run.listeners.delete(onStatus);
    },
    cancel: async (operation) => {
      const run = runOf(operation);
      if (run?.status.state !== 'running') return 'too_late';
      await stop(run);
      return 'stopped';
    },
    close: async () => {
      await Promise.all([...runs.values()].map(stop));
      await generator.close?.();
    },
  };
}

function begin(generator: Generator, request: EngineRequest, context: EngineContext): Run {
  const controller = new AbortController();
  const listeners = new Set<(status: EngineStatus) => void>();
  const run: Run = {
    status: { state: 'running', progress: 0, phase: 'planning' },
    controller,
    ended: Promise.resolve(),
    listeners,
  };
  const update = (status: EngineStatus): void => {
    run.status = status;
    for (const listener of listeners) listener(status);
  };
  const onAbort = (): void => controller.abort();
  context.signal.addEventListener('abort', onAbort, { once: true });
  if (context.signal.aborted) controller.abort();
  const work = async (): Promise<void> => {
    try {
      // Nobody may be left to stop a generator that only listens.
      controller.signal.throwIfAborted();
      const output = await generator.generate(request, {
        signal: controller.signal,
        directory: context.directory,
        onProgress: (progress, phase) => {
          if (run.status.state === 'running' && !controller.signal.aborted) {
            update({ state: 'running', progress: Math.max(progress, run.status.progress), phase });
          }
        },
      });
      update({ state: 'succeeded', output });
    } catch (error) {
      update({ state: 'failed', error: engineErrorOf(error, controller.signal) });
    } finally {
      context.signal.removeEventListener('abort', onAbort);
    }
  };
  run.ended = work();
  return run;
}

function engineErrorOf(error: unknown, signal: AbortSignal): EngineError {
  if (signal.aborted)
    return { code: 'cancelled', message: 'The work was stopped.', retryable: true };
  if (error instanceof GenerationError) {
    return { code: error.code, message: error.message, retryable: error.retryable };
  }
  return { code: 'engine_error', message: 'The engine failed to make this film.', retryable: true };
}

import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type {
  Engine,
  EngineContext,
  EngineError,
  EngineRequest,
  EngineStatus,
  Operation,
} from '../src/engines/engine.ts';

/** One start of the engine, in the hands of the test. */
export interface ScriptedRun {
  readonly request: EngineRequest;
  readonly operation: Operation;
  readonly directory: string;
  /** Whether somebody has asked for it to be cancelled. */
  readonly isCancelled: boolean;
  readonly signal: AbortSignal;
  progress(progress: number, phase?: string): void;
  /** Ends with a file of these bytes, in the directory of the attempt that started the run. */
  succeed(bytes?: string): Promise<void>;
  /** Ends with a stream of these bytes, as an engine far away would. */
  stream(bytes: string): void;
  fail(error: Partial<EngineError>): void;
  lose(): void;
}

export interface ScriptedEngine extends Engine {
  /** Every start so far. */
  readonly runs: readonly ScriptedRun[];
  /** The next start that has not been handed out. */
  nextRun(): Promise<ScriptedRun>;
}

/** An engine whose every step is decided by the test. Operations stay known in this process. */
export function createScriptedEngine(
  options: { id?: string; watches?: boolean } = {},
): ScriptedEngine {
  const { id = 'scripted', watches = true } = options;
  const runs: ScriptedRun[] = [];
  const states = new Map<string, EngineStatus>();
  const cancelled = new Set<string>();
  const events = new EventEmitter();
  events.setMaxListeners(0);
  let handedOut = 0;

  const nameOf = (operation: Operation): string => String(operation['run']);
  const set = (name: string, status: EngineStatus): void => {
    states.set(name, status);
    events.emit(name);
  };

  return {
    id,
    runs,
    nextRun: async () => {
      while (runs.length <= handedOut) await once(events, 'start');
      return runs[handedOut++]!;
    },
    models: () => [
      {
        id: `${id}-model`,
        sizes: ['1280x720', '720x1280'],
        seconds: [4, 8, 12, 16, 20],
        framesPerSecond: 24,
        audio: false,
        inputReference: true,
        sources: ['remix', 'edit', 'extend'],
        characters: 2,
      },
    ],
    start: async (request, context) => {
      const name = `${runs.length + 1}-${createHash('sha1').update(request.id).digest('hex')}`;
      const operation = { run: name };
      states.set(name, { state: 'running', progress: 0, phase: 'starting' });
      runs.push(createRun({ name, request, context, operation, set, cancelled }));
      events.emit('start');
      return operation;
    },
    poll: async (operation, { signal }) => {
      signal.throwIfAborted();
      return states.get(nameOf(operation)) ?? { state: 'lost' };
    },
    ...(watches && {
      watch: async (
        operation: Operation,
        onStatus: (status: EngineStatus) => void,
        { signal }: EngineContext,
      ) => {
        const name = nameOf(operation);
        for (;;) {
          const status = states.get(name) ?? { state: 'lost' };
          onStatus(status);
          if (status.state !== 'running') return;
          await once(events, name, { signal });
        }
      },
    }),
    cancel: async (operation) => {
      const name = nameOf(operation);
      cancelled.add(name);
      if (!states.has(name)) return 'too_late';
      set(name, {
        state: 'failed',
        error: { code: 'cancelled', message: 'The work was stopped.', retryable: false },
      });
      return 'stopped';
    },
  };
}

function createRun(parts: {
  name: string;
  request: EngineRequest;
  context: EngineContext;
  operation: Operation;
  set(name: string, status: EngineStatus): void;
  cancelled: ReadonlySet<string>;
}): ScriptedRun {
  const { name, request, context, operation, set, cancelled } = parts;
  return {
    request,
    operation,
    directory: context.directory,
    signal: context.signal,
    get isCancelled() {
      return cancelled.has(name);
    },
    progress: (progress, phase = 'drawing') => set(name, { state: 'running', progress, phase }),
    succeed: async (bytes = `film of ${request.id}`) => {
      const file = path.join(context.directory, 'film.mp4');
      await writeFile(file, bytes);
      set(name, { state: 'succeeded', output: { file, details: { bytes: bytes.length } } });
    },
    stream: (bytes) => {
      const output = {
        file: Readable.from([Buffer.from(bytes)]),
        details: { bytes: bytes.length },
      };
      set(name, { state: 'succeeded', output });
    },
    fail: (error) =>
      set(name, {
        state: 'failed',
        error: { code: 'engine_error', message: 'It broke.', retryable: false, ...error },
      }),
    lose: () => set(name, { state: 'lost' }),
  };
}

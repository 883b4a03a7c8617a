import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type {
  Engine,
  EngineContext,
  EngineRequest,
  EngineStatus,
  Operation,
} from '../engines/engine.ts';
import { keptIn } from './kept-in.ts';

/** Between two looks. A worker looks once a second; a test has less time. */
const POLL_MS = 25;
/** A worker forgives so many polls in a row that throw. */
const FAULTS_MAX = 5;

export type EndedStatus = Exclude<EngineStatus, { state: 'running' }>;

/** One attempt on one film, as a worker makes it, step by step in the hands of a test. */
export interface Drive extends AsyncDisposable {
  readonly context: EngineContext;
  /** Every status that was seen, by polling and by watching. */
  readonly seen: EngineStatus[];
  /** As a worker does on a lost lease or when it closes. */
  abort(): void;
  start(request: EngineRequest): Promise<Operation>;
  /** Polls until the state is not `running`. */
  end(operation: Operation): Promise<EndedStatus>;
  /** Polls until the operation no longer waits for its turn: it is worked on, or has ended. */
  begun(operation: Operation): Promise<EngineStatus>;
  /** The output as a file of this attempt. */
  save(status: Extract<EngineStatus, { state: 'succeeded' }>): Promise<string>;
}

export async function driveEngine(engine: Engine): Promise<Drive> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'kinora-engine-'));
  const control = new AbortController();
  const kept = keptIn(path.join(directory, 'kept'));
  const context: EngineContext = { signal: control.signal, directory, kept };
  const seen: EngineStatus[] = [];

  const poll = async (operation: Operation): Promise<EngineStatus> => {
    for (let faults = 1; ; faults += 1) {
      try {
        const status = await engine.poll(operation, context);
        // Not every film that is asked for here is fetched.
        if (status.state === 'succeeded' && typeof status.output.file !== 'string') {
          status.output.file.on('error', () => {});
        }
        seen.push(status);
        return status;
      } catch (error) {
        if (faults === FAULTS_MAX) throw error;
        await delay(POLL_MS);
      }
    }
  };
  const pollUntil = async (
    operation: Operation,
    isReached: (status: EngineStatus) => boolean,
  ): Promise<EngineStatus> => {
    for (;;) {
      const status = await poll(operation);
      if (isReached(status)) return status;
      await delay(POLL_MS);
    }
  };
  return {
    context,
    seen,
    abort: () => control.abort(new Error('The attempt was stopped')),
    // What crosses a restart is what JSON keeps of it.
    start: async (request) =>
      JSON.parse(JSON.stringify(await engine.start(request, context))) as Operation,
    end: async (operation) =>
      (await pollUntil(operation, ({ state }) => state !== 'running')) as EndedStatus,
    begun: (operation) =>
      pollUntil(operation, (status) => status.state !== 'running' || status.phase !== 'queued'),
    save: async ({ output: { file } }) => {
      if (typeof file === 'string') {
        await stat(file);
        return file;
      }
      const saved = path.join(directory, 'saved');
      await pipeline(file, createWriteStream(saved));
      return saved;
    },
    [Symbol.asyncDispose]: async () => {
      control.abort(new Error('The test is over'));
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

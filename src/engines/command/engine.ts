import { access, constants } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Engine, EngineContext, EngineHealth, EngineStatus, Operation } from '../engine.ts';
import { outcomeOf } from './outcome.ts';
import { readOrder } from './run-files.ts';
import { openRuns, type Runs, type RunsOptions } from './runs.ts';
import type { CommandSettings } from './settings.ts';

/**
 * An engine that runs a program for each film. Programs outlive a server that is killed, and the next
 * one over the same folder goes on with them; a server that is closed ends them.
 */
export async function createCommandEngine(
  id: string,
  settings: CommandSettings,
  options: RunsOptions,
): Promise<Engine> {
  const host = os.hostname();
  const models = [...settings.models.values()].map(({ capabilities }) => capabilities);
  const runs = await openRuns(settings, options);
  const watched = new WeakMap<AbortSignal, Set<string>>();

  /** An attempt that is stopped does not leave a program behind. */
  const stopWith = (name: string, { signal }: EngineContext): void => {
    const names = watched.get(signal) ?? new Set();
    watched.set(signal, names);
    if (names.has(name)) return;
    names.add(name);
    const onAbort = (): void => void runs.stop(name).catch(() => {});
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
  };
  const nameOf = (operation: Operation): string | null =>
    operation['host'] === host && typeof operation['run'] === 'string' ? operation['run'] : null;

  return {
    id,
    durability: 'local',
    concurrency: settings.slots.length,
    models: () => models,
    health: () => healthOf(settings, runs),
    start: async (request, context) => {
      const living = await runs.findLiving(request.id);
      const name = living ?? (await runs.begin(request, context.signal));
      runs.claim(name);
      stopWith(name, context);
      return { host, run: name };
    },
    poll: async (operation, context) => {
      const name = nameOf(operation);
      if (name === null) return { state: 'lost' };
      runs.claim(name);
      const look = await runs.look(name);
      if (look === null) return { state: 'lost' };
      if (look.state === 'waiting') {
        stopWith(name, context);
        return { state: 'running', progress: 0, phase: 'queued' };
      }
      const { status } = look;
      if (status.state === 'running') {
        stopWith(name, context);
        return { state: 'running', progress: status.progress, phase: status.phase };
      }
      const outcome = await outcomeOf(runs.folderOf(name), status, settings);
      const order = await readOrder(runs.folderOf(name));
      return withHint(outcome, order?.conform ?? {});
    },
    cancel: async (operation) => {
      const name = nameOf(operation);
      if (name === null) return 'too_late';
      const isStopped = await runs.stop(name);
      return isStopped ? 'stopped' : 'too_late';
    },
    release: async (operation) => {
      const name = nameOf(operation);
      if (name !== null) await runs.remove(name);
    },
    close: () => runs.close(),
  };
}

function withHint(status: EngineStatus, conform: object): EngineStatus {
  return status.state === 'succeeded'
    ? { ...status, output: { ...status.output, conform } }
    : status;
}

async function healthOf(settings: CommandSettings, { slots }: Runs): Promise<EngineHealth> {
  const problems: string[] = [];
  const { program, env, requires } = settings;
  if (!program.includes('{{') && !(await findProgram(program, env['PATH'] ?? ''))) {
    problems.push(
      `There is no program '${program}': install it, or name its path in the option 'program'.`,
    );
  }
  for (const file of requires) {
    const isThere = await access(file, constants.R_OK).then(
      () => true,
      () => false,
    );
    if (!isThere) problems.push(`The file ${file} is missing or cannot be read.`);
  }
  const isUp = problems.length === 0;
  return { isUp, problems, slots: { total: slots.total, free: slots.free } };
}

async function findProgram(program: string, search: string): Promise<boolean> {
  const places = program.includes('/')
    ? [program]
    : search.split(path.delimiter).map((folder) => path.join(folder, program));
  for (const place of places) {
    const isThere = await access(place, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

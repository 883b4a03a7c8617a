import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EngineRequest } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import type { EngineEnvironment } from '../kind.ts';
import { prepareRun } from './prepare-run.ts';
import { identify, isAlive, signalGroup, type ProcessIdentity } from './process-identity.ts';
import { firstStatus, readOrder, readStatus, writeStatus, type RunStatus } from './run-files.ts';
import type { CommandSettings } from './settings.ts';
import { createSlots, type Slots } from './slots.ts';

/** The runs of one engine, in its folder: those of this process, and what earlier ones left. */
export interface Runs {
  readonly slots: Pick<Slots, 'total' | 'free'>;
  /** Begins a run, or waits for its place. @returns the name of its folder. */
  begin(request: EngineRequest, signal: AbortSignal): Promise<string>;
  /** A run of this film that is still going on, of whoever began it. */
  findLiving(requestId: string): Promise<string | null>;
  /** Null: there is no such run, or nobody looks after it any more. */
  look(name: string): Promise<RunLook | null>;
  /** Somebody wants its film: it is not ended as an orphan. */
  claim(name: string): void;
  /** Ends a run and everything that its program started. @returns false if it had ended, or is unknown. */
  stop(name: string): Promise<boolean>;
  folderOf(name: string): string;
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}

export type RunLook = { state: 'waiting' } | { state: 'begun'; status: RunStatus };

/** Names of folders come back from operations: nothing else than what this module makes. */
const NAME = /^[\w-]{1,100}\.[0-9a-f]{12}$/;
const ORPHAN_MS = 60_000;
/** What an ended run left behind is kept for so long. */
const KEEP_MS = 60 * 60_000;
const LOOK_MS = 100;
/** A supervisor says its first word within this time, or never. */
const FIRST_WORD_MS = 3000;
/** A supervisor that has been told to stop needs little more than its program's grace. */
const STOP_MARGIN_MS = 1500;

interface Own {
  control: AbortController;
  /** Settles when its supervisor has ended. */
  ended: Promise<void>;
  hasBegun: boolean;
}

export interface RunsOptions extends Pick<EngineEnvironment, 'directory' | 'log'> {
  /** An orphan that nobody asks for in this time is ended. Default a minute. */
  orphanMs?: number;
}

export async function openRuns(
  settings: CommandSettings,
  { directory, log, orphanMs = ORPHAN_MS }: RunsOptions,
): Promise<Runs> {
  const home = path.join(directory, 'runs');
  const owner = await identify(process.pid);
  if (!owner) throw new Error('This process cannot be found');
  const slots = createSlots(settings.slots.length);
  const own = new Map<string, Own>();
  const claimed = new Set<string>();
  const closing = new AbortController();
  const folderOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('Not the name of a run');
    return path.join(home, name);
  };

  const look = async (name: string): Promise<RunLook | null> => {
    if (!NAME.test(name)) return null;
    const mine = own.get(name);
    const status = await readStatus(folderOf(name));
    if (!status) return mine ? { state: 'waiting' } : null;
    if (status.state === 'running' && !(await isAlive(status.supervisor))) {
      // It may have written its last status in between.
      const last = await readStatus(folderOf(name));
      if (last?.state === 'ended') return { state: 'begun', status: last };
      if (status.child) await signalGroup(status.child, 'SIGKILL');
      return null;
    }
    return { state: 'begun', status };
  };

  /** A supervisor that another process began a moment ago may not have said anything yet. */
  const lookAgain = async (name: string): Promise<RunLook | null> => {
    const begun = (await stat(folderOf(name)).catch(() => null))?.birthtimeMs ?? 0;
    for (;;) {
      const found = await look(name);
      const isYoung = Date.now() - begun < FIRST_WORD_MS;
      if (found || !isYoung || (await readStatus(folderOf(name)))) return found;
      await delay(LOOK_MS);
    }
  };

  const stop = async (name: string): Promise<boolean> => {
    const mine = own.get(name);
    mine?.control.abort(new Error('The run was stopped'));
    if (mine && !mine.hasBegun) {
      await mine.ended;
      return true;
    }
    const found = await look(name);
    if (found?.state !== 'begun' || found.status.state === 'ended') return false;
    await endSupervisor(found.status, settings.graceMs);
    await mine?.ended;
    return true;
  };

  const work = async (name: string, request: EngineRequest, mine: Own): Promise<void> => {
    const slot = await slots.take(mine.control.signal);
    try {
      await prepareRun(folderOf(name), request, settings, { slot, owner });
      mine.control.signal.throwIfAborted();
      mine.hasBegun = true;
      await superviseIn(folderOf(name), { ...settings.env, ...settings.slots[slot] });
    } finally {
      slots.leave(slot);
    }
  };

  const begin = async (request: EngineRequest, signal: AbortSignal): Promise<string> => {
    signal.throwIfAborted();
    const name = `${request.id.replaceAll(/[^\w-]/g, '-').slice(0, 100)}.${randomBytes(6).toString('hex')}`;
    await mkdir(folderOf(name), { recursive: true, mode: 0o700 });
    const mine: Own = { control: new AbortController(), ended: Promise.resolve(), hasBegun: false };
    own.set(name, mine);
    mine.ended = work(name, request, mine)
      .catch(async (error: unknown) => {
        if (mine.control.signal.aborted) return;
        log.warn({ err: error }, 'a program could not be run');
        await writeStatus(folderOf(name), neverBegun(owner, error)).catch(() => {});
      })
      .finally(() => own.delete(name));
    return name;
  };

  const names = async (): Promise<string[]> =>
    (await readdir(home).catch(() => [])).filter((name) => NAME.test(name));

  const adopt = async (name: string): Promise<void> => {
    const order = await readOrder(folderOf(name));
    if (!order || (await isAlive(order.owner))) return;
    slots.occupy(order.slot);
    const deadline = Date.now() + orphanMs;
    while (!closing.signal.aborted) {
      const found = await look(name);
      if (found?.state !== 'begun' || found.status.state === 'ended') break;
      if (!claimed.has(name) && Date.now() > deadline) {
        log.warn({ run: name }, 'a program that nobody waits for was ended');
        await stop(name);
      }
      await delay(LOOK_MS * 5, undefined, { signal: closing.signal }).catch(() => {});
    }
    slots.leave(order.slot);
  };

  const removeOld = async (): Promise<void> => {
    for (const name of await names()) {
      const info = await stat(folderOf(name)).catch(() => null);
      if (!info || own.has(name) || Date.now() - info.mtimeMs < KEEP_MS) continue;
      const found = await look(name);
      const isOver = found === null || (found.state === 'begun' && found.status.state === 'ended');
      if (isOver) await rm(folderOf(name), { recursive: true, force: true });
    }
  };

  const orphans = Promise.all((await names()).map(adopt));
  void removeOld().catch(() => {});
  const sweep = setInterval(() => void removeOld().catch(() => {}), KEEP_MS).unref();
  return {
    slots,
    begin,
    findLiving: async (id) => {
      const prefix = `${id.replaceAll(/[^\w-]/g, '-').slice(0, 100)}.`;
      for (const name of (await names()).filter((one) => one.startsWith(prefix))) {
        const found = await lookAgain(name);
        if (found?.state === 'waiting') return name;
        if (found?.state === 'begun' && found.status.state === 'running') return name;
      }
      return null;
    },
    look,
    claim: (name) => claimed.add(name),
    stop,
    folderOf,
    remove: async (name) => {
      if (NAME.test(name))
        await rm(folderOf(name), { recursive: true, force: true, maxRetries: 3 });
    },
    close: async () => {
      closing.abort();
      clearInterval(sweep);
      await Promise.all([...own.keys(), ...claimed].map(stop));
      await orphans;
    },
  };
}

/** Of a run whose folder could not be made ready. */
function neverBegun(supervisor: ProcessIdentity, error: unknown): RunStatus {
  const isKnown = error instanceof GenerationError;
  const code = (error as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  return {
    ...firstStatus(supervisor),
    state: 'ended',
    startFault: isKnown ? 'EINVAL' : code,
    tail: isKnown ? error.message : '',
  };
}

/** Resolves when the supervisor of a run has ended. */
async function superviseIn(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const here = import.meta.url;
  const module = new URL(here.endsWith('.ts') ? 'supervisor.ts' : 'supervisor.js', here);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', module.pathname, folder],
    { detached: true, stdio: 'ignore', env: { ...env }, cwd: folder },
  );
  child.unref();
  await once(child, 'exit');
}

async function endSupervisor({ supervisor, child }: RunStatus, graceMs: number): Promise<void> {
  const tell = (identity: ProcessIdentity, signal: NodeJS.Signals): void => {
    try {
      process.kill(identity.pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  };
  if (await isAlive(supervisor)) tell(supervisor, 'SIGTERM');
  const deadline = Date.now() + graceMs + STOP_MARGIN_MS;
  while (Date.now() < deadline && (await isAlive(supervisor))) await delay(LOOK_MS / 4);
  if (await isAlive(supervisor)) tell(supervisor, 'SIGKILL');
  if (child) await signalGroup(child, 'SIGKILL');
}

import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { identify, signalGroup } from './process-identity.ts';
import { createProgressReader } from './progress.ts';
import {
  firstStatus,
  readOrder,
  writeStatus,
  WORK_FOLDER,
  type RunOrder,
  type RunStatus,
  type StopCause,
} from './run-files.ts';

/**
 * A process of its own beside each program: it outlives a server that is killed, reads what the program
 * writes however much that is, and ends the whole group of the program's processes when it must. The
 * server reads of it in `status.json` and tells it to stop with SIGTERM.
 */
async function supervise(folder: string): Promise<void> {
  const order = await readOrder(folder);
  const self = await identify(process.pid);
  if (!order || !self) return;
  const status = firstStatus(self);
  await writeStatus(folder, status);

  const reader = createProgressReader(order.progress, order.film);
  const tails = { stdout: '', stderr: '' };
  const child = spawn(order.program, order.args, {
    cwd: path.join(folder, WORK_FOLDER),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = endOf(child);
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]!.setEncoding('utf8').on('data', (text: string) => {
      tails[name] = (tails[name] + text).slice(-TAIL_CHARACTERS);
      reader.take(text);
    });
  }
  const stop = createStop(child, order, (cause) => (status.cause ??= cause));
  process.on('SIGTERM', () => stop('stopped'));
  if (child.pid !== undefined) status.child = await identify(child.pid);
  const chores = watchOver(folder, order, status, { reader, stop });
  const end = await ended;
  await chores.close();
  if (child.pid !== undefined) {
    // What the program started and left behind goes with it.
    const leader = status.child ?? { pid: child.pid, started: '' };
    await signalGroup(leader, 'SIGKILL');
  }
  const tail = tails.stderr.trim() === '' ? tails.stdout : tails.stderr;
  Object.assign(status, {
    ...end,
    ...reader.latest,
    state: 'ended',
    tail,
  } satisfies Partial<RunStatus>);
  await writeStatus(folder, status);
}

const TAIL_CHARACTERS = 4000;
const STATUS_MS = 250;
const DISK_MS = 1000;

type End = Pick<RunStatus, 'exitCode' | 'signal' | 'startFault'>;

/** Pipes that grandchildren keep open do not count: the program has ended when it has ended. */
function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (child.pid !== undefined) return;
      resolve({ exitCode: null, signal: null, startFault: error.code ?? 'UNKNOWN' });
    });
    child.on('exit', (exitCode, signal) => {
      // The last of what it wrote is still on its way.
      setTimeout(() => resolve({ exitCode, signal, startFault: null }), 50);
    });
  });
}

/** Politely, and after a while not politely. */
function createStop(
  child: ChildProcess,
  { graceMs }: RunOrder,
  note: (cause: StopCause) => void,
): (cause: StopCause) => void {
  let isStopping = false;
  return (cause) => {
    if (isStopping || child.pid === undefined) return;
    isStopping = true;
    note(cause);
    const send = (signal: NodeJS.Signals): void => {
      try {
        process.kill(-child.pid!, signal);
      } catch {
        // It has ended meanwhile.
      }
    };
    send('SIGTERM');
    setTimeout(() => send('SIGKILL'), graceMs).unref();
  };
}

/** Writes down how the run is, and ends one that takes too long, stands still or fills the disk. */
function watchOver(
  folder: string,
  order: RunOrder,
  status: RunStatus,
  {
    reader,
    stop,
  }: { reader: { latest: { progress: number; phase: string } }; stop: (cause: StopCause) => void },
): { close(): Promise<void> } {
  let written = '';
  let lastMove = Date.now();
  let writing: Promise<void> = Promise.resolve();
  const report = (): void => {
    const { progress, phase } = reader.latest;
    if (progress !== status.progress || phase !== status.phase) lastMove = Date.now();
    Object.assign(status, { progress, phase });
    if (Date.now() - lastMove > order.quietMs) stop('quiet');
    const now = JSON.stringify(status);
    if (now === written) return;
    written = now;
    writing = writing.then(() => writeStatus(folder, status)).catch(() => {});
  };
  report();
  const timers = [
    setInterval(report, STATUS_MS),
    setInterval(() => {
      void bytesIn(folder).then((bytes) => bytes > order.diskBytes && stop('disk'));
    }, DISK_MS),
    setTimeout(() => stop('timeout'), order.timeoutMs),
  ];
  return {
    close: async () => {
      timers.forEach(clearInterval);
      await writing;
    },
  };
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => stat(path.join(entry.parentPath, entry.name)).catch(() => null)),
  );
  // Blocks, not length: files may have holes.
  return sizes.reduce((sum, info) => sum + (info ? info.blocks * 512 : 0), 0);
}

await supervise(process.argv[2]!);
process.exit(0);

import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile, realpath, rename, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SOCKET_NAME, type Cluster } from './cluster.ts';
import { launch, makePrivate, makeTemporary } from './launch.ts';

const LOG_MAX_BYTES = 1024 * 1024;
/** A server that starts writes its file, and then makes its socket, within moments. */
const FRESH_MS = 5000;
const STOP_TIMEOUT_MS = 30_000;
const PAUSE_MS = 20;

/** Small: Kinora's own load is a few statements a second. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  shared_buffers: '32MB',
  max_connections: '100',
  max_wal_size: '256MB',
  max_wal_senders: '0',
  wal_level: 'minimal',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  io_method: 'sync',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

/** Starts the server and returns at once; it may fail or lose against another process. */
export async function startServer(cluster: Cluster): Promise<ChildProcess> {
  if (cluster.temporary) await makeTemporary(cluster.temporary);
  await makePrivate(cluster.socketDirectory, cluster.account);
  const { size } = await stat(cluster.log).catch(() => ({ size: 0 }));
  if (size > LOG_MAX_BYTES) await truncate(cluster.log);
  const log = await open(cluster.log, 'a', 0o600);
  try {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const args = ['-k', cluster.socketDirectory, ...settings];
    const child = await launch(cluster, 'postgres', cluster.directory, args, log.fd);
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** What a running server has told about itself. */
export interface PostmasterFile {
  pid: number;
  /** It may have been started with another temporary folder than ours. */
  socketDirectory: string;
}

export async function readPostmasterFile(cluster: Cluster): Promise<PostmasterFile | null> {
  const text = await readFile(path.join(cluster.directory, 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketDirectory: lines[4] || cluster.socketDirectory };
}

/**
 * Makes way for a new server where nobody answers. A postmaster.pid of a server that is gone is
 * removed; PostgreSQL does so itself, except when the file is empty (power cut) or its process id
 * now belongs to another program. A server whose socket has been deleted is stopped.
 *
 * @returns whether a server may be started: false while one is starting or stopping.
 */
export async function makeWay(cluster: Cluster): Promise<boolean> {
  const file = path.join(cluster.directory, 'postmaster.pid');
  const found = await stat(file).catch(() => null);
  if (!found) {
    await removeStaleLock(cluster);
    return true;
  }
  const isFresh = Date.now() - found.mtimeMs < FRESH_MS;
  const server = await readPostmasterFile(cluster);
  if (server === null && isFresh) return false;
  if (server !== null && (await isServerOf(server.pid, cluster))) {
    if (!isFresh && !(await hasSocket(server))) process.kill(server.pid, 'SIGINT');
    return false;
  }
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => {});
  await rm(aside, { force: true });
  await removeStaleLock(cluster);
  return true;
}

/**
 * PostgreSQL keeps away from a socket as long as the process id in its lock file is in use, be it by
 * another program, or by a killed server that nobody has reaped.
 */
async function removeStaleLock(cluster: Cluster): Promise<void> {
  const lock = path.join(cluster.socketDirectory, `${SOCKET_NAME}.lock`);
  const text = await readFile(lock, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0]);
  if (pid > 0 && !(await isServerOf(pid, cluster))) await rm(lock, { force: true });
}

async function hasSocket({ socketDirectory }: PostmasterFile): Promise<boolean> {
  return stat(path.join(socketDirectory, SOCKET_NAME)).then(
    () => true,
    () => false,
  );
}

/**
 * Stops the server: sessions end, everything is written, the process exits. The caller must hold
 * the right to do so.
 */
export async function stopServer(cluster: Cluster): Promise<void> {
  const server = await readPostmasterFile(cluster);
  // In another container the process has another id: the server is left running, which harms nobody.
  if (!server || !(await isServerOf(server.pid, cluster))) return;
  // While it still runs nobody starts another, whose socket would be removed here.
  await rm(cluster.temporary ?? cluster.socketDirectory, { recursive: true, force: true });
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (Date.now() < deadline && (await isServerOf(server.pid, cluster))) await delay(PAUSE_MS);
}

/** Whether the process is a PostgreSQL that works in this cluster. */
export async function isServerOf(pid: number, cluster: Cluster): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  if (process.platform !== 'linux') return (await commandOf(pid)).includes(cluster.directory);
  const [cwd, directory] = await Promise.all([
    realpath(`/proc/${pid}/cwd`).catch(() => null),
    realpath(cluster.directory).catch(() => cluster.directory),
  ]);
  return cwd === directory;
}

async function commandOf(pid: number): Promise<string> {
  const child = spawn('ps', ['-o', 'command=', '-p', String(pid)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  await once(child, 'close');
  return output;
}

/** The last lines of the server's log. */
export async function readLogEnd(cluster: Cluster): Promise<string> {
  const text = await readFile(cluster.log, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-8).join('\n');
}

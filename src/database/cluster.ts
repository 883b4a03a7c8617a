import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  chown,
  lstat,
  mkdir,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  truncate,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findInstallation, USE_YOUR_OWN, type Account, type Installation } from './binaries.ts';
import { DatabaseError } from './error.ts';

/** PostgreSQL refuses to run as root; this is `nobody` everywhere. */
const NOBODY: Account = { uid: 65_534, gid: 65_534 };
/** The major version is part of the path: another one cannot read these files. */
const MAJOR = '18';
const SOCKET_NAME = '.s.PGSQL.5432';
/** `sun_path` holds 108 bytes on Linux, 104 on macOS, with a zero at the end. */
const SOCKET_PATH_MAX = 103;
const LOG_MAX_BYTES = 1024 * 1024;
const ABANDONED_MS = 10 * 60_000;

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

/** Where one cluster keeps its things, and who runs it. */
export interface Cluster {
  /** The folder that everything is in. */
  home: string;
  /** PostgreSQL's data directory. */
  directory: string;
  log: string;
  socketDirectory: string;
  /** Outside of the data folder, removed when the server stops; null if not needed. */
  temporary: string | null;
  account: Account | null;
}

export async function describeCluster(dataDirectory: string): Promise<Cluster> {
  const home = path.join(dataDirectory, 'database');
  await mkdir(home, { recursive: true });
  const real = await realpath(home);
  const directory = path.join(real, MAJOR);
  const account = await chooseAccount(directory);
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const temporary = path.join(await realpath(os.tmpdir()), `kinora-${hash}`);
  const near = path.join(real, 'run');
  const isNear =
    Buffer.byteLength(path.join(near, SOCKET_NAME)) <= SOCKET_PATH_MAX &&
    (account === null || (await isReachable(real)));
  return {
    home: real,
    directory,
    log: path.join(real, 'postgres.log'),
    socketDirectory: isNear ? near : path.join(temporary, 'run'),
    temporary: isNear ? null : temporary,
    account,
  };
}

/** As root: whoever owns the files already, else nobody. */
async function chooseAccount(directory: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(directory).catch(() => null);
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : NOBODY;
}

/** Whether every folder above lets strangers through. */
async function isReachable(directory: string): Promise<boolean> {
  for (let folder = directory; ; folder = path.dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & constants.S_IXOTH) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/** Makes the cluster if there is none. Several processes may try: the first one to finish wins. */
export async function initialize(cluster: Cluster): Promise<void> {
  if (await exists(path.join(cluster.directory, 'PG_VERSION'))) return;
  await removeAbandoned(cluster.home);
  const aside = path.join(cluster.home, `.${MAJOR}-${randomUUID()}`);
  await makePrivate(aside, cluster.account);
  try {
    await runInitdb(cluster, aside);
    await rename(aside, cluster.directory);
  } catch (error) {
    if (!(await exists(path.join(cluster.directory, 'PG_VERSION')))) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: Cluster, directory: string): Promise<void> {
  const installation = await installationFor(cluster);
  const child = await spawnAs(cluster.account, installation, 'initdb', directory, [
    '--username=kinora',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return;
  if (/could not look up effective user ID/.test(output)) {
    const uid = cluster.account?.uid ?? process.getuid?.();
    throw new DatabaseError(
      'unsupported',
      `Kinora's private PostgreSQL needs an account with a name, and user id ${uid} has none in /etc/passwd. ` +
        `Run Kinora as a user that exists (in a container: one of the image's own). Or: ${USE_YOUR_OWN}`,
    );
  }
  throw new DatabaseError(
    'start_failed',
    `The private database could not be made:\n${output.trim()}`,
  );
}

/** Starts the server and returns at once; it may fail or lose against another process. */
export async function startServer(cluster: Cluster): Promise<ChildProcess> {
  const installation = await installationFor(cluster);
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
    const child = await spawnAs(
      cluster.account,
      installation,
      'postgres',
      cluster.directory,
      ['-k', cluster.socketDirectory, ...settings],
      log.fd,
    );
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

/** Where an earlier start put the socket: it may have run with another temporary folder. */
export async function readPostmasterFile(
  cluster: Cluster,
): Promise<{ pid: number; socketDirectory: string } | null> {
  const text = await readFile(path.join(cluster.directory, 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, socketDirectory: lines[4] || cluster.socketDirectory };
}

/**
 * Removes what a server that is gone left behind. PostgreSQL does so itself, except when the file is
 * empty (power cut) or its process id now belongs to another program.
 *
 * @returns whether a server may be started: false while one is starting or stopping.
 */
export async function clearStaleFile(cluster: Cluster): Promise<boolean> {
  const file = path.join(cluster.directory, 'postmaster.pid');
  const found = await stat(file).catch(() => null);
  if (!found) return true;
  const server = await readPostmasterFile(cluster);
  if (server ? await isServerOf(server.pid, cluster) : Date.now() - found.mtimeMs < 5000)
    return false;
  const aside = `${file}.${randomUUID()}`;
  await rename(file, aside).catch(() => {});
  await rm(aside, { force: true });
  return true;
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

/** Removes what is of no use once the server has stopped. */
export async function removeTraces(cluster: Cluster): Promise<void> {
  await rm(cluster.temporary ?? cluster.socketDirectory, { recursive: true, force: true });
}

/** The last lines of the server's log. */
export async function readLogEnd(cluster: Cluster): Promise<string> {
  const text = await readFile(cluster.log, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-8).join('\n');
}

async function installationFor(cluster: Cluster): Promise<Installation> {
  const { account, home } = cluster;
  if (account === null || cluster.temporary === null) return findInstallation(account, [home]);
  await makeTemporary(cluster.temporary);
  return findInstallation(account, [cluster.temporary]);
}

/**
 * Another account cannot walk to a data folder below, say, `/root`. It can go there through a file
 * descriptor that we opened for it, so it is given the folder as one.
 */
async function spawnAs(
  account: Account | null,
  { root }: Installation,
  program: 'initdb' | 'postgres',
  directory: string,
  args: readonly string[],
  log?: number,
): Promise<ChildProcess> {
  const usesDescriptor = account !== null && process.platform === 'linux';
  const folder = usesDescriptor ? await open(directory, 'r') : null;
  try {
    const child = spawn(
      path.join(root, 'bin', program),
      ['-D', folder ? '/proc/self/fd/3' : directory, ...args],
      {
        ...account,
        cwd: '/',
        // Its own session: Ctrl-C in the terminal is for Kinora, which stops the server when it is done.
        detached: program === 'postgres',
        stdio: ['ignore', log ?? 'pipe', log ?? 'pipe', ...(folder ? [folder.fd] : [])],
        env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' },
      },
    );
    child.on('error', () => {});
    return child;
  } finally {
    await folder?.close();
  }
}

/** A folder that only the account may enter. */
async function makePrivate(directory: string, account: Account | null): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (account) await chown(directory, account.uid, account.gid);
  await chmod(directory, 0o700);
}

/** In a folder that everybody may write to, somebody else could have been there before us. */
async function makeTemporary(directory: string): Promise<void> {
  await mkdir(directory, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(directory);
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new DatabaseError(
      'start_failed',
      `${directory} belongs to somebody else: remove it, or set TMPDIR to another folder.`,
    );
  }
  await chmod(directory, 0o711);
}

async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith('.')) continue;
    const folder = path.join(home, name);
    const found = await stat(folder).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** The PostgreSQL of the machine's packages, on a unix socket, in a folder of its own. */
export interface PostgresServer extends AsyncDisposable {
  /** Folder of the socket. */
  socket: string;
  version: string;
  /** `postgres://…` of a database on it. */
  url(database: string): string;
  /** SIGKILL to the server and everything it has started. */
  kill(): Promise<void>;
  /** After `kill`. */
  start(): Promise<void>;
}

const HOME = '/usr/lib/postgresql';
/** PostgreSQL refuses root. */
const ACCOUNT = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const START_TIMEOUT_MS = 60_000;

/** The folder of its programs, or null if it is not installed. */
export function findPostgres(): { programs: string; version: string } | null {
  const versions = existsSync(HOME) ? readdirSync(HOME) : [];
  const version = versions
    .filter((name) => existsSync(path.join(HOME, name, 'bin', 'initdb')))
    .toSorted((a, b) => Number(b) - Number(a))[0];
  return version ? { programs: path.join(HOME, version, 'bin'), version } : null;
}

/** @throws if it is not installed: ask `findPostgres` before. */
export async function startPostgres(): Promise<PostgresServer> {
  const found = findPostgres();
  if (!found) throw new Error(`There is no PostgreSQL in ${HOME}.`);
  const home = await mkdtemp(path.join(os.tmpdir(), 'kinora-pg-'));
  if (ACCOUNT.uid !== undefined) await chown(home, ACCOUNT.uid, ACCOUNT.gid!);
  const data = path.join(home, 'data');
  const made = spawnSync(
    path.join(found.programs, 'initdb'),
    ['-D', data, '-U', 'kinora', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'],
    { ...ACCOUNT, cwd: home, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  let server: ChildProcess;
  const settings = ['listen_addresses=', 'max_connections=200', 'fsync=on'];
  const start = async (): Promise<void> => {
    server = spawn(
      path.join(found.programs, 'postgres'),
      ['-D', data, '-k', home, ...settings.flatMap((setting) => ['-c', setting])],
      { ...ACCOUNT, cwd: home, stdio: 'ignore', detached: true },
    );
    await untilItAnswers(home, server);
  };
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    for (const child of childrenOf(server.pid!)) signal(child);
    signal(server.pid!);
    await exited;
  };
  await start();
  return {
    socket: home,
    version: found.version,
    url: (database) => `postgres://kinora@localhost/${database}?host=${encodeURIComponent(home)}`,
    kill,
    start,
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function untilItAnswers(socket: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ host: socket, user: 'kinora', database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if (server.exitCode !== null || Date.now() > deadline) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').map(Number).filter(Boolean);
}

function signal(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { findInstallation, makeRunnable } from './binaries.ts';
import { describeCluster, isReachable } from './cluster.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.ts';
import { isServerOf } from './server-process.ts';

const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

let stack: AsyncDisposableStack;
/** One folder serves most tests: its first start is the slow part. */
let data: string;

beforeAll(async () => {
  data = await makeFolder();
});
afterAll(() => rm(data, { recursive: true, force: true }));
beforeEach(() => {
  stack = new AsyncDisposableStack();
});
afterEach(() => stack.disposeAsync());

/** Open to everybody, as a data folder usually is. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-embedded-'));
  await chmod(folder, 0o755);
  return folder;
}

async function temporaryFolder(): Promise<string> {
  const folder = await makeFolder();
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(dataDirectory = data): Promise<Database> {
  return stack.use(await openDatabase({ dataDirectory, url: null }));
}

interface Answer {
  isOpen: boolean;
  code?: string;
  message?: string;
}

/** The same in a process of its own. */
async function openElsewhere(
  dataDirectory = data,
  account: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = path.join(import.meta.dirname, '../../test/database-process.ts');
  const child = spawn(process.execPath, [script, dataDirectory], {
    ...account,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  stack.defer(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Answer };
}

async function leave(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.stdin!.end();
  expect(await exited).toEqual([0, null]);
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function clusterFile(name: string, dataDirectory = data): Promise<string> {
  return path.join((await describeCluster(dataDirectory)).directory, name);
}

async function serverPid(dataDirectory = data): Promise<number> {
  return Number.parseInt(
    await readFile(await clusterFile('postmaster.pid', dataDirectory), 'utf8'),
    10,
  );
}

async function isRunning(pid: number, dataDirectory = data): Promise<boolean> {
  return isServerOf(pid, await describeCluster(dataDirectory));
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

test('the first start makes a database for everybody’s texts, safe on the disk, off the network', async () => {
  const database = await open();
  const { rows } = await database.pool.query(`
    select current_setting('server_version_num')::int / 10000 as major,
      current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
      current_setting('full_page_writes') as pages, current_setting('listen_addresses') as tcp,
      pg_encoding_to_char(encoding) as encoding, datcollate as collation
    from pg_database where datname = current_database()`);
  expect(rows).toEqual([
    {
      major: 18,
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      tcp: '',
      encoding: 'UTF8',
      collation: 'C.UTF-8',
    },
  ]);
  const { directory, socketDirectory } = await describeCluster(data);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect((await stat(socketDirectory)).mode & 0o777).toBe(0o700);
});

test('closing stops the server and leaves nothing but the data; the data are there again', async () => {
  const first = await openDatabase({ dataDirectory: data, url: null });
  await first.pool.query('create table kept as select 42 as answer');
  const pid = await serverPid();
  await first.close();
  await first.close();
  expect(await isRunning(pid)).toBe(false);
  // Where the server's own account cannot reach the binaries, their copy stays for the next start.
  const left = (await readdir(path.join(data, 'database'))).toSorted();
  expect(left.filter((name) => !name.startsWith('postgresql-'))).toEqual(['18', 'postgres.log']);
  const second = await open();
  expect((await second.pool.query('select answer from kept')).rows).toEqual([{ answer: 42 }]);
});

test('a server left running by a killed process is adopted, and stopped by the one who adopted it', async () => {
  const { child } = await openElsewhere();
  const pid = await serverPid();
  await kill(child);
  expect(await isRunning(pid)).toBe(true);
  const database = await openDatabase({ dataDirectory: data, url: null });
  expect(await serverPid()).toBe(pid);
  await database.close();
  expect(await isRunning(pid)).toBe(false);
});

test('several processes share one server, from its very first start to the last one’s leave', async () => {
  const fresh = await temporaryFolder();
  const users = await Promise.all([1, 2, 3].map(() => openElsewhere(fresh)));
  expect(users.map(({ answer }) => answer)).toEqual(users.map(() => ({ isOpen: true })));
  const pid = await serverPid(fresh);
  await leave(users[0]!.child);
  await kill(users[1]!.child);
  expect(await isRunning(pid, fresh)).toBe(true);
  const database = await openDatabase({ dataDirectory: fresh, url: null });
  expect(await serverPid(fresh)).toBe(pid);
  await leave(users[2]!.child);
  await database.pool.query('select 1');
  await database.close();
  expect(await isRunning(pid, fresh)).toBe(false);
});

test('opening while the last user leaves waits for the server to come back', async () => {
  for (let round = 0; round < 3; round += 1) {
    const leaving = await openDatabase({ dataDirectory: data, url: null });
    const closed = leaving.close();
    const coming = await openDatabase({ dataDirectory: data, url: null });
    await closed;
    await coming.pool.query('select 1');
    await coming.close();
  }
});

test('a crashed server is started again under a process that uses it', async () => {
  const database = await open();
  await database.pool.query('create table also_kept as select 43 as answer');
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  const restarted = async (): Promise<number> => {
    for (;;) {
      const now = await serverPid().catch(() => pid);
      if (now !== pid) return now;
      await once(process, 'nothing', { signal: AbortSignal.timeout(20) }).catch(() => {});
    }
  };
  const again = await restarted();
  const joined = await openElsewhere();
  expect(joined.answer).toEqual({ isOpen: true });
  expect((await database.pool.query('select answer from also_kept')).rows).toEqual([
    { answer: 43 },
  ]);
  await leave(joined.child);
  await database.close();
  expect(await isRunning(again)).toBe(false);
});

test('a server whose socket was deleted makes way for another', async () => {
  const database = await open();
  const pid = await serverPid();
  const { socketDirectory } = await describeCluster(data);
  await rm(socketDirectory, { recursive: true });
  const before = Date.now() / 1000 - 60;
  await utimes(await clusterFile('postmaster.pid'), before, before);
  const { child, answer } = await openElsewhere();
  expect(answer).toEqual({ isOpen: true });
  expect(await serverPid()).not.toBe(pid);
  expect(await isRunning(pid)).toBe(false);
  await database.close();
  await leave(child);
});

/** What a power cut or a restarted container leaves: files of a server that is gone. */
async function leaveStaleFile(content: string): Promise<void> {
  const database = await openDatabase({ dataDirectory: data, url: null });
  await database.close();
  const file = await clusterFile('postmaster.pid');
  await writeFile(file, content, { mode: 0o600 });
  const { uid, gid } = await stat(path.dirname(file));
  await chown(file, uid, gid);
  const before = Date.now() / 1000 - 60;
  await utimes(file, before, before);
}

test.each([
  ['is empty', () => ''],
  ['names a process id that is now ours', () => `${process.pid}\n${data}\n1\n5432\n`],
  ['names a process id that is nobody’s', () => `4194301\n${data}\n1\n5432\n`],
  ['is not readable as one', () => 'garbage'],
])('a stale postmaster.pid that %s does not keep the server from starting', async (_, content) => {
  await leaveStaleFile(content());
  const database = await open();
  await database.pool.query('select 1');
  expect(await serverPid()).not.toBe(process.pid);
});

test('a socket’s lock whose process id is now another program’s does not keep the server from starting', async () => {
  await leaveStaleFile('');
  const { socketDirectory, directory } = await describeCluster(data);
  const { uid, gid } = await stat(directory);
  // PostgreSQL believes in processes of its own account only.
  const other = spawn('sleep', ['600'], { uid, gid, stdio: 'ignore' });
  await mkdir(socketDirectory, { recursive: true });
  const lock = path.join(socketDirectory, '.s.PGSQL.5432.lock');
  await writeFile(lock, `${other.pid}\n${data}\n1\n5432\n${socketDirectory}\n`, {
    mode: 0o600,
  });
  await chown(lock, uid, gid);
  const database = await open();
  await database.pool.query('select 1');
  await kill(other);
});

test('a data folder whose path is longer than a socket’s may be', async () => {
  const deep = path.join(
    await temporaryFolder(),
    ...Array.from({ length: 6 }, () => 'a-folder-with-a-long-name'),
  );
  const { temporary, socketDirectory } = await describeCluster(deep);
  expect(socketDirectory.startsWith(temporary!)).toBe(true);
  const database = await openDatabase({ dataDirectory: deep, url: null });
  await database.pool.query('select 1');
  expect((await stat(socketDirectory)).mode & 0o777).toBe(0o700);
  await database.close();
  expect(await isThere(temporary!)).toBe(false);
});

test('a folder of somebody else in the place of ours is not used', async () => {
  const deep = path.join(
    await temporaryFolder(),
    ...Array.from({ length: 6 }, () => 'a-folder-with-a-long-name'),
  );
  const { temporary } = await describeCluster(deep);
  await mkdir(temporary!);
  await chmod(temporary!, 0o777);
  stack.defer(() => rm(temporary!, { recursive: true }));
  await expect(openDatabase({ dataDirectory: deep, url: null })).rejects.toThrow(
    `${temporary} belongs to somebody else`,
  );
});

test.runIf(isRoot)('root may keep the data where only root may go', async () => {
  const hidden = await temporaryFolder();
  await chmod(hidden, 0o700);
  const inside = path.join(hidden, 'data');
  const { child, answer } = await openElsewhere(inside);
  expect(answer).toEqual({ isOpen: true });
  const pid = await serverPid(inside);
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  expect(status).toMatch(/^Uid:\s+65534\s+65534/m);
  await kill(child);
  const database = await openDatabase({ dataDirectory: inside, url: null });
  expect(await serverPid(inside)).toBe(pid);
  const { temporary } = await describeCluster(inside);
  await database.close();
  expect(await isRunning(pid, inside)).toBe(false);
  expect(await isThere(temporary!)).toBe(false);
});

test.runIf(isRoot)(
  'binaries that another account cannot reach are copied to where it can',
  async () => {
    const hidden = await temporaryFolder();
    const copies = await temporaryFolder();
    const installed = await findInstallation();
    const unreachable = path.join(hidden, 'native');
    await cp(installed.root, unreachable, { recursive: true, verbatimSymlinks: true });
    await chmod(hidden, 0o700);
    await chmod(copies, 0o755);
    const nobody = { uid: NOBODY, gid: NOBODY };
    const runnable = { ...installed, root: unreachable };
    const many = await Promise.all(
      Array.from({ length: 3 }, () => makeRunnable(runnable, nobody, copies)),
    );
    const copy = path.join(copies, `postgresql-${installed.version}`);
    expect(many.map(({ root }) => root)).toEqual([copy, copy, copy]);
    expect(await readdir(copies)).toEqual([path.basename(copy)]);
  },
);

test('links between libraries are made where an install script would have made them', async () => {
  const folder = await temporaryFolder();
  const installed = await findInstallation();
  const root = path.join(folder, 'native');
  await cp(installed.root, root, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(await readFile(path.join(root, 'pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) await rm(path.join(folder, target), { force: true });
  const fresh = { ...installed, root };
  await Promise.all(Array.from({ length: 3 }, () => makeRunnable(fresh, null, folder)));
  for (const { target } of links) expect(await isThere(path.join(folder, target))).toBe(true);
});

const canBecomeOthers = isRoot && (await isReachable(import.meta.dirname));

test.runIf(canBecomeOthers)('an account without a name is told what to do', async () => {
  const theirs = await temporaryFolder();
  await chown(theirs, 54_321, 54_321);
  const { answer } = await openElsewhere(theirs, { uid: 54_321, gid: 54_321 });
  expect(answer).toMatchObject({ isOpen: false, code: 'unsupported' });
  expect(answer.message).toContain('user id 54321 has none in /etc/passwd');
  expect(answer.message).toContain('export KINORA_DATABASE_URL=');
});

test.runIf(canBecomeOthers)('what another account began, root goes on with', async () => {
  const theirs = await temporaryFolder();
  await chown(theirs, NOBODY, NOBODY);
  const { child, answer } = await openElsewhere(theirs, { uid: NOBODY, gid: NOBODY });
  expect(answer).toEqual({ isOpen: true });
  await leave(child);
  const database = await open(theirs);
  await database.pool.query('select 1');
  expect((await stat(await clusterFile('postmaster.pid', theirs))).uid).toBe(NOBODY);
});

import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { access, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { USE_YOUR_OWN, type Account } from './binaries.ts';
import { DatabaseError } from './error.ts';
import { launch, makePrivate } from './launch.ts';

/** PostgreSQL refuses to run as root; this is `nobody` everywhere. */
const NOBODY: Account = { uid: 65_534, gid: 65_534 };
/** The major version is part of the path: another one cannot read these files. */
const MAJOR = '18';
export const SOCKET_NAME = '.s.PGSQL.5432';
/** `sun_path` holds 108 bytes on Linux, 104 on macOS, with a zero at the end. */
const SOCKET_PATH_MAX = 103;
const ABANDONED_MS = 10 * 60_000;

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
export async function isReachable(directory: string): Promise<boolean> {
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
  const child = await launch(cluster, 'initdb', directory, [
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

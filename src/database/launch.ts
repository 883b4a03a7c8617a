import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, lstat, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { findInstallation, makeRunnable, type Account, type Installation } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { DatabaseError } from './error.ts';

/** Runs one of PostgreSQL's programs on a folder of the cluster, as the cluster's account. */
export async function launch(
  cluster: Cluster,
  program: 'initdb' | 'postgres',
  directory: string,
  args: readonly string[],
  log?: number,
): Promise<ChildProcess> {
  return spawnAs(cluster.account, await installationFor(cluster), program, directory, args, log);
}

async function installationFor({ account, home, temporary }: Cluster): Promise<Installation> {
  const installed = await findInstallation();
  // What our own account cannot reach, it cannot reach in the data folder either.
  const copyTo = account && temporary ? temporary : home;
  if (copyTo === temporary) await makeTemporary(temporary);
  return makeRunnable(installed, account, copyTo);
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
export async function makePrivate(directory: string, account: Account | null): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (account) await chown(directory, account.uid, account.gid);
  await chmod(directory, 0o700);
}

/** In a folder that everybody may write to, somebody else could have been there before us. */
export async function makeTemporary(directory: string): Promise<void> {
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

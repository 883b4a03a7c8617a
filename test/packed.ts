import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { until } from './server-process.ts';

const root = path.join(import.meta.dirname, '..');
const run = promisify(execFile);

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}

/** Builds `dist`, once in a run: two builds at a time would remove each other's files. */
export function builtPackage(): Promise<void> {
  return once('build', async () => {
    await run(process.execPath, [path.join(root, 'scripts', 'build.ts')]);
  });
}

/**
 * The package as people get it: packed by npm and installed elsewhere, where it finds nothing but
 * what it declares as dependencies.
 *
 * @returns the command's file.
 */
export async function packedCommand(): Promise<string> {
  const elsewhere = path.join(inject('packageFolder'), 'elsewhere');
  await builtPackage();
  await once('install', () => install(elsewhere));
  return path.join(elsewhere, 'node_modules', '.bin', 'kinora');
}

async function install(elsewhere: string): Promise<void> {
  const modules = path.join(elsewhere, 'node_modules');
  await mkdir(path.join(modules, '.bin'), { recursive: true });
  const words = ['pack', '--ignore-scripts', '--pack-destination', elsewhere];
  await run('npm', words, { cwd: root });
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Manifest;
  const tarball = path.join(elsewhere, `kinora-${manifest.version}.tgz`);
  await run('tar', ['-xzf', tarball, '-C', modules]);
  await rename(path.join(modules, 'package'), path.join(modules, 'kinora'));
  const { dependencies, optionalDependencies } = manifest;
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const installed = path.join(root, 'node_modules', name);
    if (!existsSync(installed)) continue;
    await mkdir(path.dirname(path.join(modules, name)), { recursive: true });
    await symlink(installed, path.join(modules, name));
  }
  await symlink('../kinora/dist/cli/main.js', path.join(modules, '.bin', 'kinora'));
}

/** Does a piece of work in the first process that asks; the others wait until it is done. */
async function once(name: string, work: () => Promise<void>): Promise<void> {
  const folder = path.join(inject('packageFolder'), name);
  const outcome = path.join(folder, 'outcome');
  try {
    await mkdir(folder);
  } catch {
    const problem = await until(
      async () => (existsSync(outcome) ? readFile(outcome, 'utf8') : null),
      (text) => text !== null,
    );
    if (problem) throw new Error(problem);
    return;
  }
  try {
    await work();
    await publish(outcome, '');
  } catch (error) {
    await publish(outcome, String(error));
    throw error;
  }
}

/** Appears whole. */
async function publish(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}

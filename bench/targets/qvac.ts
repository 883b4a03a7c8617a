import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, stopProcess, type Target } from './target.ts';

const run = promisify(execFile);
/** The closest rival in the npm registry; it keeps its jobs in memory. */
const VERSION = '0.13.1';
const FOLDER = path.resolve('out/bench-peers/qvac');
const ENGINE = path.join(import.meta.dirname, '../peers/qvac-engine');
const ENTRY = path.join(FOLDER, 'node_modules/@qvac/cli/dist/index.js');
const CONFIG = {
  serve: { models: { 'sora-2': { src: 'x', type: 'sdcpp-video', preload: true } } },
};
const START_MS = 30_000;

/** Null where it is not installed. It is installed once, outside of the project's dependencies. */
export async function startQvac({ installs }: { installs: boolean }): Promise<Target | null> {
  if (!installs && !(await isInstalled())) {
    console.log('skip qvac: only the whole run installs it');
    return null;
  }
  try {
    await install();
  } catch (error) {
    console.log(`skip qvac: it cannot be installed (${(error as Error).message.split('\n')[0]})`);
    return null;
  }
  const port = await freePort();
  const args = [ENTRY, 'serve', '--openai', '--no-default', '-p', String(port)];
  const child = spawn(process.execPath, args, { cwd: FOLDER, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/v1`;
  const deadline = Date.now() + START_MS;
  while (!(await answers(`${url}/videos`))) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('qvac does not start');
    await pause(100);
  }
  return { name: 'qvac', url, pid: child.pid!, stop: () => stopProcess(child) };
}

async function isInstalled(): Promise<boolean> {
  return stat(ENTRY).then(
    () => true,
    () => false,
  );
}

async function install(): Promise<void> {
  if (!(await isInstalled())) {
    await mkdir(FOLDER, { recursive: true });
    await cp(ENGINE, path.join(FOLDER, 'engine'), { recursive: true });
    const manifest = {
      private: true,
      dependencies: { '@qvac/cli': VERSION },
      overrides: { '@qvac/sdk': 'file:./engine' },
    };
    await writeFile(path.join(FOLDER, 'package.json'), JSON.stringify(manifest));
    const flags = ['--install-links', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', ...flags], { cwd: FOLDER, timeout: 120_000 });
  }
  await cp(ENGINE, path.join(FOLDER, 'node_modules/@qvac/sdk'), { recursive: true });
  await writeFile(path.join(FOLDER, 'qvac.config.json'), JSON.stringify(CONFIG));
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

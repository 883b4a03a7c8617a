import { readFile, readdir, writeFile } from 'node:fs/promises';

/** Memory can be told apart by process only where `/proc` tells it. */
export const canMeasureMemory = process.platform === 'linux';

const KILOBYTES_PER_MEGABYTE = 1024;

/** Megabytes of the processes, each shared page counted in its share. */
export async function megabytesOf(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss')));
  return each.reduce((sum, one) => sum + one, 0) / KILOBYTES_PER_MEGABYTE;
}

/** The most that the process has held since `forgetPeak`. */
export async function peakMegabytesOf(pid: number): Promise<number> {
  return (await kilobytes(`/proc/${pid}/status`, 'VmHWM')) / KILOBYTES_PER_MEGABYTE;
}

export async function forgetPeak(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5');
}

/** The process, its descendants, and those of the private PostgreSQL over the folder. */
export async function processesOf(pid: number, dataDirectory: string): Promise<number[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  const roots = new Set([pid]);
  for (const one of all) {
    const stat = await readFile(`/proc/${one}/stat`, 'utf8').catch(() => null);
    if (!stat) continue;
    parents.set(one, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    const command = await readFile(`/proc/${one}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('postgres') && command.includes(dataDirectory)) roots.add(one);
  }
  return [...parents.keys()].filter((one) => {
    for (let up: number | undefined = one; up; up = parents.get(up)) if (roots.has(up)) return true;
    return false;
  });
}

async function kilobytes(file: string, field: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

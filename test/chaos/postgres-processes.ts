import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The private server of a data folder and everything it has started. */
export async function postgresProcesses(folder: string): Promise<number[]> {
  const file = path.join(folder, 'database', '18', 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return [];
  const children = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
        const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return parent === pid ? [Number(name)] : [];
      }),
  );
  return [pid, ...children.flat()];
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process, told apart from a later one that got the same number. */
export interface ProcessIdentity {
  pid: number;
  /** When it began, in the system's own measure. */
  started: string;
}

/** Null if there is no such process, or only what is left of one that has ended. */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const started =
    process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid).catch(() => null);
  return started === null ? null : { pid, started };
}

export async function isAlive({ pid, started }: ProcessIdentity): Promise<boolean> {
  return (await identify(pid))?.started === started;
}

/**
 * Sends a signal to every process of the group that the process began. Does nothing if its number
 * belongs to another process by now.
 *
 * @returns whether somebody was there to get it.
 */
export async function signalGroup(
  leader: ProcessIdentity,
  signal: NodeJS.Signals,
): Promise<boolean> {
  const now = await identify(leader.pid);
  if (now && now.started !== leader.started) return false;
  try {
    // A group's number is not given to a new process while somebody of the group is left.
    process.kill(-leader.pid, signal);
    return true;
  } catch {
    return false;
  }
}

async function startOnLinux(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; what follows are the fields from the third on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], fields[19]];
    return state === 'Z' || state === 'X' ? null : (ticks ?? null);
  } catch {
    return null;
  }
}

async function startByPs(pid: number): Promise<string | null> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'state=,lstart=', '-p', String(pid)]);
  const text = stdout.trim();
  return text === '' || text.startsWith('Z') ? null : text.replace(/^\S+\s+/, '');
}

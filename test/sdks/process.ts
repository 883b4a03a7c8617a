import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Command {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

const TIMEOUT_MS = 10 * 60_000;

/** Runs a program to its end. One that is not installed ends with code 127. */
export async function run({ command, args, env, cwd }: Command): Promise<Outcome> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // The option `timeout` would keep this process waiting for a program that is not there.
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    const [stdout, stderr] = await output;
    return { code, stdout, stderr };
  } catch (error) {
    return { code: 127, stdout: '', stderr: (error as Error).message };
  }
}

export async function isInstalled(command: string, ...args: string[]): Promise<boolean> {
  return (await run({ command, args })).code === 0;
}

/** The end of what a program said, on one line. */
export function lastWords({ stdout, stderr }: Outcome): string {
  const lines = `${stdout}\n${stderr}`.trim().split('\n');
  return lines.slice(-3).join(' | ').slice(-400);
}

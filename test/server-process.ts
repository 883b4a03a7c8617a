import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const MAIN = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');

/** `kinora serve` as a process of its own, so that it can be killed. */
export interface ServerProcess {
  baseURL: string;
  child: ChildProcess;
  /** Standard error so far. */
  complaints(): string;
  /** SIGKILL: nothing of the program's own runs any more. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server over a data folder and resolves when it has printed its base URL. */
export async function startServerProcess(
  data: string,
  env: Record<string, string> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--data', data], {
    env: { PATH: process.env['PATH'], KINORA_LOG_LEVEL: 'error', KINORA_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr!.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const [line] = (await Promise.race([
    once(createInterface({ input: child.stdout! }), 'line'),
    once(child, 'exit').then(() => {
      throw new Error(`The server ended before it was ready: ${complaints}`);
    }),
  ])) as [string];
  const baseURL = /^Kinora is ready at (\S+)$/.exec(line)?.[1];
  if (!baseURL) throw new Error(`Unexpected first line: ${line}`);
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = once(child, 'exit');
    child.kill(signal);
    return ((await exited) as [number | null])[0];
  };
  return {
    baseURL,
    child,
    complaints: () => complaints,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}

/** Asks again and again until the answer satisfies; the test's own timeout ends a vain wait. */
export async function until<T>(
  ask: () => Promise<T>,
  satisfies: (answer: T) => boolean,
): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    await pause(15);
  }
}

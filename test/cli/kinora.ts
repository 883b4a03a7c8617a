import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { packedCommand } from '../packed.ts';

export interface RunOptions {
  /** Standard input; default: nothing. */
  input?: string;
  env?: Record<string, string>;
  /** Default: the process' own. */
  cwd?: string;
}

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A clean environment: what the tester has set must not reach the command. */
function environment(env: Record<string, string>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/', ...env };
}

/** Runs the packed command in pipes. */
export async function kinora(
  words: readonly string[],
  { input = '', env = {}, cwd = process.cwd() }: RunOptions = {},
): Promise<Outcome> {
  const command = await packedCommand();
  const child = spawn(process.execPath, [command, ...words], { cwd, env: environment(env) });
  // A command that does not read its input may have ended before it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}

export interface TerminalRun {
  /** Everything that was written to the screen so far. */
  screen(): string;
  /** Types keys: `\x03` is Ctrl-C. */
  type(keys: string): void;
  stop(): void;
  /** Resolves as soon as the screen has it. */
  shows(pattern: RegExp): Promise<void>;
  /** Resolves with the exit code. */
  ended: Promise<number>;
}

/** Runs the packed command in a pseudo-terminal. */
export async function kinoraInTerminal(
  words: readonly string[],
  { env = {}, cwd = process.cwd(), columns = 80 }: RunOptions & { columns?: number } = {},
): Promise<TerminalRun> {
  const command = await packedCommand();
  return inTerminal(process.execPath, [command, ...words], { env, cwd, columns });
}

/** Runs any program in a pseudo-terminal. */
export function inTerminal(
  program: string,
  words: readonly string[],
  { env = {}, cwd = process.cwd(), columns = 80 }: RunOptions & { columns?: number } = {},
): TerminalRun {
  const terminal = spawnInTerminal(program, [...words], {
    name: 'xterm-256color',
    cols: columns,
    rows: 30,
    cwd,
    env: environment(env),
  });
  let screen = '';
  const looks = new Set<() => void>();
  terminal.onData((data) => {
    screen += data;
    for (const look of looks) look();
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => resolve(exitCode));
  });
  return {
    screen: () => screen,
    type: (keys) => terminal.write(keys),
    stop: () => terminal.kill('SIGKILL'),
    ended,
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!pattern.test(screen)) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        void ended.then(() => reject(new Error(`It ended without ${pattern}:\n${screen}`)));
        look();
      }),
  };
}

import { spawnSync } from 'node:child_process';

export interface Runtime {
  name: string;
  /** Runs the program whose file is added. */
  command: readonly [program: string, ...words: string[]];
  isThere: boolean;
}

/** Where the client works; those that are not on the `PATH` are skipped by name. */
export const RUNTIMES: readonly Runtime[] = [
  { name: 'Node', command: [process.execPath], isThere: true },
  runtime('Bun', ['bun', 'run']),
  runtime('Deno', ['deno', 'run', '--allow-all', '--no-config', '--no-lock']),
];

function runtime(name: string, command: Runtime['command']): Runtime {
  return { name, command, isThere: spawnSync(command[0], ['--version']).status === 0 };
}

#!/usr/bin/env node
import process from 'node:process';
import { ConnectionError, ResponseError, VideoFailedError } from '../client/errors.ts';
import { ConfigError } from '../config.ts';
import { packageVersion } from '../package-version.ts';
import { commandHelp, parseCall, row, type CommandEntry, type Terminal } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** Each command is loaded when it is called: help must not wait for a server's modules. */
const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'serve',
    summary: 'Run the server',
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'create',
    summary: 'Make a film from a prompt',
    load: async () => (await import('./create.ts')).create,
  },
  {
    name: 'ls',
    summary: 'List films, newest first',
    load: async () => (await import('./ls.ts')).ls,
  },
  {
    name: 'show',
    summary: 'Show one film',
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'download',
    summary: 'Save a film, its thumbnail or its spritesheet',
    load: async () => (await import('./download.ts')).download,
  },
  {
    name: 'plan',
    summary: 'Show what the illustrator would draw',
    load: async () => (await import('./plan.ts')).plan,
  },
];

async function main(words: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    (name === undefined ? terminal.stderr : terminal.stdout).write(overview());
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === '--version' || name === '-v') {
    terminal.stdout.write(`${packageVersion()}\n`);
    return EXIT.ok;
  }
  const entry = COMMANDS.find((candidate) => candidate.name === name);
  if (!entry) throw new UsageError(`There is no command '${name}'.\nSee: kinora --help`);
  const command = await entry.load();
  const call = parseCall(name, command, rest);
  if (call.flags['help']) {
    terminal.stdout.write(commandHelp(entry, command));
    return EXIT.ok;
  }
  return command.run(call, terminal);
}

function overview(): string {
  return [
    'Kinora: the open, self-hosted Videos API.',
    '',
    'Usage: kinora COMMAND [OPTIONS]',
    '',
    ...COMMANDS.map((command) => row(command.name, command.summary)),
    '',
    'kinora COMMAND --help tells more about one of them.',
    '',
  ].join('\n');
}

/** Says what went wrong in a line or two, and chooses the exit code. */
function report(error: unknown, terminal: Terminal): number {
  const say = (text: string): void => void terminal.stderr.write(`kinora: ${text}\n`);
  if (terminal.signal.aborted) return EXIT.interrupted;
  if (error instanceof UsageError) {
    say(error.message);
    return EXIT.usage;
  }
  if (error instanceof ConfigError) {
    for (const problem of error.problems) say(problem);
    return EXIT.usage;
  }
  if (error instanceof VideoFailedError) {
    say(`${error.videoId} failed (${error.code}): ${error.message}`);
    return EXIT.generationFailed;
  }
  if (error instanceof ResponseError) {
    say(error.message);
    return [401, 403].includes(error.status) ? EXIT.unauthorized : EXIT.failure;
  }
  if (error instanceof ConnectionError) {
    say(error.message);
    return EXIT.unreachable;
  }
  say(error instanceof Error ? error.message : String(error));
  if (terminal.env['KINORA_LOG_LEVEL'] === 'debug' && error instanceof Error)
    say(error.stack ?? '');
  return EXIT.failure;
}

const interruption = new AbortController();
let interruptions = 0;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    interruption.abort(new Error(`Stopped by ${name}.`));
    // A second request to stop is not a polite one.
    if (++interruptions > 1) process.kill(process.pid, 'SIGKILL');
  });
}
const terminal: Terminal = {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interruption.signal,
};
try {
  process.exitCode = await main(process.argv.slice(2), terminal);
} catch (error) {
  process.exitCode = report(error, terminal);
}

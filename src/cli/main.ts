#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { codeCacheDirectory } from '../media/code-cache.ts';
import { suggest } from '../contract/suggest.ts';
import { packageVersion } from '../package-version.ts';
import { isGroup, type Command, type Terminal } from './command.ts';
import { COMMANDS } from './commands.ts';
import { EXIT, UsageError } from './exit.ts';
import { commandHelp, overview } from './help.ts';
import { parseCall } from './parse-call.ts';
import { report } from './report.ts';

async function main(words: string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') {
    (name === undefined ? terminal.stderr : terminal.stdout).write(overview(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === 'help') return main(rest.length === 0 ? ['--help'] : [...rest, '--help'], terminal);
  if (name === '--version' || name === '-v') {
    terminal.stdout.write(`${packageVersion()}\n`);
    return EXIT.ok;
  }
  const entry = findNamed(COMMANDS, name);
  if (!entry) throw unknown('command', name, COMMANDS, 'kinora --help');
  const loaded = await entry.load();
  if (!isGroup(loaded)) return run(entry, loaded, rest, terminal);
  const [first, ...others] = rest;
  if (first === '--help' || first === '-h') {
    terminal.stdout.write(commandHelp(entry, loaded));
    return EXIT.ok;
  }
  const isNamed = first !== undefined && !first.startsWith('-');
  const action = findNamed(loaded.actions, isNamed ? first : loaded.fallback);
  if (!action) {
    throw unknown(`action of kinora ${name}`, first!, loaded.actions, `kinora ${name} --help`);
  }
  const full = { name: `${entry.name} ${action.name}`, summary: action.summary };
  return run(full, action.command, isNamed ? others : rest, terminal);
}

async function run(
  entry: { name: string; summary: string },
  command: Command,
  words: string[],
  terminal: Terminal,
): Promise<number> {
  const call = parseCall(entry.name, command, words);
  if (call.flags['help'] === true) {
    terminal.stdout.write(commandHelp(entry, command));
    return EXIT.ok;
  }
  return command.run(call, terminal);
}

interface Named {
  name: string;
  aliases?: readonly string[];
}

function findNamed<T extends Named>(list: readonly T[], name: string): T | undefined {
  return list.find((entry) => entry.name === name || entry.aliases?.includes(name));
}

function unknown(what: string, name: string, list: readonly Named[], see: string): UsageError {
  const meant = suggest(
    name,
    list.map((entry) => entry.name),
  );
  const hint = meant === null ? `See: ${see}` : `Did you mean '${meant}'?`;
  return new UsageError(`There is no ${what} named '${name}'. ${hint}`);
}

// Most of the code is loaded by the command.
enableCompileCache(codeCacheDirectory(process.env));

const interruption = new AbortController();
let interruptions = 0;
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.on(name, () => {
    interruption.abort(new Error(`Stopped by ${name}.`));
    // A second request to stop is not a polite one.
    if (++interruptions === 1) return;
    process.kill(process.pid, 'SIGKILL');
    // The first process of a container cannot be killed from within.
    process.exit(EXIT.interrupted);
  });
}
// Whoever reads our output may have had enough: `kinora ls | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});
const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signal: interruption.signal,
};
const words = process.argv.slice(2);
try {
  process.exitCode = await main(words, terminal);
} catch (error) {
  process.exitCode = report(error, terminal, words.includes('--json'));
}

import { parseArgs } from 'node:util';
import { OPTIONS, type Environment, type OptionName } from '../config.ts';
import { UsageError } from './exit.ts';

/** Where a command reads from and writes to: data on `stdout`, everything for people on `stderr`. */
export interface Terminal {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: Environment;
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal;
}

/** One flag of a command. */
export interface Flag {
  type: 'string' | 'boolean';
  short?: string;
  /** Placeholder in the help: `FILE`. */
  value?: string;
  help: string;
}

/** A command as the list of commands knows it. */
export interface CommandEntry {
  name: string;
  summary: string;
  load(): Promise<Command>;
}

export interface Command {
  /** What follows the name: `PROMPT [-o FILE]`. */
  usage: string;
  flags: Record<string, Flag>;
  /** Settings of the server that this command takes as flags too. */
  settings: readonly OptionName[];
  run(call: Call, terminal: Terminal): Promise<number>;
}

export interface Call {
  arguments: string[];
  flags: Record<string, string | boolean | undefined>;
  settings: Partial<Record<OptionName, string>>;
}

/** Every command has it. */
const HELP: Record<string, Flag> = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

/** Reads the words after a command's name. @throws UsageError for a flag it does not have. */
export function parseCall(name: string, command: Command, words: string[]): Call {
  const flags = { ...command.flags, ...HELP };
  const options = Object.fromEntries([
    ...Object.entries(flags).map(([name, { type, short }]) => [
      name,
      { type, ...(short && { short }) },
    ]),
    ...command.settings.flatMap((name) => {
      const { flag } = OPTIONS[name];
      return flag ? [[flag, { type: 'string' as const }]] : [];
    }),
  ]) as NonNullable<Parameters<typeof parseArgs>[0]>['options'];
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: options!,
      allowPositionals: true,
    });
    const settings = Object.fromEntries(
      command.settings.flatMap((name) => {
        const { flag } = OPTIONS[name];
        const value = flag ? values[flag] : undefined;
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
    return { arguments: positionals, flags: values as Call['flags'], settings };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\nSee: kinora ${name} --help`);
  }
}

/** Help of one command, at most 80 columns wide. */
export function commandHelp({ name, summary }: CommandEntry, command: Command): string {
  const rows = [
    ...Object.entries({ ...command.flags, ...HELP }).map(([name, flag]) => ({
      left: `${flag.short ? `-${flag.short}, ` : '    '}--${name}${flag.value ? ` ${flag.value}` : ''}`,
      right: flag.help,
    })),
    ...command.settings.flatMap((name) => {
      const { flag, value, variable, help } = OPTIONS[name];
      return flag ? [{ left: `    --${flag} ${value}`, right: `${help} (${variable})` }] : [];
    }),
  ];
  return [
    summary,
    '',
    `Usage: kinora ${name} ${command.usage}`.trimEnd(),
    '',
    ...rows.map(({ left, right }) => row(left, right)),
    '',
  ].join('\n');
}

/** Two columns; a long right side goes on below. */
export function row(left: string, right: string): string {
  const indent = 28;
  const lines: string[] = [];
  let line = `  ${left}`.padEnd(indent);
  if (line.length > indent) {
    lines.push(line);
    line = ' '.repeat(indent);
  }
  for (const word of right.split(' ')) {
    if (line.length + word.length + 1 > 80 && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}

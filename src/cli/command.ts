import type { Environment, OptionName } from '../config-options.ts';

/** Where a command reads from and writes to: data on `stdout`, everything for people on `stderr`. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  stderr: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  env: Environment;
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal;
}

/** What a shell may offer after a flag, or as an argument. */
export type Completion = 'file' | 'folder' | 'video' | 'model' | readonly string[];

/** One flag of a command. */
export interface Flag {
  type: 'string' | 'integer' | 'boolean';
  short?: string;
  /** Placeholder in the help: `FILE`. */
  value?: string;
  help: string;
  /** May be given more than once. */
  many?: true;
  /** A list of words is also what is allowed. */
  complete?: Completion;
  /** Of an `integer`. */
  minimum?: number;
  maximum?: number;
  /** Works, and is not shown. */
  hidden?: true;
}

/** One thing that can be done. */
export interface Command {
  /** What follows the name: `PROMPT [-o FILE]`. */
  usage: string;
  flags: Record<string, Flag>;
  /** Settings of the server that this command takes as flags too. */
  settings: readonly OptionName[];
  /** Whether it talks to a server: adds `--base-url`, `--api-key`, `--data` and the like. */
  connects?: true;
  /** What a shell may offer as arguments. */
  complete?: Completion;
  /** Lines below the flags: what else is worth knowing. At most 80 columns. */
  notes?: readonly string[];
  examples?: readonly string[];
  run(call: Call, terminal: Terminal): Promise<number>;
}

/** Several things that belong together: `keys create`, `keys ls`. */
export interface CommandGroup {
  actions: readonly Action[];
  /** What the name alone does. */
  fallback: string;
}

export interface Action {
  name: string;
  summary: string;
  aliases?: readonly string[];
  command: Command;
}

/** A command as the list of commands knows it. */
export interface CommandEntry {
  name: string;
  summary: string;
  section: string;
  /** Other names that people try. */
  aliases?: readonly string[];
  load(): Promise<Command | CommandGroup>;
}

/** A command as it was called. */
export interface Call {
  arguments: string[];
  flags: Record<string, string | number | boolean | string[] | undefined>;
  settings: Partial<Record<OptionName, string>>;
}

export function isGroup(command: Command | CommandGroup): command is CommandGroup {
  return 'actions' in command;
}

/** The value of a flag that is text. */
export function textOf(call: Call, name: string): string | undefined {
  return call.flags[name] as string | undefined;
}

/** The value of an integer flag. */
export function integerOf(call: Call, name: string): number | undefined {
  return call.flags[name] as number | undefined;
}

/** Whether a flag without a value was given. */
export function isOn(call: Call, name: string): boolean {
  return call.flags[name] === true;
}

/** The values of a flag that may be given more than once. */
export function listOf(call: Call, name: string): string[] {
  return (call.flags[name] as string[] | undefined) ?? [];
}

/** The flags of everything that can print JSON. */
export const JSON_FLAG: Record<string, Flag> = {
  json: { type: 'boolean', help: 'print JSON' },
};

/** Where the server is, for commands that talk to one. */
const CONNECTION_FLAGS: Record<string, Flag> = {
  'base-url': { type: 'string', value: 'URL', help: 'use this server (KINORA_BASE_URL)' },
  'api-key': { type: 'string', value: 'KEY', help: 'with this key (KINORA_API_KEY)' },
  server: { type: 'string', value: 'URL', help: 'the same as --base-url', hidden: true },
};

/** Settings that say where the data is, for a server of the command's own. */
const CONNECTION_SETTINGS: readonly OptionName[] = ['data', 'database', 'config'];

const HELP: Record<string, Flag> = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

/** Every flag that a command takes, its settings aside. */
export function flagsOf(command: Command): Record<string, Flag> {
  return { ...command.flags, ...(command.connects && CONNECTION_FLAGS), ...HELP };
}

/** Every setting that a command takes as a flag. */
export function settingsOf(command: Command): readonly OptionName[] {
  return [...new Set([...command.settings, ...(command.connects ? CONNECTION_SETTINGS : [])])];
}

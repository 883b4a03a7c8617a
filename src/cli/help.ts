import {
  flagsOf,
  isGroup,
  type Command,
  type CommandEntry,
  type CommandGroup,
  type Flag,
} from './command.ts';
import { settingFlags } from './parse-call.ts';

const WIDTH = 80;
const INDENT = 28;

/** What `kinora --help` shows. */
export function overview(commands: readonly CommandEntry[]): string {
  const sections = Map.groupBy(commands, ({ section }) => section);
  return [
    'Kinora: the open, self-hosted Videos API.',
    '',
    'Usage: kinora COMMAND [OPTIONS]',
    '',
    ...[...sections].flatMap(([title, entries]) => [
      `${title}:`,
      ...entries.map(({ name, summary }) => row(name, summary, 14)),
      '',
    ]),
    'kinora COMMAND --help tells more about one of them.',
    '',
  ].join('\n');
}

/** Help of a command, or of several that belong together. At most 80 columns wide. */
export function commandHelp(
  { name, summary }: { name: string; summary: string },
  command: Command | CommandGroup,
): string {
  return isGroup(command) ? groupHelp(name, summary, command) : leafHelp(name, summary, command);
}

function groupHelp(name: string, summary: string, group: CommandGroup): string {
  const rows = group.actions.map((action) => ({
    left: `${action.name} ${action.command.usage}`.trim(),
    right: action.summary,
  }));
  const indent = Math.max(...rows.map(({ left }) => left.length)) + 4;
  return [
    ...wrap(summary, 0),
    '',
    `Usage: kinora ${name} ACTION [OPTIONS]`,
    '',
    ...rows.map(({ left, right }) => row(left, right, indent)),
    '',
    `kinora ${name} alone is kinora ${name} ${group.fallback}.`,
    `kinora ${name} ACTION --help tells more.`,
    '',
  ].join('\n');
}

function leafHelp(name: string, summary: string, command: Command): string {
  const { notes = [], examples = [] } = command;
  const flags = { ...flagsOf(command), ...settingFlags(command).flags };
  const { help, ...others } = flags;
  return [
    ...wrap(summary, 0),
    '',
    ...wrap(`Usage: kinora ${name} ${command.usage}`.trimEnd(), 9),
    '',
    ...Object.entries({ ...others, help: help! }).flatMap(([key, flag]) => flagRow(key, flag)),
    ...(notes.length > 0 ? ['', ...notes] : []),
    ...(examples.length > 0 ? ['', 'Examples:', ...examples.map((line) => `  ${line}`)] : []),
    '',
  ].join('\n');
}

function flagRow(key: string, flag: Flag): string[] {
  if (flag.hidden) return [];
  const short = flag.short ? `-${flag.short}, ` : '    ';
  const left = `${short}--${key}${flag.value ? ` ${flag.value}` : ''}`;
  return [row(left, flag.help)];
}

/** Two columns; a long right side goes on below. */
export function row(left: string, right: string, indent = INDENT): string {
  const start = `  ${left}`;
  const [first = '', ...rest] = wrap(right, indent, indent);
  if (start.length + 2 > indent) return [start, first, ...rest].join('\n');
  return [start.padEnd(indent) + first.slice(indent), ...rest].join('\n');
}

/** Breaks between words; lines after the first are indented, and the first by `firstIndent`. */
function wrap(text: string, indent: number, firstIndent = 0): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(firstIndent);
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length > WIDTH) {
      lines.push(line.trimEnd());
      line = ' '.repeat(indent);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()];
}

import { parseArgs } from 'node:util';
import { OPTIONS, type OptionName } from '../config-options.ts';
import { suggest } from '../contract/suggest.ts';
import { flagsOf, settingsOf, type Call, type Command, type Flag } from './command.ts';
import { UsageError } from './exit.ts';

/**
 * Reads the words after a command's name.
 *
 * @throws UsageError for a flag it does not have, or a value that cannot be one.
 */
export function parseCall(name: string, command: Command, words: string[]): Call {
  const settings = settingFlags(command);
  const flags: Record<string, Flag> = { ...settings.flags, ...flagsOf(command) };
  const options = Object.fromEntries(
    Object.entries(flags).map(([key, { type, short }]) => [
      key,
      {
        type: type === 'boolean' ? ('boolean' as const) : ('string' as const),
        ...(short && { short }),
      },
    ]),
  );
  const { tokens } = parseArgs({ args: words, options, strict: false, tokens: true });
  const call: Call = { arguments: [], flags: {}, settings: {} };
  for (const token of tokens) {
    if (token.kind === 'positional') call.arguments.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (!flag) throw unknownFlag(token.rawName, name, flags);
    const value = readValue(token.rawName, flag, token.value);
    const setting = settings.names.get(token.name);
    if (setting) call.settings[setting] = String(value);
    else if (flag.many) {
      const before = (call.flags[token.name] as string[] | undefined) ?? [];
      call.flags[token.name] = [...before, String(value)];
    } else call.flags[token.name] = value;
  }
  return call;
}

/** The settings of a command as flags, and which setting each of them is. */
export function settingFlags(command: Command): {
  flags: Record<string, Flag>;
  names: Map<string, OptionName>;
} {
  const named = settingsOf(command).flatMap((setting) => {
    const { flag, value, help, variable } = OPTIONS[setting];
    return flag
      ? [
          {
            flag,
            setting,
            entry: { type: 'string' as const, value, help: `${help} (${variable})` },
          },
        ]
      : [];
  });
  return {
    flags: Object.fromEntries(named.map(({ flag, entry }) => [flag, entry])),
    names: new Map(named.map(({ flag, setting }) => [flag, setting])),
  };
}

function readValue(
  shown: string,
  { type, value: placeholder, complete, minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Flag,
  value: string | undefined,
): string | number | boolean {
  if (type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${shown} takes no value.`);
    return true;
  }
  if (value === undefined)
    throw new UsageError(`${shown} needs a value: ${placeholder ?? 'TEXT'}.`);
  if (type === 'integer') {
    const number = Number(value);
    if (/^-?\d+$/.test(value) && number >= minimum && number <= maximum) return number;
    const range =
      maximum === Number.MAX_SAFE_INTEGER ? `from ${minimum}` : `from ${minimum} to ${maximum}`;
    throw new UsageError(`${shown} is a whole number ${range}, not '${value}'.`);
  }
  if (Array.isArray(complete) && !complete.includes(value)) {
    throw new UsageError(`${shown} is one of: ${complete.join(', ')}. Not '${value}'.`);
  }
  return value;
}

function unknownFlag(shown: string, name: string, flags: Record<string, Flag>): UsageError {
  const visible = Object.keys(flags).filter((key) => !flags[key]!.hidden);
  const meant = suggest(shown.replace(/^-+/, ''), visible);
  const hint = meant === null ? `See: kinora ${name} --help` : `Did you mean --${meant}?`;
  return new UsageError(`kinora ${name} has no flag ${shown}. ${hint}`);
}

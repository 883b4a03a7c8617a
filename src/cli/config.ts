import { ConfigError, type ConfigFile } from '../config.ts';
import { OPTIONS, type Environment, type OptionName } from '../config-options.ts';
import { findConfigFile, readConfigFile } from '../config-file.ts';
import { loadConfig } from '../load-config.ts';
import { openEngines } from '../open-engines.ts';
import { isOn, JSON_FLAG, type Call, type Command, type CommandGroup } from './command.ts';
import { EXIT } from './exit.ts';
import { writeJson, writeTable } from './output.ts';

const SETTINGS = Object.keys(OPTIONS) as OptionName[];

interface Setting {
  variable: string;
  value: string;
  /** Where the value comes from. */
  source: string;
}

const show: Command = {
  usage: '',
  flags: JSON_FLAG,
  settings: SETTINGS,
  notes: ['Secrets are hidden. Flags win over the environment, that over the file.'],
  async run(call, terminal) {
    const file = await fileOf(call, terminal.env);
    const settings = SETTINGS.map((name) => settingOf(name, call, terminal.env, file));
    if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: settings });
    else {
      const rows = settings.map(({ variable, value, source }) => [variable, value || '-', source]);
      writeTable(terminal, ['SETTING', 'VALUE', 'FROM'], rows);
    }
    return EXIT.ok;
  },
};

/** The configuration file that a server would read; null for none. */
async function fileOf(call: Call, env: Environment): Promise<ConfigFile | null> {
  const named = call.settings.config ?? env[OPTIONS.config.variable];
  const file = named || findConfigFile(process.cwd());
  return file ? readConfigFile(file) : null;
}

function settingOf(
  name: OptionName,
  call: Call,
  env: Environment,
  configFile: ConfigFile | null,
): Setting {
  const { variable, flag, default: byDefault } = OPTIONS[name];
  const hide = (value: string): string => hidden(variable, value);
  const given = call.settings[name];
  if (given !== undefined) return { variable, value: hide(given), source: `--${flag}` };
  const value = env[variable];
  if (value) return { variable, value: hide(value), source: 'environment' };
  const file = env[`${variable}_FILE`];
  if (file) return { variable, value: '(in the file)', source: file };
  const written = configFile?.settings[name];
  if (written !== undefined) return { variable, value: hide(written), source: configFile!.path };
  return { variable, value: byDefault, source: 'default' };
}

/** Keys are never shown, passwords in URLs neither. */
function hidden(variable: string, value: string): string {
  if (/KEY|SECRET|TOKEN|PASSWORD/.test(variable)) return '***';
  return value.replaceAll(/(\/\/[^:/@\s]*):[^@/\s]+@/g, '$1:***@');
}

const check: Command = {
  usage: '',
  flags: JSON_FLAG,
  settings: SETTINGS,
  notes: ['Exits with 2 and says every problem if the server would not start with them.'],
  async run(call, terminal) {
    try {
      const config = await loadConfig(terminal.env, call.settings);
      const room = await openEngines(config, { env: terminal.env });
      await room.close();
    } catch (error) {
      if (!(error instanceof ConfigError) || !isOn(call, 'json')) throw error;
      writeJson(terminal, { ok: false, problems: error.problems });
      return EXIT.usage;
    }
    if (isOn(call, 'json')) writeJson(terminal, { ok: true, problems: [] });
    else terminal.stdout.write('The settings are good.\n');
    return EXIT.ok;
  },
};

const where: Command = {
  usage: '',
  flags: {},
  settings: ['data', 'config'],
  notes: ['The data folder on the first line, the configuration file on the second.'],
  async run(call, terminal) {
    const { dataDirectory, configFile } = await loadConfig(terminal.env, call.settings);
    terminal.stdout.write(`${dataDirectory}\n${configFile ?? 'no configuration file'}\n`);
    return EXIT.ok;
  },
};

/** `kinora config`: what the server would run with. */
export const config: CommandGroup = {
  fallback: 'show',
  actions: [
    { name: 'show', summary: 'Show every setting, and where it comes from', command: show },
    { name: 'check', summary: 'Say whether the server would start with them', command: check },
    { name: 'path', summary: 'Print where the data and the file are', command: where },
  ],
};

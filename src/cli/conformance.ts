import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ConnectionError } from '../client/index.ts';
import { formatResult, formatTotals } from '../testing/conformance/report.ts';
import { runConformance, type ConformanceOptions } from '../testing/conformance/run.ts';
import {
  integerOf,
  isOn,
  JSON_FLAG,
  listOf,
  textOf,
  type Call,
  type Command,
  type Terminal,
} from './command.ts';
import { givenKey, withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { writeJson } from './output.ts';

const DEFAULT_TIMEOUT_SECONDS = 180;

/** `kinora conformance`: checks any server of the Videos API, one line for each case. */
export const conformance: Command = {
  usage: '',
  flags: {
    key: { type: 'string', value: 'KEY', help: 'the same as --api-key' },
    strict: { type: 'boolean', help: 'expect the original API, without additions' },
    only: { type: 'string', value: 'ID', many: true, help: 'a case or a group of them' },
    slow: { type: 'boolean', help: 'also what needs many films' },
    'other-key': { type: 'string', value: 'KEY', help: 'of another project on this server' },
    'failing-prompt': { type: 'string', value: 'TEXT', help: 'its film fails on this server' },
    'failing-model': { type: 'string', value: 'NAME', help: 'its films fail on this server' },
    'restart-command': { type: 'string', value: 'CMD', help: 'restarts the server in its place' },
    timeout: {
      type: 'integer',
      value: 'SECONDS',
      minimum: 1,
      help: `for one wait; default: ${DEFAULT_TIMEOUT_SECONDS}`,
    },
    ...JSON_FLAG,
  },
  settings: [],
  connects: true,
  notes: [
    'Makes and deletes films, files, characters and webhook endpoints of its own;',
    'nothing else is touched. What the server cannot be asked is skipped by name.',
    'Exits with 1 if a case failed.',
  ],
  examples: [
    'kinora conformance --base-url http://127.0.0.1:8080/v1 --key sk-open',
    'kinora conformance --base-url https://videos.example.com/v1 --strict',
    'kinora conformance --only create --only list.walk',
  ],
  async run(call, terminal) {
    const report = await withSession(call, terminal, 'never', ({ client: { baseURL } }) =>
      runConformance(optionsOf(call, terminal, baseURL)).catch((error: unknown) => {
        throw nobodyThere(error, baseURL) ?? error;
      }),
    );
    if (isOn(call, 'json')) writeJson(terminal, report);
    else terminal.stdout.write(`\n${formatTotals(report)}\n`);
    return report.failed > 0 ? EXIT.failure : EXIT.ok;
  },
};

function optionsOf(call: Call, terminal: Terminal, baseURL: string): ConformanceOptions {
  const only = listOf(call, 'only');
  const command = textOf(call, 'restart-command');
  return {
    baseURL,
    key: textOf(call, 'key') ?? givenKey(call, terminal.env),
    otherKey: textOf(call, 'other-key') ?? null,
    failingPrompt: textOf(call, 'failing-prompt') ?? null,
    failingModel: textOf(call, 'failing-model') ?? null,
    strict: isOn(call, 'strict'),
    slow: isOn(call, 'slow'),
    timeoutMs: (integerOf(call, 'timeout') ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    signal: terminal.signal,
    ...(only.length > 0 && { only }),
    ...(command !== undefined && { restart: () => runShell(command) }),
    ...(!isOn(call, 'json') && {
      onResult: (result) => terminal.stdout.write(`${formatResult(result)}\n`),
    }),
  };
}

/** What the suite threw before its first case, as a fault that the command knows; else null. */
function nobodyThere(error: unknown, baseURL: string): Error | null {
  if (error instanceof RangeError) return new UsageError(error.message);
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return null;
  return new ConnectionError(`${baseURL}: ${error.cause.message}`);
}

async function runShell(line: string): Promise<void> {
  const child = spawn(line, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The restart command ended with ${code}.`);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { formatResult, formatTotals } from '../src/testing/conformance/report.ts';
import { runConformance, type ConformanceOptions } from '../src/testing/conformance/run.ts';

const HELP = `Checks a server of the Videos API, one line for each case.

  npm run test:conformance -- --base-url URL [options]

  --base-url URL         where the API is: http://127.0.0.1:8080/v1
  --key KEY              the API key; without one the cases about keys are skipped
  --strict               expect exactly the original API, without Kinora's additions
  --only ID              a case or a group of them; may be given several times
  --slow                 also what needs many films
  --timeout SECONDS      how long one wait may take (180)
  --restart-command CMD  restarts the server at the same address, for the case that needs it
  --json                 print one JSON document instead of lines

The environment variables OPENAI_BASE_URL and OPENAI_API_KEY are read as well. The exit code is 1 if
a case failed, 2 if nothing could be tried.
`;

const { values } = parseArgs({
  options: {
    'base-url': { type: 'string' },
    key: { type: 'string' },
    strict: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    slow: { type: 'boolean', default: false },
    timeout: { type: 'string', default: '180' },
    'restart-command': { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const baseURL = values['base-url'] ?? process.env['OPENAI_BASE_URL'];
if (values.help || !baseURL) {
  (values.help ? process.stdout : process.stderr).write(HELP);
  process.exit(values.help ? 0 : 2);
}

const options: ConformanceOptions = {
  baseURL,
  key: values.key ?? process.env['OPENAI_API_KEY'] ?? null,
  strict: values.strict,
  slow: values.slow,
  timeoutMs: Number(values.timeout) * 1000,
};
if (values.only) options.only = values.only;
const command = values['restart-command'];
if (command) options.restart = () => run(command);
if (!values.json) options.onResult = (result) => console.log(formatResult(result));

try {
  const report = await runConformance(options);
  console.log(values.json ? JSON.stringify(report, null, 2) : `\n${formatTotals(report)}`);
  process.exitCode = report.failed > 0 ? 1 : 0;
} catch (error) {
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${baseURL}: ${cause.message}` : message);
  process.exitCode = 2;
}

async function run(line: string): Promise<void> {
  const child = spawn(line, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The restart command ended with ${code}.`);
}

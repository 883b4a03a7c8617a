import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { png } from '../../src/testing/conformance/pictures.ts';
import { startServerProcess } from '../server-process.ts';
import { OPERATIONS, type Operation, type Report } from './operations.ts';
import { lastWords, run } from './process.ts';
import { NotHere, SDK_RUNS, type SdkRun } from './toolchains.ts';

/**
 * Runs a small program with every official SDK that this machine can install, against a live
 * server: `npm run test:sdks`, or `npm run test:sdks -- --only python --base-url URL --key KEY`.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    'base-url': { type: 'string' },
    key: { type: 'string', default: 'sk-sdks-0123456789abcdef' },
    cache: { type: 'string', default: path.join(os.tmpdir(), 'kinora-sdks') },
  },
});

interface Target {
  baseURL: string;
  key: string;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
const say = (text: string): void => void process.stdout.write(`${text}\n`);

await mkdir(values.cache, { recursive: true });
const scratch = await mkdtemp(path.join(os.tmpdir(), 'kinora-sdks-run-'));
const server = values['base-url']
  ? null
  : await startServerProcess(path.join(scratch, 'data'), { KINORA_ADMIN_KEY: values.key });
try {
  const target = { baseURL: server?.baseURL ?? values['base-url']!, key: values.key };
  const env = await prepareFilm(target, scratch);
  const wanted = SDK_RUNS.filter(
    ({ name }) => !values.only || values.only.some((part) => name.includes(part)),
  );
  for (const sdk of wanted) await runSdk(sdk, target, env);
} finally {
  await server?.stop();
  await rm(scratch, { recursive: true, force: true });
}
say(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;

/** The film that the programs remix, edit, extend and upload. */
async function prepareFilm(
  { baseURL, key }: Target,
  folder: string,
): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ prompt: 'A snail on a leaf', size: '1280x720' });
  const created = await fetch(`${baseURL}/videos`, { method: 'POST', headers, body });
  if (!created.ok) throw new Error(`The server refused a film: ${await created.text()}`);
  const { id } = (await created.json()) as { id: string };
  for (let status = ''; status !== 'completed'; await pause(500)) {
    const response = await fetch(`${baseURL}/videos/${id}`, { headers });
    ({ status } = (await response.json()) as { status: string });
    if (status === 'failed') throw new Error('The film of the harness failed.');
  }
  const content = await fetch(`${baseURL}/videos/${id}/content`, { headers });
  const film = path.join(folder, 'film.mp4');
  const image = path.join(folder, 'first.png');
  await writeFile(film, Buffer.from(await content.arrayBuffer()));
  await writeFile(image, png(1280, 720));
  return { SDK_FILM_ID: id, SDK_FILM_FILE: film, SDK_IMAGE_FILE: image };
}

async function runSdk(sdk: SdkRun, target: Target, env: Record<string, string>): Promise<void> {
  try {
    const command = await sdk.prepare(values.cache, target.baseURL);
    const outcome = await run({
      ...command,
      env: {
        ...env,
        ...command.env,
        OPENAI_BASE_URL: target.baseURL,
        OPENAI_API_KEY: target.key,
      },
    });
    const reports = readReports(outcome.stdout);
    for (const operation of Object.keys(OPERATIONS) as Operation[]) {
      const found = reports.find((report) => report.operation === operation);
      count(sdk.name, operation, found, () => `not reported: ${lastWords(outcome)}`);
    }
  } catch (error) {
    if (error instanceof NotHere) {
      totals.skipped++;
      say(`skip ${sdk.name} (${error.message})`);
    } else {
      totals.failed++;
      say(`FAIL ${sdk.name}: ${(error as Error).message}`);
    }
  }
}

function count(
  name: string,
  operation: Operation,
  found: Report | undefined,
  explain: () => string,
): void {
  if (found?.ok) {
    totals.passed++;
    say(`ok   ${name}: ${operation}`);
  } else {
    totals.failed++;
    say(`FAIL ${name}: ${operation}: ${found?.error ?? explain()}`);
  }
}

/** Programs may print other lines as well: a runtime's warning is no report. */
function readReports(stdout: string): Report[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"'))
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Report];
      } catch {
        return [];
      }
    });
}

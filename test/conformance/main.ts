import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Kinora } from '../../src/client/index.ts';
import { formatResult, formatTotals } from '../../src/testing/conformance/report.ts';
import { runConformance } from '../../src/testing/conformance/run.ts';
import { startServerProcess } from '../server-process.ts';

/**
 * `npm run test:conformance -- --base-url URL` is `kinora conformance`: it checks that server. Without
 * a server it checks this one as people get it: a process with the illustrator for its engine, in
 * default and in strict mode, with everything that the suite can be given.
 */
const words = process.argv.slice(2);
const COMMAND = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
/** For one film, on a machine that has other things to do. */
const TIMEOUT_MS = 10 * 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const KEY = 'sk-conformance-0123456789';

const asksElsewhere =
  words.some((word) => word === '--help' || word.startsWith('--base-url')) ||
  Boolean(process.env['OPENAI_BASE_URL'] ?? process.env['KINORA_BASE_URL']);
process.exitCode = await (asksElsewhere ? checkThat(words) : checkThis());

async function checkThat(flags: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [COMMAND, 'conformance', ...flags], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function checkThis(): Promise<number> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'kinora-conformance-'));
  await chmod(data, 0o755);
  const totals = { passed: 0, failed: 0, skipped: 0, results: [] };
  try {
    const config = path.join(data, 'kinora.config.json');
    const broken = { kind: 'command', program: 'false', args: ['x'], models: { tape: {} } };
    await writeFile(config, JSON.stringify({ engines: { broken } }));
    const env = {
      KINORA_ADMIN_KEY: KEY,
      KINORA_WEBHOOK_HOSTS: '127.0.0.1',
      KINORA_CONFIG: config,
    };
    const otherKey = await keyOfAnotherProject(data, env);
    for (const mode of ['default', 'strict']) {
      const report = await check(data, { ...env, KINORA_COMPAT: mode }, otherKey);
      say(`${mode} mode: ${formatTotals(report)}\n`);
      for (const name of ['passed', 'failed', 'skipped'] as const) totals[name] += report[name];
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
  say(formatTotals(totals));
  return totals.failed > 0 ? 1 : 0;
}

/** Made before: a server in strict mode has no operations for keys. */
async function keyOfAnotherProject(data: string, env: Record<string, string>): Promise<string> {
  const server = await startServerProcess(data, env);
  try {
    const client = new Kinora({ baseURL: server.baseURL, apiKey: KEY });
    const project = await client.projects.create({ name: 'Others' });
    return (await client.keys.create({ name: 'Another', project: project.id })).key;
  } finally {
    await server.stop();
  }
}

async function check(data: string, env: Record<string, string>, otherKey: string) {
  let server = await startServerProcess(data, env);
  const { port } = new URL(server.baseURL);
  try {
    return await runConformance({
      baseURL: server.baseURL,
      key: KEY,
      otherKey,
      failingModel: 'broken/tape',
      strict: env['KINORA_COMPAT'] === 'strict',
      // Six films in a row, once.
      slow: env['KINORA_COMPAT'] === 'default',
      timeoutMs: TIMEOUT_MS,
      restart: async () => {
        await server.kill();
        server = await startServerProcess(data, { ...env, KINORA_PORT: port });
      },
      onResult: (result) => {
        if (result.outcome !== 'passed') say(formatResult(result));
      },
    });
  } finally {
    await server.stop();
  }
}

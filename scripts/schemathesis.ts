import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from '../test/card-engine.ts';

/**
 * Sends thousands of requests made of `/openapi.json` to a server of its own, with every check of
 * schemathesis: `npm run test:schema`, or `npm run test:schema -- --seconds 300 --seed 7`. Needs
 * Python 3; schemathesis is installed into a folder that is kept for the next run.
 */
const VERSION = '4.32.5';
const KEY = 'sk-schema-0123456789abcdef';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    examples: { type: 'string', default: '50' },
    seed: { type: 'string' },
    cache: { type: 'string', default: path.join(os.tmpdir(), `kinora-schemathesis-${VERSION}`) },
  },
});

// What schemathesis keeps between runs would make the next one another.
const scratch = await mkdtemp(path.join(os.tmpdir(), 'kinora-schemathesis-run-'));
const bin = path.join(values.cache, process.platform === 'win32' ? 'Scripts' : 'bin');
const schemathesis = path.join(bin, 'schemathesis');
await install();
const server = await createTestServer({
  engines: [createCardEngine()],
  settings: { models: 'sora-2=card,sora-2-pro=card' },
  env: { KINORA_ADMIN_KEY: KEY },
});
try {
  const document = new URL('/openapi.json', server.baseURL).href;
  const config = fileURLToPath(new URL('schemathesis.toml', import.meta.url));
  const code = await exitCode(schemathesis, [
    '--config-file',
    config,
    'run',
    document,
    `--header=Authorization: Bearer ${KEY}`,
    '--checks=all',
    '--workers=1',
    '--warnings=off',
    // Some requests may ask to be answered only when something has happened, within a minute.
    '--request-timeout=70',
    '--max-response-time=65',
    `--max-examples=${values.examples}`,
    `--max-time=${values.seconds}`,
    ...(values.seed ? [`--seed=${values.seed}`] : []),
  ]);
  process.stdout.write(`\n${code === 0 ? '1 passed, 0' : '0 passed, 1'} failed, 0 skipped\n`);
  process.exitCode = code;
} finally {
  await server.close();
  await rm(scratch, { recursive: true, force: true });
}

/** Once; the folder stays. */
async function install(): Promise<void> {
  if (existsSync(schemathesis)) return;
  await run('python3', ['-m', 'venv', values.cache]);
  await run(path.join(bin, 'pip'), ['install', '--quiet', `schemathesis==${VERSION}`]);
}

async function run(command: string, args: string[]): Promise<void> {
  const code = await exitCode(command, args);
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
}

function exitCode(command: string, args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: scratch });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

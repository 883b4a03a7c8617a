import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { COMMAND_PROFILES } from '../src/engines/command/profiles.ts';
import { ENGINE_KINDS } from '../src/engines/kinds.ts';

const ROOT = path.join(import.meta.dirname, '..');
const MAIN = path.join(ROOT, 'src/cli/main.ts');
const EXAMPLES = globSync('examples/**/*.config.ts', { cwd: ROOT }).toSorted();
/** Of the clouds in the examples; they are not asked for anything. */
const KEYS = [
  'COMFY_PROXY_KEY',
  'FAL_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'REPLICATE_API_TOKEN',
  'RUNPOD_API_KEY',
  'STUDIO_KEY',
];
const run = promisify(execFile);

test.each(EXAMPLES)('%s is a configuration that a server would start with', async (example) => {
  const keys = Object.fromEntries(KEYS.map((name) => [name, 'not-a-real-key']));
  const env = { PATH: process.env['PATH'], ...keys };
  const { stdout } = await run(process.execPath, [MAIN, 'config', 'check', '--config', example], {
    cwd: ROOT,
    env,
  });
  expect(stdout).toBe('The settings are good.\n');
});

test('every kind of engine, and every known program, has an example', () => {
  const texts = EXAMPLES.map((example) => readFileSync(path.join(ROOT, example), 'utf8')).join();
  for (const kind of Object.keys(ENGINE_KINDS)) expect(texts).toContain(`kind: '${kind}'`);
  for (const name of Object.keys(COMMAND_PROFILES)) expect(texts).toContain(`profile: '${name}'`);
});

test('every example names its page, and every kind has one', () => {
  for (const example of EXAMPLES.filter((name) => !name.includes('own-engine'))) {
    const text = readFileSync(path.join(ROOT, example), 'utf8');
    const page = /docs\/engines\/[a-z-]+\.md/.exec(text)?.[0];
    expect(readFileSync(path.join(ROOT, page!), 'utf8')).toContain(path.basename(example));
  }
  const index = readFileSync(path.join(ROOT, 'docs/engines/README.md'), 'utf8');
  for (const kind of Object.keys(ENGINE_KINDS)) {
    expect(index).toMatch(new RegExp(`\`${kind}\`.*\\]\\([a-z-]+\\.md\\)`));
  }
});

test('the page about engines of your own shows the code that runs', () => {
  const page = readFileSync(path.join(ROOT, 'docs/engines/own.md'), 'utf8');
  for (const name of ['render-engine.ts', 'kinora.config.ts', 'render-engine.test.ts']) {
    expect(page).toContain(readFileSync(path.join(ROOT, 'examples/own-engine', name), 'utf8'));
  }
});

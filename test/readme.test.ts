import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';

const root = path.join(import.meta.dirname, '..');
const run = promisify(execFile);

let server: TestServer;
let blocks: { language: string; code: string }[];

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1]!,
    code: match[2]!,
  }));
});
afterAll(async () => {
  await server.close();
});

/** The one block in a language that contains the text, pointed at the test's server. */
function block(language: string, text: string): string {
  const found = blocks.filter((b) => b.language === language && b.code.includes(text));
  expect(found).toHaveLength(1);
  return found[0]!.code.replaceAll('http://127.0.0.1:8080/v1', server.baseURL);
}

test('the SDK example downloads a film', async () => {
  const code = `${block('js', 'new OpenAI')}
    console.log(content.headers.get('content-type'), (await content.arrayBuffer()).byteLength > 1000);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
  });
  expect(stdout.trim()).toBe('video/mp4 true');
});

test('the curl example creates a video', async () => {
  const { stdout } = await run('bash', ['-c', block('sh', 'curl ')]);
  expect(JSON.parse(stdout)).toMatchObject({ object: 'video', status: 'queued' });
});

test('the Python example is Python', async () => {
  const code = block('python', 'from openai import OpenAI');
  await run('python3', ['-c', 'import ast, sys; ast.parse(sys.argv[1])', code]);
});

test('the plan example tells what would be drawn', async () => {
  const line = block('sh', ' plan ').trim().replace('npm run kinora --', 'src/cli/main.ts');
  const { stdout } = await run('bash', ['-c', `"${process.execPath}" ${line}`], { cwd: root });
  const plan = JSON.parse(stdout) as { shots: { actors: { name: string; count: number }[] }[] };
  const actors = plan.shots.flatMap((shot) => shot.actors);
  expect(actors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ count: 3 }),
      expect.objectContaining({ count: 1 }),
    ]),
  );
});

test('every command of npm is one of package.json', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = blocks
    .flatMap(({ code }) => [...code.matchAll(/npm run ([\w:]+)/g)])
    .map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(0);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

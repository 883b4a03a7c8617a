import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../../src/testing/create-test-server.ts';
import { createCardEngine } from '../card-engine.ts';

const root = path.join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-docs-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
  // Node runs TypeScript anywhere but in `node_modules`: the package's name leads to its source.
  const names = { name: 'reader', type: 'module', imports: { '#client': './client/index.ts' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(names));
  await cp(path.join(root, 'src', 'client'), path.join(folder, 'client'), { recursive: true });
  await mkdir(path.join(folder, 'contract'));
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The examples of a page as one program, its imports first. */
async function programOf(page: string): Promise<string> {
  const text = await readFile(path.join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
  const own = blocks.filter((block) => block.includes('kinora/client') || page !== 'README.md');
  const code = own.join('\n').replaceAll("'kinora/client'", "'#client'");
  const imports = code.match(/^import .*$/gm) ?? [];
  const body = code.replaceAll(/^import .*$/gm, '');
  return `${imports.join('\n')}\n${body}`.replaceAll('http://127.0.0.1:8080/v1', server.baseURL);
}

test.each(['docs/client.md', 'README.md'])('the examples of %s run as they stand', async (page) => {
  const program = path.join(folder, `${path.basename(page, '.md')}.js`);
  await writeFile(program, await programOf(page));
  const { stderr } = await run(process.execPath, [program], { cwd: folder });
  expect(stderr).toContain('completed');
  expect((await stat(path.join(folder, 'lighthouse.mp4'))).size).toBeGreaterThan(1000);
  await rm(path.join(folder, 'lighthouse.mp4'));
});

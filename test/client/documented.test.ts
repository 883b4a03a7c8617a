import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { RUNTIMES } from './runtimes.ts';

const root = path.join(import.meta.dirname, '..', '..');
const client = pathToFileURL(path.join(root, 'src', 'client', 'index.ts')).href;
const run = promisify(execFile);

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-documented-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The examples of a page that are about the client, as one program, its imports first. */
async function programOf(page: string): Promise<string> {
  const text = await readFile(path.join(root, page), 'utf8');
  const blocks = [...text.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
  const code = blocks.filter((block) => !block.includes("from 'openai'")).join('\n');
  const imports = code.match(/^import .*$/gm) ?? [];
  const program = [...imports, code.replaceAll(/^import .*$/gm, '')].join('\n');
  return program
    .replaceAll("'kinora/client'", `'${client}'`)
    .replaceAll('http://127.0.0.1:8080/v1', server.baseURL);
}

describe.each(RUNTIMES)('in $name', ({ command: [program, ...words], isThere }) => {
  test.skipIf(!isThere).each(['docs/client.md', 'README.md'])(
    'the examples of %s run as they stand',
    async (page) => {
      const file = path.join(folder, `${path.basename(page, '.md')}.mjs`);
      await writeFile(file, await programOf(page));
      const { stderr } = await run(program, [...words, file], { cwd: folder });
      expect(stderr).toContain('completed');
      const film = path.join(folder, 'lighthouse.mp4');
      expect((await stat(film)).size).toBeGreaterThan(1000);
      await rm(film);
    },
  );
});

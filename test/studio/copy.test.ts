import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Kinora, type Video, type VideoWithDetails } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { packedCommand } from '../packed.ts';
import { hasChromium, launchBrowser, openTab, type Tab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const run = promisify(execFile);
const KEY = 'sk-0123456789abcdef-copied';
const hasPython = spawnSync('python3', ['-c', 'import openai']).status === 0;

/** What the button copied for each kind of film, and what came of running it. */
describe.skipIf(!hasChromium)('code that is copied makes the same film', () => {
  const stage = createStage();
  let server: TestServer;
  let client: Kinora;
  let browser: Browser;
  let origin: string;
  let tab: Tab;
  let folder: string;
  /** By kind. The prompt has what shells and languages trip over. */
  const films = new Map<string, Video>();

  beforeAll(async () => {
    stage.release();
    const command = await packedCommand();
    server = await createTestServer({
      engines: [stage.engine],
      settings: { models: 'sora-2=stage' },
      env: { KINORA_ADMIN_KEY: KEY },
    });
    client = new Kinora({ baseURL: server.baseURL, apiKey: KEY });
    origin = new URL(server.baseURL).origin;
    browser = await launchBrowser();
    tab = await openTab(browser, origin);
    const context = tab.page.context();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.request.post(`${origin}/kinora/v1/session`, { data: { key: KEY } });
    folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-copy-'));
    // The package where programs find it, the command where a shell does.
    await symlink(path.dirname(path.dirname(command)), path.join(folder, 'node_modules'));
    const prompt = `A sign reads "it's $HOME" \`ls\` \\ \n– and 100 % of the gulls leave`;
    const create = await client.createAndWait({ prompt, size: '1280x720', seconds: 4, seed: 77 });
    const remix = await client.videos.remix(create.id, { prompt: "in the fox's winter" });
    const video = { id: create.id };
    const edit = await client.videos.edit({ video, prompt: 'the sign is blue' });
    const extend = await client.videos.extend({ video, prompt: 'they return', seconds: 8 });
    films.set('create', create);
    for (const [kind, { id }] of Object.entries({ remix, edit, extend }))
      films.set(kind, await client.videos.wait(id));
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => rm(path.join(folder, 'film.mp4'), { force: true }));

  async function copied(film: Video, language: string): Promise<string> {
    const { page } = tab;
    await page.goto(`${origin}/studio/films/${film.id}`);
    await page.getByRole('button', { name: 'Copy as code' }).click();
    await page.getByRole('radio', { name: language }).check({ force: true });
    await page.getByRole('button', { name: `Copy as ${language}` }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    return page.evaluate<string>('navigator.clipboard.readText()');
  }

  const env = (): NodeJS.ProcessEnv => ({
    ...process.env,
    OPENAI_API_KEY: KEY,
    PATH: [
      path.join(folder, 'node_modules', '.bin'),
      path.dirname(process.execPath),
      process.env['PATH'],
    ].join(path.delimiter),
  });

  const RUN: Record<string, (code: string) => Promise<unknown>> = {
    curl: (code) => run('bash', ['-c', code], { cwd: folder, env: env() }),
    CLI: (code) => run('bash', ['-c', code], { cwd: folder, env: env() }),
    Node: async (code) => {
      const file = path.join(folder, 'program.mjs');
      await writeFile(file, code);
      await run(process.execPath, [file], { cwd: folder, env: env() });
    },
    Python: async (code) => {
      const file = path.join(folder, 'program.py');
      await writeFile(file, code);
      await run('python3', [file], { cwd: folder, env: env() });
    },
  };

  const cases = Object.keys(RUN).flatMap((language) =>
    ['create', 'remix', 'edit', 'extend'].map((kind) => ({ language, kind })),
  );
  test.for(cases)('$kind in $language', async ({ language, kind }, { skip }) => {
    skip(language === 'Python' && !hasPython, 'the openai package is not installed');
    const film = films.get(kind)!;
    await RUN[language]!(await copied(film, language));
    const [made] = (await client.videos.list({ limit: 1, include: ['details'] })).data;
    expect(made!.id).not.toBe(film.id);
    expect(facts(await client.videos.wait(made!.id), made!)).toEqual(
      facts(film, await client.videos.retrieve(film.id, { include: ['details'] })),
    );
    if (language !== 'curl') {
      const head = (await readFile(path.join(folder, 'film.mp4'))).subarray(4, 8);
      expect(head.toString()).toBe('ftyp');
    }
  });
});

/** What must be the same in a film that is made again. */
function facts(film: Video, { details }: VideoWithDetails): object {
  const { prompt, size, seconds, model } = film;
  const { kind, source_id: source, seed } = details!;
  return { prompt, size, seconds, model, kind, source, ...(kind === 'create' && { seed }) };
}

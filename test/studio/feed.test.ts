import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Kinora, type Video } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { hasChromium, launchBrowser, openTab, type Tab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const PROMPTS = [
  'A mill by a stream',
  'A harbour in fog',
  'A harbour at noon',
  'A snail on a leaf',
] as const;

describe.skipIf(!hasChromium)('the feed', () => {
  const stage = createStage();
  let server: TestServer;
  let client: Kinora;
  let origin: string;
  let browser: Browser;
  let tab: Tab;
  let page: Page;
  let films: Video[];

  beforeAll(async () => {
    server = await createTestServer({
      engines: [stage.engine],
      settings: { models: 'sora-2=stage,sora-2-pro=stage' },
    });
    ({ origin } = new URL(server.baseURL));
    client = new Kinora({ baseURL: server.baseURL, apiKey: null });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    films = [];
    for (const [index, prompt] of PROMPTS.entries()) {
      const model = index === 0 ? 'sora-2-pro' : 'sora-2';
      const made = await client.videos.create({ prompt, model, size: '1280x720' });
      films.push(await client.videos.wait(made.id));
    }
    tab = await openTab(browser, origin);
    ({ page } = tab);
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab[Symbol.asyncDispose]();
    for await (const { id } of client.videos.list()) await client.videos.delete(id);
  });

  const tiles = (): Locator => page.locator('.tile');
  const tileOf = (prompt: string): Locator => page.locator('.tile', { hasText: prompt });
  const shown = (): Promise<string[]> => page.locator('.tile-words .clip').allInnerTexts();

  test('search, status and model narrow it down', async () => {
    await page.goto(`${origin}/studio`);
    await expect.poll(shown).toEqual(PROMPTS.toReversed());
    await page.getByRole('searchbox').fill('harbour fog');
    await expect.poll(shown).toEqual(['A harbour in fog']);
    await page.getByRole('searchbox').fill(films[3]!.id.slice(-6));
    await expect.poll(shown).toEqual(['A snail on a leaf']);
    await page.getByRole('searchbox').fill('a zebra');
    await page.getByRole('button', { name: 'Show all films' }).click();
    await page.locator('.filters').getByLabel('Model').selectOption('sora-2-pro');
    await expect.poll(shown).toEqual(['A mill by a stream']);
    await page.locator('.filters').getByLabel('Model').selectOption('');
    await page.getByRole('radio', { name: 'Failed' }).check({ force: true });
    await page.getByText('No film is like that').waitFor();
  });

  test('several films are chosen, deleted and brought back', async () => {
    await page.goto(`${origin}/studio`);
    await tileOf('A snail').hover();
    await tileOf('A snail').getByRole('checkbox').check();
    // With the shift key everything up to there, as in every list of files.
    await tileOf('A harbour in fog')
      .locator('.tile-link')
      .click({ modifiers: ['Shift'] });
    await page.getByText('3 selected').waitFor();
    await page.getByRole('toolbar').getByRole('button', { name: 'Delete' }).click();
    await expect.poll(shown).toEqual(['A mill by a stream']);
    await page.getByText('3 films deleted.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(shown).toEqual(PROMPTS.toReversed());
    expect((await client.videos.list()).data).toHaveLength(4);

    await page.keyboard.press('Control+a');
    await page.getByText('4 selected').waitFor();
    await page.keyboard.press('y');
    await expect.poll(() => tiles().count()).toBe(8);
  });

  test('who wants no motion gets none, but can still look through', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await page.goto(`${origin}/studio`);
    const tile = tileOf('A mill');
    await tile.locator('img').waitFor();
    await tile.hover();
    await tile.locator('.preview-frame').waitFor();
    expect(
      await page.evaluate('getComputedStyle(document.querySelector(".tile")).animationName'),
    ).toBe('none');
    // Long enough for a film to have begun where motion is welcome.
    await page.clock.runFor(1000);
    expect(await tile.locator('video').count()).toBe(0);
  });

  test('a link leads to the film, also to one that is far down or gone', async () => {
    await page.goto(`${origin}/studio/films/${films[0]!.id}`);
    await page.getByRole('heading', { name: 'A mill by a stream' }).waitFor();
    await page.goto(`${origin}/studio/films/${films[0]!.id}?make=remix`);
    await page.locator('#derive-prompt:focus').waitFor();
    await page.goto(`${origin}/studio/films/video_gone`);
    await page.getByRole('heading', { name: 'This film is not here' }).waitFor();
    await page.getByRole('link', { name: 'All films' }).last().click();
    await expect.poll(() => tiles().count()).toBe(4);
  });

  test('what is made elsewhere appears, and what is deleted there goes', async () => {
    await page.goto(`${origin}/studio`);
    await expect.poll(() => tiles().count()).toBe(4);
    const made = await client.createAndWait({ prompt: 'A visitor', size: '1280x720' });
    await tileOf('A visitor').locator('img').waitFor();
    await page.getByRole('log').getByText('Finished: A visitor').waitFor({ state: 'attached' });
    await client.videos.delete(made.id);
    await expect.poll(() => tiles().count()).toBe(4);
  });
});

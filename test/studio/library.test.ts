import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Kinora } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { hasChromium, launchBrowser, openTab, type Tab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const KEY = 'sk-0123456789abcdef-library';

describe.skipIf(!hasChromium)('beside the films', () => {
  const stage = createStage();
  let server: TestServer;
  let client: Kinora;
  let origin: string;
  let hook: Server;
  let browser: Browser;
  let tab: Tab;
  let page: Page;

  beforeAll(async () => {
    stage.release();
    hook = createServer((request, response) => {
      request
        .resume()
        .on('end', () => response.writeHead(request.url === '/well' ? 200 : 503).end());
    }).listen(0, '127.0.0.1');
    await once(hook, 'listening');
    server = await createTestServer({
      engines: [stage.engine],
      settings: { models: 'sora-2=stage' },
      env: { KINORA_ADMIN_KEY: KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
    });
    ({ origin } = new URL(server.baseURL));
    client = new Kinora({ baseURL: server.baseURL, apiKey: KEY });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    hook?.close();
  });
  beforeEach(async () => {
    tab = await openTab(browser, origin);
    ({ page } = tab);
    await page.context().request.post(`${origin}/kinora/v1/session`, { data: { key: KEY } });
  });
  afterEach(async () => {
    expect(tab.faults).toEqual([]);
    await tab[Symbol.asyncDispose]();
  });

  test('files are uploaded, read and deleted', async () => {
    await page.goto(`${origin}/studio/files`);
    await page.getByText('No files yet').waitFor();
    const buffer = Buffer.from('{"prompt":"A kite"}\n');
    await page
      .getByLabel('Files to upload')
      .setInputFiles({ name: 'kites.jsonl', mimeType: 'application/jsonl', buffer });
    await page.getByText('kites.jsonl').waitFor();
    const [file] = (await client.files.list()).data;
    expect(file).toMatchObject({ filename: 'kites.jsonl', purpose: 'batch', bytes: buffer.length });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download kites.jsonl' }).click();
    expect((await download).suggestedFilename()).toBe('kites.jsonl');
    await page.getByRole('button', { name: 'Delete kites.jsonl' }).click();
    await page.getByText('No files yet').waitFor();
    expect((await client.files.list()).data).toEqual([]);
  });

  test('a list of prompts becomes a batch, and its films stand in the feed', async () => {
    await page.goto(`${origin}/studio/batches`);
    await page.getByRole('button', { name: 'New batch' }).click();
    await page.getByLabel('One prompt to a line').fill('A red kite\n\nA blue kite\n');
    await page.getByRole('button', { name: 'Make 2 films' }).click();
    await page.getByText('A red kite and 1 more').waitFor();
    await page.getByText('2 of 2 done').waitFor();
    await page.getByRole('link', { name: 'Results' }).waitFor();
    await page.goto(`${origin}/studio`);
    await page.locator('.tile', { hasText: 'A blue kite' }).locator('img').waitFor();
  });

  test('a character is cut out of a clip and takes part in a film', async () => {
    const film = await client.createAndWait({ prompt: 'A stone', size: '1280x720' });
    const clip = await (await client.videos.downloadContent(film.id)).arrayBuffer();
    await page.goto(`${origin}/studio/characters`);
    await page.getByText('Nobody here yet').waitFor();
    await page.getByRole('button', { name: 'New character' }).click();
    await page.getByLabel('Name, as prompts write it').fill('Mossy');
    await page
      .getByLabel('A short clip of it')
      .setInputFiles({ name: 'mossy.mp4', mimeType: 'video/mp4', buffer: Buffer.from(clip) });
    await page.getByRole('button', { name: 'Make character' }).click();
    await page.getByRole('img', { name: 'Mossy' }).waitFor();
    await page.getByRole('button', { name: 'Use' }).click();
    await expect.poll(() => page.locator('#prompt').inputValue()).toBe('Mossy ');
    const pick = page.getByRole('button', { name: 'Mossy' });
    expect(await pick.getAttribute('aria-pressed')).toBe('true');
    await page.locator('#prompt').fill('Mossy rolls down a hill');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Make film' }).click();
    expect((await sent).postDataJSON()).toMatchObject({ characters: [{ id: /^char_/ }] });
    await page.locator('.tile', { hasText: 'Mossy rolls' }).locator('img').waitFor();
  });

  test('a key is made, shown once, used and taken back', async () => {
    await page.goto(`${origin}/studio/settings/keys`);
    await page.getByRole('button', { name: 'New key' }).click();
    await page.getByLabel('What uses it').fill('Website');
    await page.getByRole('button', { name: 'Make key' }).click();
    const secret = await page.getByRole('dialog').locator('pre').innerText();
    expect(secret).toMatch(/^sk-/);
    const theirs = new Kinora({ baseURL: server.baseURL, apiKey: secret });
    expect((await theirs.models.list()).data.length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Website').waitFor();
    await expect.poll(() => page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Delete Website' }).click();
    await page.getByRole('button', { name: 'Delete key' }).click();
    await page.getByText('No keys have been made yet').waitFor();
    await expect(theirs.models.list()).rejects.toMatchObject({ status: 401 });
  });

  test('an endpoint is added and tested, and its log tells what came of it', async () => {
    const { port } = hook.address() as AddressInfo;
    const add = async (name: string, path: string): Promise<void> => {
      await page.getByRole('button', { name: 'New endpoint' }).click();
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('URL').fill(`http://127.0.0.1:${port}${path}`);
      await page.getByRole('button', { name: 'Add endpoint' }).click();
      await page
        .getByRole('dialog')
        .getByText(/^whsec_/)
        .waitFor();
      await page.keyboard.press('Escape');
    };
    await page.goto(`${origin}/studio/settings/webhooks`);
    await add('Website', '/well');
    await add('Archive', '/ill');
    const card = (name: string) => page.locator('.endpoint', { hasText: name });
    await card('Website').getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('Website answered 200.').waitFor();
    await card('Archive').getByRole('button', { name: 'Send a test' }).click();
    await page.getByText(/503/).first().waitFor();

    const film = await client.createAndWait({ prompt: 'A parcel', size: '1280x720' });
    await card('Website').getByText('Deliveries').click();
    const delivery = card('Website').locator('.log li', { hasText: film.id.slice(-8) });
    await delivery.getByText('delivered').waitFor();
    await card('Archive').getByText('Deliveries').click();
    await card('Archive')
      .locator('.log li', { hasText: film.id.slice(-8) })
      .waitFor();
  });

  test('engines and usage are told', async () => {
    await client.projects.update('default', { limits: { seconds_per_month: 600 } });
    await client.createAndWait({ prompt: 'A clock', size: '1280x720' });
    await page.goto(`${origin}/studio/settings`);
    await page.locator('.rows li', { hasText: 'stage' }).getByText('Ready').waitFor();
    await page.getByRole('link', { name: 'Usage' }).click();
    const finished = page.locator('.sums > div', { hasText: 'Finished' }).locator('dd');
    expect(Number(await finished.innerText())).toBeGreaterThan(0);
    const month = page.locator('.sums > div', { hasText: 'Film this month' }).locator('dd');
    expect(await month.innerText()).toMatch(/ of 10 min$/);
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolveConfig } from '../../src/config.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { startServer, type KinoraServer } from '../../src/server.ts';
import { createTestServer, type TestServer } from '../test-server.ts';
import { hasChromium, launchBrowser, openTab, type Tab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const stage = createStage();
let server: TestServer;
let origin: string;
let browser: Browser;
let tab: Tab;
let page: Page;

describe.skipIf(!hasChromium)('the studio in a browser', () => {
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await createTestServer({
      engines: [stage.engine],
      settings: { models: 'sora-2=stage' },
    });
    origin = new URL(server.baseURL).origin;
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    stage.hold();
    tab = await openTab(browser, origin);
    page = tab.page;
  });
  afterEach(async () => {
    // Whatever a failed test holds would stand before the films of the next.
    stage.release();
    expect(tab.faults).toEqual([]);
    await tab[Symbol.asyncDispose]();
  });

  test('a film is made, watched, scrubbed, remixed, extended, made again and deleted', async () => {
    await page.goto(`${origin}/studio`);
    await make('A harbour at dawn HOLD');
    const tile = tileOf('A harbour at dawn');
    await tile.locator('.ring').waitFor();
    await expectText(tile, 'Drawing');
    await expectText(tile, '40');

    // What the browser forgets, the server knows.
    await page.reload();
    await expectText(tile, '40');
    stage.release();

    await tile.locator('img').waitFor();
    const box = (await tile.boundingBox())!;
    const at = (share: number) =>
      page.mouse.move(box.x + box.width * share, box.y + box.height / 3, { steps: 2 });
    await at(0.1);
    const first = await tile.locator('.preview-frame').getAttribute('style');
    await at(0.9);
    expect(await tile.locator('.preview-frame').getAttribute('style')).not.toBe(first);
    await tile.locator('video').waitFor();

    await tile.locator('.tile-link').click();
    await page.getByRole('heading', { name: 'A harbour at dawn HOLD' }).waitFor();
    const video = page.locator('.player video');
    await eventually(() => video.evaluate((one: Playing) => one.duration)).toBe(4);
    await page.getByRole('slider', { name: 'Position in the film' }).press('End');
    await eventually(() => video.evaluate((one: Playing) => one.currentTime)).toBeGreaterThan(3.8);
    await page.getByRole('button', { name: 'Play' }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await video.evaluate((one: Playing) => one.paused)).toBe(true);

    const original = page.url();
    await derive('Remix', 'with gulls');
    await page.getByRole('heading', { name: 'with gulls' }).waitFor();
    await page.locator('.player video').waitFor();
    await derive('Extend', 'a ship leaves');
    await page.getByRole('heading', { name: 'a ship leaves' }).waitFor();
    await eventually(() =>
      page.locator('.player video').evaluate((one: Playing) => one.duration),
    ).toBe(8);
    await page.locator('.lineage li').nth(2).waitFor();
    expect(await page.locator('.lineage li').allInnerTexts()).toEqual([
      expect.stringContaining('Original'),
      expect.stringContaining('Remix'),
      expect.stringContaining('Extension'),
    ]);

    await page.goto(original);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Make again' }).click();
    await page.waitForURL((url) => url.href !== original);
    await page.locator('.player video').waitFor();

    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForURL(`${origin}/studio/`);
    await eventually(() => tileOf('A harbour at dawn').count()).toBe(2);
    const count = await page.locator('.tile').count();
    await tileOf('A harbour at dawn').first().locator('.tile-link').focus();
    await page.keyboard.press('Delete');
    await eventually(() => page.locator('.tile').count()).toBe(count - 1);
    // Whoever leaves does not undo any more.
    await page.goto('about:blank');
    await eventually(async () => (await listFilms()).length).toBe(count - 1);
  });

  test('what an engine refuses says why, what helps, and can be made again', async () => {
    await page.goto(`${origin}/studio`);
    await make('REFUSE this');
    const tile = tileOf('REFUSE this');
    await expectText(tile, 'The policy of this server refuses the prompt.');
    await tile.locator('.tile-link').click();
    await page.getByRole('heading', { name: 'The prompt was refused' }).waitFor();
    await page.getByText('The policy of this server refuses the prompt.').waitFor();
    await page.getByText('Word it differently').waitFor();
    await page.getByText('moderation_blocked').waitFor();
    const [film] = await listFilms();
    await page.getByText(film!.id.slice(-6)).first().waitFor();
    stage.release();
    await page.getByRole('button', { name: 'Make again' }).first().click();
    await page.locator('.player video').waitFor();
  });

  test('a film in work can be cancelled, and what is refused at once is told beside the prompt', async () => {
    await page.goto(`${origin}/studio`);
    await make('A slow river HOLD');
    await tileOf('A slow river').locator('.tile-link').click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
    await page.getByRole('button', { name: 'Change it first' }).click();
    await eventually(() => page.locator('#prompt').inputValue()).toBe('A slow river HOLD');

    await page.route('**/v1/videos', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({
            status: 429,
            headers: { 'x-request-id': 'req_full' },
            json: { error: { message: 'The queue is full.', code: null, param: null } },
          })
        : route.continue(),
    );
    await page.getByRole('button', { name: 'Make film' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toBe('The queue is full. req_full');
    expect(await page.locator('#prompt').inputValue()).toBe('A slow river HOLD');
  });

  test('an image that is dropped becomes the first frame, as the preview shows it', async () => {
    const image = await readFile(path.join(import.meta.dirname, '../../docs/images/stills.jpg'));
    await page.goto(`${origin}/studio`);
    await page.locator('#prompt').waitFor();
    const drop = async (name: string, type: string): Promise<void> => {
      const transfer = await page.evaluateHandle(dataTransfer(image, name, type));
      await page.locator('.drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
    };
    await drop('notes.txt', 'text/plain');
    await page.getByText('notes.txt is not an image').waitFor();

    await drop('stills.jpg', 'image/jpeg');
    const preview = page.getByAltText('First frame: stills.jpg');
    await preview.waitFor();
    await page.getByLabel('Size').selectOption('720x1280');
    const frame = page.locator('.reference-frame');
    const { width, height } = (await frame.boundingBox())!;
    expect(width / height).toBeCloseTo(720 / 1280, 1);
    await page.getByText('cut off at the sides').waitFor();
    await page.getByRole('radio', { name: 'Fit', exact: true }).check({ force: true });
    expect(await page.evaluate(OBJECT_FIT)).toBe('contain');

    await make('The picture comes to life');
    await tileOf('The picture comes to life').locator('img').waitFor();
    const [film] = await listFilms();
    expect(film).toMatchObject({ size: '720x1280', details: { has_reference: true } });
  });

  test('everything can be done with the keyboard alone', async () => {
    stage.release();
    await page.goto(`${origin}/studio`);
    await page.locator('#prompt').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type('A kite over the sea');
    await page.keyboard.press('Control+Enter');
    await tileOf('A kite over the sea').locator('img').waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('ArrowRight');
    await expectFocus('A kite over the sea');
    await page.keyboard.press('Space');
    await tileOf('A kite over the sea').locator('video').waitFor();
    await page.keyboard.press('Space');
    await eventually(() => tileOf('A kite over the sea').locator('video').count()).toBe(0);
    await page.keyboard.press('x');
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expectFocus('A kite over the sea');

    await page.keyboard.press('e');
    await page.locator('#derive-prompt:focus').waitFor();
    await eventually(() => page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
    await page.keyboard.type('the kite is green');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'the kite is green' }).waitFor();
    await page.locator('.player video').waitFor();
    await page.keyboard.press('i');
    await page.getByRole('dialog').getByText('curl', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.waitForURL(`${origin}/studio/`);

    await page.getByRole('searchbox').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('kite green');
    await eventually(() => page.locator('.tile').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/films/*');
  });
});

test.skipIf(!hasChromium)(
  'a server that restarts in the middle is waited for, and the film is finished',
  async () => {
    const data = await mkdtemp(path.join(os.tmpdir(), 'kinora-studio-'));
    const start = (port: string, engine: Engine): Promise<KinoraServer> =>
      startServer(resolveConfig({}, { port, data, logLevel: 'error', models: 'sora-2=stage' }), {
        engines: [engine],
        announces: false,
      });
    const before = createStage();
    const after = createStage();
    after.release();
    let running = await start('0', before.engine);
    const { origin: here, port } = new URL(running.baseURL);
    const chrome = await launchBrowser();
    try {
      const { page: view, faults } = await openTab(chrome, here);
      await view.goto(`${here}/studio`);
      await view.locator('#prompt').fill('A long road HOLD');
      await view.keyboard.press('Control+Enter');
      const tile = view.locator('.tile', { hasText: 'A long road' });
      await tile.getByText('40 percent').waitFor();
      await running.close();
      await view.getByText('Reconnecting').waitFor();

      running = await start(port, after.engine);
      await tile.locator('img').waitFor();
      await view.getByText('Reconnecting').waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
    } finally {
      await chrome.close();
      await running.close();
      await rm(data, { recursive: true, force: true });
    }
  },
  90_000,
);

async function make(prompt: string): Promise<void> {
  await page.locator('#prompt').fill(prompt);
  await page.getByRole('button', { name: 'Make film' }).click();
  await tileOf(prompt).first().waitFor();
}

async function derive(kind: 'Remix' | 'Extend', prompt: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: kind }).click();
  await page.locator('#derive-prompt').fill(prompt);
  await page.getByRole('form', { name: kind }).getByRole('button', { name: kind }).click();
}

/** Looks again until it is so. */
function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: 20_000 });
}

function tileOf(prompt: string): Locator {
  return page.locator('.tile', { hasText: prompt });
}

async function expectText(where: Locator, text: string): Promise<void> {
  await where.getByText(text).first().waitFor();
}

async function expectFocus(prompt: string): Promise<void> {
  await eventually(() => page.evaluate("document.activeElement?.textContent ?? ''")).toContain(
    prompt,
  );
}

async function listFilms(): Promise<{ id: string; size: string; details: object }[]> {
  const response = await fetch(`${server.baseURL}/videos?limit=100&include[]=details`);
  return ((await response.json()) as { data: never[] }).data;
}

/** What is asked of a video element; these files know no DOM. */
interface Playing {
  paused: boolean;
  duration: number;
  currentTime: number;
}

const OBJECT_FIT = `getComputedStyle(document.querySelector('.reference-frame img')).objectFit`;

/** Runs in the page: what the browser would hand over for a file that is dropped. */
function dataTransfer(bytes: Buffer, name: string, type: string): string {
  return `(() => {
    const bytes = Uint8Array.from(atob('${bytes.toString('base64')}'), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], '${name}', { type: '${type}' }));
    return data;
  })()`;
}

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../test-server.ts';
import { hasChromium, launchBrowser, openTab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const SCRIPT_MAX_BYTES = 45 * 1024;
const WIDTHS = { phone: 390, wide: 1440 } as const;

const stage = createStage();
let server: TestServer;
let origin: string;
const ids: Record<'completed' | 'failed' | 'working', string> = {
  completed: '',
  failed: '',
  working: '',
};

async function create(prompt: string): Promise<string> {
  const response = await fetch(`${server.baseURL}/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, size: '1280x720' }),
  });
  return ((await response.json()) as { id: string }).id;
}

beforeAll(async () => {
  server = await createTestServer({
    engines: [stage.engine],
    settings: { models: 'sora-2=stage' },
  });
  ({ origin } = new URL(server.baseURL));
  ids.completed = await create('A mill by a stream');
  ids.failed = await create('REFUSE this');
  ids.working = await create('A long road HOLD');
  for (const id of [ids.completed, ids.failed])
    await fetch(`${server.baseURL}/videos/${id}?wait=60`);
});
afterAll(async () => {
  await server?.close();
});

test('the script is small', async () => {
  const folder = path.join(import.meta.dirname, '../../src/studio/built/assets');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(path.join(folder, name))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(SCRIPT_MAX_BYTES);
});

test('every path below /studio is the page; its files can be kept for ever', async () => {
  const page = await fetch(`${origin}/studio/films/video_x`);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(page.headers.get('cache-control')).toBe('no-cache');
  const script = /src="([^"]+\.js)"/.exec(await page.text())![1]!;
  const answer = await fetch(new URL(script, origin));
  expect(answer.headers.get('cache-control')).toMatch(/immutable/);
  expect((await fetch(`${origin}/studio/assets/none.js`)).status).toBe(404);
  expect((await fetch(`${origin}/studio/assets/..%2f..%2fmain.tsx`)).status).not.toBe(500);
});

describe.skipIf(!hasChromium)('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each([
    ['light', WIDTHS.wide],
    ['dark', WIDTHS.phone],
  ] as const)('no view has a serious fault, %s at %i pixels', async (colorScheme, width) => {
    const axe = await readFile(
      createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      'utf8',
    );
    await using tab = await openTab(browser, origin, {
      colorScheme,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      // The checker is put into the page, which its policy would refuse.
      bypassCSP: true,
    });
    const { page, faults } = tab;
    const views = [
      '',
      `/films/${ids.completed}?make=extend`,
      `/films/${ids.failed}`,
      `/films/${ids.working}`,
      '/characters',
      '/files',
      '/batches',
      '/settings',
      '/settings/keys',
      '/settings/webhooks',
      '/settings/usage',
      '/nowhere',
    ];
    await page.addInitScript(axe);
    for (const view of views) {
      await page.goto(`${origin}/studio${view}`);
      await page.locator('main :is(h1, h2)').first().waitFor();
      if (view === '') await page.locator('.tile img').first().waitFor();
      const found = (await page.evaluate(AXE)) as { id: string; impact: string; nodes: string[] }[];
      const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect({ view, serious }).toEqual({ view, serious: [] });
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect({ view, overflow }).toEqual({ view, overflow: expect.toSatisfy(isNotPositive) });
    }
    expect(faults).toEqual([]);
  });

  test('neither the studio nor the reference asks anything of other servers', async () => {
    await using tab = await openTab(browser, origin);
    const { page, faults } = tab;
    for (const view of ['', `/films/${ids.completed}`, '/settings']) {
      await page.goto(`${origin}/studio${view}`);
      await page.locator('main :is(h1, h2)').first().waitFor();
    }
    expect(faults).toEqual([]);
    await page.goto(`${origin}/docs`);
    await page.getByText('CreateVideo').or(page.getByText('Make a film')).first().waitFor();
    expect(faults.filter((fault) => fault.startsWith('request'))).toEqual([]);
  });
});

function isNotPositive(value: number): boolean {
  return value <= 0;
}

/** Runs in the page. */
const AXE = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, impact, nodes }) => ({
    id, impact, nodes: nodes.map(({ target, failureSummary }) => target.join(' ') + ': ' + failureSummary),
  })))`;

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { hasChromium, launchBrowser } from '../test/studio/browser.ts';
import { createTestServer } from '../src/testing/create-test-server.ts';
import { median } from './table.ts';

export interface StudioCost {
  /** Milliseconds from the click to the first paint, and until the prompt can be written. */
  firstPaint: number;
  ready: number;
  /** Kilobytes of script, gzipped. */
  script: number;
}

const FIRST_PAINT = `new Promise((resolve) => {
  const tell = (list) => {
    const entry = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
    if (entry) resolve(entry.startTime);
  };
  new PerformanceObserver(tell).observe({ type: 'paint', buffered: true });
})`;

/** Opens the studio in a browser that has never seen it. Null where there is no browser. */
export async function benchStudio({ rounds }: { rounds: number }): Promise<StudioCost | null> {
  if (!hasChromium) return null;
  await using server = await createTestServer();
  const url = new URL('/studio', server.baseURL).href;
  const browser = await launchBrowser();
  try {
    const paints: number[] = [];
    const readies: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      const begun = performance.now();
      await page.goto(url);
      await page.locator('#prompt').waitFor();
      readies.push(performance.now() - begun);
      paints.push(await page.evaluate<number>(FIRST_PAINT));
      await context.close();
    }
    return {
      firstPaint: median(paints),
      ready: median(readies),
      script: await scriptKilobytes(),
    };
  } finally {
    await browser.close();
  }
}

async function scriptKilobytes(): Promise<number> {
  const folder = path.join(import.meta.dirname, '..', 'src', 'studio', 'built', 'assets');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(path.join(folder, name))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

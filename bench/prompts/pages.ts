import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { PromptResult } from './render.ts';
import { fileOf } from './render.ts';

const COLUMNS = 4;
const ROWS = 3;
const CELL = { width: 400, height: 225 };
const CAPTION = 22;

/**
 * One picture of each film, twelve to a page and numbered, page after page for each dimension: for
 * viewers who write down what they see without knowing the prompts. Gives the files.
 */
export async function writePages(
  results: readonly PromptResult[],
  directory: string,
): Promise<string[]> {
  const drawn = results.filter((result) => result.picture !== null);
  const files: string[] = [];
  for (const [dimension, group] of Map.groupBy(drawn, (result) => result.dimension)) {
    for (let from = 0; from < group.length; from += COLUMNS * ROWS) {
      const name = `${dimension.replaceAll(/\W+/gu, '-')}-${1 + from / (COLUMNS * ROWS)}.jpg`;
      const file = path.join(directory, 'pages', name);
      await writePage(group.slice(from, from + COLUMNS * ROWS), directory, file);
      files.push(file);
    }
  }
  return files;
}

async function writePage(
  results: readonly PromptResult[],
  directory: string,
  file: string,
): Promise<void> {
  const rows = Math.ceil(results.length / COLUMNS);
  const page = createCanvas(COLUMNS * CELL.width, rows * (CELL.height + CAPTION));
  const ctx = page.getContext('2d');
  ctx.fillStyle = '#ffffff';
  ctx.fillRect(0, 0, page.width, page.height);
  ctx.fillStyle = '#222222';
  ctx.font = '16px Nunito, sans-serif';
  for (const [i, result] of results.entries()) {
    const still = await loadImage(fileOf(directory, 'stills', result, 'jpg'));
    const scale = Math.min(CELL.width / still.width, CELL.height / still.height);
    const x = (i % COLUMNS) * CELL.width;
    const y = Math.floor(i / COLUMNS) * (CELL.height + CAPTION);
    ctx.drawImage(still, x, y, still.width * scale - 3, still.height * scale);
    ctx.fillText(String(result.number), x + 4, y + CELL.height + 17);
  }
  await writeFile(file, await page.encode('jpeg', 88));
}

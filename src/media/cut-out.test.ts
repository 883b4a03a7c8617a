import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOutCharacter } from './cut-out.ts';
import { createFilmWriter } from './encode.ts';
import { i420FromRgba } from './i420.ts';
import { createMedia } from './media.ts';

const WIDTH = 240;
const HEIGHT = 136;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kinora-cut-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function film(
  draw: (ctx: SKRSContext2D, index: number) => void,
  frameCount = 4,
): Promise<string> {
  const file = join(directory, `${Math.random().toString(36).slice(2)}.mp4`);
  const format = { width: WIDTH, height: HEIGHT, framesPerSecond: 24, frameCount };
  const writer = await createFilmWriter(file, format, { audio: false });
  const canvas = createCanvas(WIDTH, HEIGHT);
  for (let i = 0; i < frameCount; i++) {
    draw(canvas.getContext('2d'), i);
    await writer.writeFrame(i420FromRgba(canvas.data(), WIDTH, HEIGHT));
  }
  await writer.finish();
  return file;
}

/** Sky, hills and grass that pass by. */
function scenery(ctx: SKRSContext2D, index: number): void {
  const sky = ctx.createLinearGradient(0, 0, 0, 70);
  sky.addColorStop(0, '#5aa0e0');
  sky.addColorStop(1, '#d8ecf6');
  ctx.fillStyle = sky;
  ctx.fillRect(0, 0, WIDTH, 80);
  ctx.fillStyle = '#3f7a46';
  ctx.fillRect(0, 76, WIDTH, HEIGHT - 76);
  ctx.fillStyle = '#6a8f5a';
  for (let x = -40; x < WIDTH + 40; x += 34) ctx.fillRect(x - index * 5, 56, 20, 24);
}

function subject(ctx: SKRSContext2D): void {
  ctx.fillStyle = '#d1331f';
  ctx.beginPath();
  ctx.ellipse(120, 78, 34, 40, 0, 0, 7);
  ctx.fill();
  ctx.fillStyle = '#f2c84a';
  ctx.fillRect(104, 70, 32, 18);
}

/** How opaque the cut-out is on average, and its mean colour there. */
async function look(
  png: Uint8Array,
): Promise<{ width: number; height: number; opaque: number; color: number[] }> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const ctx = canvas.getContext('2d');
  ctx.drawImage(image, 0, 0);
  const { data } = ctx.getImageData(0, 0, image.width, image.height);
  const color = [0, 0, 0];
  let opaque = 0;
  for (let i = 0; i < data.length; i += 4) {
    opaque += data[i + 3]! / 255;
    for (let c = 0; c < 3; c++) color[c]! += (data[i + c]! * data[i + 3]!) / 255;
  }
  return {
    width: image.width,
    height: image.height,
    opaque: opaque / (image.width * image.height),
    color: color.map((sum) => sum / opaque),
  };
}

describe('cutOutCharacter', () => {
  it('cuts the subject out along its edge', async () => {
    const file = await film((ctx, i) => {
      scenery(ctx, i);
      subject(ctx);
    });
    const found = await look(await cutOutCharacter(file));
    // An ellipse of 68 by 80 pixels, with a border.
    expect(Math.abs(found.width - 72)).toBeLessThan(10);
    expect(Math.abs(found.height - 84)).toBeLessThan(10);
    expect(found.opaque).toBeGreaterThan(0.6);
    expect(found.opaque).toBeLessThan(0.84);
    expect(found.color[0]).toBeGreaterThan(185);
    expect(found.color[2]).toBeLessThan(70);
  });

  it('cuts a soft oval where nothing stands out', async () => {
    const file = await film((ctx, i) => scenery(ctx, i), 2);
    const found = await look(await cutOutCharacter(file));
    expect(found.width).toBeGreaterThan(60);
    expect(found.opaque).toBeGreaterThan(0.4);
    expect(found.opaque).toBeLessThan(0.9);
  });

  it('works in the media process, which says what is no film', async () => {
    await using media = createMedia();
    const file = await film((ctx, i) => {
      scenery(ctx, i);
      subject(ctx);
    }, 1);
    const target = join(directory, 'character.png');
    await media.cutOutCharacter(file, target);
    expect((await look(await readFile(target))).opaque).toBeGreaterThan(0.5);
    const noFilm = join(directory, 'words.mp4');
    await writeFile(noFilm, 'no film at all');
    await expect(media.cutOutCharacter(noFilm, target)).rejects.toMatchObject({
      name: 'ChildTaskError',
    });
  });
});

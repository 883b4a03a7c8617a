import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilmWriter } from './encode.ts';
import { i420Size } from './frame.ts';
import { readFrames, readLastFrame, type ReadFramesOptions } from './read-frames.ts';
import { deriveVariants } from './variants.ts';

const [WIDTH, HEIGHT] = [320, 180];
let directory: string;
let film: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-read-'));
  film = path.join(directory, 'film.mp4');
  await writeGreyFilm(film, 100);
});
afterAll(() => rm(directory, { recursive: true }));

describe('readFrames', () => {
  it.each([
    [0, 0],
    [0.02, 0],
    [1, 24],
    [2.49, 59],
    [2.5, 60],
    [4.1, 98],
    [60, 99],
  ])('begins with the frame that is shown at %f s', async (fromSeconds, expected) => {
    expect(await firstLuma({ fromSeconds })).toBe(lumaOf(expected));
  });

  it('scales and converts', async () => {
    for await (const picture of readFrames(film, { width: 64, height: 36, format: 'i420' })) {
      expect(picture).toMatchObject({ width: 64, height: 36 });
      expect(picture.data).toHaveLength(i420Size(64, 36));
      break;
    }
  });

  it('finds the last frame', async () => {
    const last = await readLastFrame(film, { format: 'i420' });
    expect(last.data[0]).toBe(lumaOf(99));
    expect(last.time).toBeCloseTo(99 / 24, 6);
  });

  it('ends early or fails on a film whose media is cut off, and never hangs', async () => {
    const cut = path.join(directory, 'cut.mp4');
    const bytes = await readFile(film);
    await writeFile(cut, bytes.subarray(0, Math.round(bytes.length * 0.6)));
    let count = 0;
    try {
      for await (const _ of readFrames(cut)) count++;
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
    expect(count).toBeLessThan(100);
  });
});

describe('deriveVariants', () => {
  it('makes a WebP of the middle frame and a 5 × 5 JPEG of evenly spaced frames', async () => {
    const { thumbnail, spritesheet } = await deriveVariants(film, 100);
    expect(Buffer.from(thumbnail).toString('latin1', 8, 12)).toBe('WEBP');
    const [middle] = await greys(thumbnail, [[160, 90]], [320, 180]);
    expect(middle).toBeCloseTo(greyOf(50), -1);
    expect([...spritesheet.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    const centres = Array.from({ length: 25 }, (_, i): [number, number] => [
      160 + 320 * (i % 5),
      90 + 180 * Math.floor(i / 5),
    ]);
    const tiles = await greys(spritesheet, centres, [1600, 900]);
    tiles.forEach((grey, i) => expect(Math.abs(grey - greyOf(4 * i + 2))).toBeLessThan(3));
  });

  it('serves films of fewer than 25 frames and of other shapes', async () => {
    const short = path.join(directory, 'short.mp4');
    await writeGreyFilm(short, 3, 180, 320);
    const { spritesheet } = await deriveVariants(short, 3);
    const [first, last] = await greys(
      spritesheet,
      [
        [90, 160],
        [810, 1440],
      ],
      [900, 1600],
    );
    expect(Math.abs(first! - greyOf(0))).toBeLessThan(3);
    expect(Math.abs(last! - greyOf(2))).toBeLessThan(3);
  });
});

/** Every frame has its own luma: 16 + twice its number. */
async function writeGreyFilm(
  file: string,
  frameCount: number,
  width = WIDTH,
  height = HEIGHT,
): Promise<void> {
  const format = { width, height, framesPerSecond: 24, frameCount };
  const writer = await createFilmWriter(file, format);
  const frame = new Uint8Array(i420Size(width, height)).fill(128);
  for (let i = 0; i < frameCount; i++) {
    frame.fill(lumaOf(i), 0, width * height);
    await writer.writeFrame(frame);
  }
  await writer.finish();
}

function lumaOf(index: number): number {
  return 16 + 2 * index;
}

function greyOf(index: number): number {
  return (2 * index * 255) / 219;
}

async function firstLuma(options: ReadFramesOptions): Promise<number | undefined> {
  for await (const { data } of readFrames(film, { ...options, format: 'i420' })) return data[0];
  return undefined;
}

async function greys(
  bytes: Uint8Array,
  places: readonly [number, number][],
  size: [number, number],
): Promise<number[]> {
  const image = await loadImage(Buffer.from(bytes));
  expect([image.width, image.height]).toEqual(size);
  const context = createCanvas(...size).getContext('2d');
  context.drawImage(image, 0, 0);
  return places.map(([x, y]) => context.getImageData(x, y, 1, 1).data[0]!);
}

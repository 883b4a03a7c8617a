import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChildTaskError } from './child.ts';
import { createFilmWriter } from './encode.ts';
import { i420Size } from './frame.ts';
import { ImageError, readImageHeader } from './image.ts';
import { createMedia, type Media } from './media.ts';

let directory: string;
let media: Media;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-media-'));
  media = createMedia();
});
afterAll(async () => {
  await media[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

it('fits an image and tells what it was', async () => {
  const canvas = createCanvas(90, 60);
  canvas.getContext('2d').fillRect(10, 10, 40, 30);
  const file = path.join(directory, 'image');
  await writeFile(file, canvas.toBuffer('image/webp'));
  const fitted = path.join(directory, 'fitted.png');
  const original = await media.fitImage(file, fitted, { width: 128, height: 72, fit: 'contain' });
  expect(original).toEqual({ type: 'image/webp', width: 90, height: 60 });
  const result = readImageHeader(await readFile(fitted));
  expect(result).toEqual({ type: 'image/png', width: 128, height: 72 });
});

it('says what is wrong with an image', async () => {
  const target = path.join(directory, 'never.png');
  const fit = async (bytes: Uint8Array): Promise<unknown> => {
    const file = path.join(directory, 'wrong');
    await writeFile(file, bytes);
    return media.fitImage(file, target, { width: 64, height: 64, fit: 'cover' });
  };
  const canvas = createCanvas(90, 60).toBuffer('image/png');
  const cut = fit(canvas.subarray(0, canvas.length - 20));
  await expect(cut).rejects.toBeInstanceOf(ImageError);
  await expect(cut).rejects.toMatchObject({ code: 'damaged', type: 'image/png' });
  const words = fit(Buffer.from('%PDF-1.4'));
  await expect(words).rejects.toMatchObject({ code: 'unsupported_type', type: 'application/pdf' });
  await expect(access(target)).rejects.toThrow('ENOENT');
});

it('derives the stills of a film, and refuses what is none', async () => {
  const film = path.join(directory, 'film.mp4');
  const format = { width: 320, height: 180, framesPerSecond: 24, frameCount: 30 };
  const writer = await createFilmWriter(film, format);
  const frame = new Uint8Array(i420Size(320, 180)).fill(128);
  for (let i = 0; i < 30; i++) await writer.writeFrame(frame);
  await writer.finish();
  const { thumbnail, spritesheet } = await media.deriveVariants(film, directory);
  const sizes = [thumbnail, spritesheet].map(async (file) => readImageHeader(await readFile(file)));
  expect(await Promise.all(sizes)).toEqual([
    { type: 'image/webp', width: 320, height: 180 },
    { type: 'image/jpeg', width: 1600, height: 900 },
  ]);
  expect((await media.probeFilm(film)).video.frameCount).toBe(30);
  await writeFile(film, 'no film at all');
  await expect(media.probeFilm(film)).rejects.toBeInstanceOf(ChildTaskError);
  await expect(media.deriveVariants(film, directory)).rejects.toBeInstanceOf(ChildTaskError);
});

it('stops when asked', async () => {
  const reason = new Error('cancelled');
  const signal = AbortSignal.abort(reason);
  await expect(media.probeFilm('film.mp4', { signal })).rejects.toBe(reason);
});

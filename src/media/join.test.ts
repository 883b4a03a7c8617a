import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFilmWriter } from './encode.ts';
import { FilmFault } from './film-fault.ts';
import { AUDIO_SAMPLE_RATE, i420Size } from './frame.ts';
import { createMedia, type Media } from './media.ts';
import { probeFilm } from './probe.ts';
import { readAudio } from './read-audio.ts';
import { readFrames } from './read-frames.ts';

const RATE = 8;
const SIZE = { width: 64, height: 48 };
const WANTED = { ...SIZE, seconds: 2, fit: 'crop', shorter: 'hold' } as const;

let directory: string;
let media: Media;
let count = 0;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-join-'));
  media = createMedia();
});
afterAll(async () => {
  await media[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const named = (extension: string): string => path.join(directory, `${++count}.${extension}`);

/** Frame `n` of the whole film is a grey of its number, so that each frame says where it belongs. */
const greyOf = (n: number): number => 30 + 10 * n;

async function writePart(frames: readonly number[], loudness: number | null): Promise<string> {
  const file = named('mp4');
  const format = { ...SIZE, framesPerSecond: RATE, frameCount: frames.length };
  const writer = await createFilmWriter(file, format, { audio: loudness !== null, crf: 10 });
  for (const n of frames) {
    const { width, height } = SIZE;
    const frame = new Uint8Array(i420Size(width, height)).fill(128);
    await writer.writeFrame(frame.fill(greyOf(n), 0, width * height));
  }
  if (loudness !== null) {
    const samples = (frames.length / RATE) * AUDIO_SAMPLE_RATE;
    await writer.writeAudio(new Float32Array(2 * samples).fill(loudness));
  }
  await writer.finish();
  return file;
}

async function framesIn(file: string): Promise<number[]> {
  const seen: number[] = [];
  for await (const { data } of readFrames(file, { format: 'i420' })) {
    seen.push(Math.round((data[SIZE.width * 20 + 30]! - 30) / 10));
  }
  return seen;
}

const upTo = (end: number): number[] => Array.from({ length: end }, (_, n) => n);
const partsOf = (first: string, second: string) => [
  { file: first, from: 0, seconds: 1 },
  // Its first frame is the last one of the part before.
  { file: second, from: 1 / RATE, seconds: 1 },
];

test('parts become one film of exactly the asked length, with no frame twice and none left out', async () => {
  // The first has a frame more than is used of it, the second goes on from the last used one.
  const first = await writePart(upTo(9), null);
  const second = await writePart(
    upTo(10).map((n) => n + 7),
    null,
  );
  const target = named('mp4');
  await media.joinFilms(partsOf(first, second), target, WANTED);
  const { video, audio } = await probeFilm(target);
  expect(video).toMatchObject({ ...SIZE, frameCount: 16, framesPerSecond: RATE });
  expect(audio).toBeNull();
  expect(await framesIn(target)).toEqual(upTo(16));
});

test('sound goes on with the picture, and is left out where a part has none', async () => {
  const first = await writePart(upTo(8), 0.1);
  const second = await writePart(
    upTo(9).map((n) => n + 7),
    0.5,
  );
  const target = named('mp4');
  await media.joinFilms(partsOf(first, second), target, WANTED);
  const sound = (await readAudio(target))!;
  const at = (seconds: number): number => sound[2 * Math.round(seconds * AUDIO_SAMPLE_RATE)]!;
  expect(at(0.9)).toBeCloseTo(0.1, 1);
  expect(at(1.1)).toBeCloseTo(0.5, 1);
  expect((await probeFilm(target)).audio!.duration).toBeCloseTo(2, 1);

  const silent = await writePart(
    upTo(9).map((n) => n + 7),
    null,
  );
  const without = named('mp4');
  await media.joinFilms(partsOf(first, silent), without, WANTED);
  expect((await probeFilm(without)).audio).toBeNull();
});

test('a still is the frame that is shown at the moment, or the last one', async () => {
  const film = await writePart(upTo(8), null);
  const frameAt = async (seconds: number): Promise<number> => {
    const target = named('png');
    await media.saveStill(film, target, seconds);
    const canvas = createCanvas(SIZE.width, SIZE.height);
    canvas.getContext('2d').drawImage(await loadImage(target), 0, 0);
    const [red] = canvas.getContext('2d').getImageData(30, 20, 1, 1).data;
    // The picture has the full range of values, the film the limited one.
    return Math.round(((red! / 255) * 219 + 16 - 30) / 10);
  };
  expect(await frameAt(1 / RATE)).toBe(1);
  expect(await frameAt(5.5 / RATE)).toBe(5);
  expect(await frameAt(60)).toBe(7);
});

test('what is no film, or too short, is the fault of who made it', async () => {
  const film = await writePart(upTo(8), null);
  const rubbish = named('mp4');
  await writeFile(rubbish, 'no film');
  const codeOf = (work: Promise<void>): Promise<string> =>
    work.then(
      () => 'none',
      (error: unknown) => {
        expect(error).toBeInstanceOf(FilmFault);
        return (error as FilmFault).code;
      },
    );
  expect(await codeOf(media.joinFilms(partsOf(film, rubbish), named('mp4'), WANTED))).toBe(
    'not_a_film',
  );
  expect(await codeOf(media.saveStill(rubbish, named('png'), 0))).toBe('not_a_film');
  const short = await writePart([7, 8, 9], null);
  expect(await codeOf(media.joinFilms(partsOf(film, short), named('mp4'), WANTED))).toBe(
    'too_short',
  );
});

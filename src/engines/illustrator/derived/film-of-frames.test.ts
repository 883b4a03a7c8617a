import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EncoderOptions } from '../../../media/film-muxer.ts';
import { createFilmWriter } from '../../../media/encode.ts';
import { i420FromRgba } from '../../../media/i420.ts';
import { probeFilm } from '../../../media/probe.ts';
import { readAudio } from '../../../media/read-audio.ts';
import { readFrames } from '../../../media/read-frames.ts';
import type { EngineRequest, EngineSource } from '../../engine.ts';
import { derive } from './derive.ts';
import { makeFilmOfFrames } from './film-of-frames.ts';

const WIDTH = 160;
const HEIGHT = 90;
const RATE = 24;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kinora-derived-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A film of a bright square that moves over a grey-blue ground, with a tone if it has sound. */
async function upload(
  name: string,
  {
    width = WIDTH,
    height = HEIGHT,
    rate = RATE,
    seconds = 0.5,
    ...options
  }: EncoderOptions & {
    width?: number;
    height?: number;
    rate?: number;
    seconds?: number;
  } = {},
): Promise<string> {
  const file = join(directory, `${name}.mp4`);
  const frameCount = Math.round(seconds * rate);
  const writer = await createFilmWriter(
    file,
    { width, height, framesPerSecond: rate, frameCount },
    options,
  );
  const rgba = new Uint8Array(width * height * 4);
  for (let f = 0; f < frameCount; f++) {
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i += 4) {
        const inside =
          Math.abs(x - width * (0.3 + (0.4 * f) / frameCount)) < width * 0.1 &&
          Math.abs(y - height / 2) < height * 0.2;
        rgba.set(inside ? [240, 200, 60, 255] : [110, 130, 160 + (y % 8), 255], i);
      }
    }
    await writer.writeFrame(i420FromRgba(rgba, width, height));
  }
  if (options.audio !== false) {
    const tone = Float32Array.from(
      { length: 96_000 * seconds },
      (_, i) => 0.3 * Math.sin((i >> 1) * 0.05),
    );
    await writer.writeAudio(tone);
  }
  await writer.finish();
  return file;
}

function request(
  source: Partial<EngineSource>,
  prompt: string,
  seconds: number,
): EngineRequest & { source: EngineSource } {
  return {
    id: 'video_1',
    model: 'illustrator',
    prompt,
    width: WIDTH,
    height: HEIGHT,
    seconds,
    seed: 3,
    inputReference: null,
    characters: [],
    source: { kind: 'edit', file: '', seconds: 0.5, origin: null, ...source },
  };
}

async function made(
  source: Partial<EngineSource>,
  prompt: string,
  seconds: number,
): Promise<{ frames: Uint8Array[]; sound: Float32Array; notShown: string[]; file: string }> {
  const format = {
    width: WIDTH,
    height: HEIGHT,
    framesPerSecond: RATE,
    frameCount: Math.round(seconds * RATE),
  };
  const derived = derive(request(source, prompt, seconds), format);
  if (derived.way !== 'frames') throw new Error('It is drawn');
  const file = join(directory, 'made.mp4');
  await makeFilmOfFrames({ ...derived.job, file });
  const frames: Uint8Array[] = [];
  for await (const picture of readFrames(file)) frames.push(picture.data);
  const sound = (await readAudio(file)) ?? new Float32Array();
  return { frames, sound, notShown: derived.plan.not_shown.map(({ text }) => text), file };
}

function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

function brightness(frame: Uint8Array): number {
  return (
    frame.reduce((sum, value, i) => (i % 4 === 3 ? sum : sum + value), 0) / ((frame.length / 4) * 3)
  );
}

function loudness(sound: Float32Array, from: number, to: number): number {
  const part = sound.subarray(from * 96_000, to * 96_000);
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

describe('a film that was not drawn here', () => {
  it('is extended from its last picture, with its sound', async () => {
    const file = await upload('plain');
    const { frames, sound, notShown } = await made(
      { kind: 'extend', file },
      'a cat enters, it snows',
      1.5,
    );
    expect(frames).toHaveLength(36);
    const source: Uint8Array[] = [];
    for await (const picture of readFrames(file)) source.push(picture.data);
    expect(difference(frames[5]!, source[5]!)).toBeLessThan(3);
    const usual = difference(frames[10]!, frames[11]!);
    expect(difference(frames[11]!, frames[12]!)).toBeLessThan(usual + 1);
    expect(difference(frames[12]!, frames[35]!)).toBeGreaterThan(0.5);
    expect(notShown).toContain('cat');
    expect(sound.length / 96_000).toBeCloseTo(1.5, 1);
    for (const [from, to] of [
      [0.1, 0.4],
      [0.45, 0.6],
      [0.6, 1.4],
    ] as const)
      expect(loudness(sound, from, to)).toBeGreaterThan(0.02);
  });

  it.each([
    ['another rate, no sound', { rate: 15, audio: false }],
    ['another shape', { width: 120, height: 200, rate: 30 }],
    ['one frame', { rate: 2, seconds: 0.5 }],
  ] as const)('may be odd: %s', async (name, options) => {
    const file = await upload(name, options);
    const { file: result } = await made({ kind: 'extend', file }, 'it goes on', 1);
    const { video, audio } = await probeFilm(result);
    expect(video).toMatchObject({
      width: WIDTH,
      height: HEIGHT,
      frameCount: 24,
      framesPerSecond: 24,
    });
    expect(audio).not.toBeNull();
  });

  it('is edited in light, weather, colours and words', async () => {
    const file = await upload('edited');
    const same = await made({ file }, 'a dog', 0.5);
    expect(same.notShown).toContain('dog');
    const night = await made({ file }, 'at night', 0.5);
    expect(night.notShown).toEqual([]);
    expect(brightness(night.frames[3]!)).toBeLessThan(0.75 * brightness(same.frames[3]!));
    const rain = await made({ file }, 'in heavy rain', 0.5);
    expect(difference(rain.frames[3]!, same.frames[3]!)).toBeGreaterThan(5);
    const noir = await made({ file }, 'as film noir', 0.5);
    const [r, g, b] = noir.frames[3]!;
    expect(Math.max(r!, g!, b!) - Math.min(r!, g!, b!)).toBeLessThan(14);
    const titled = await made({ file }, 'with the title "HOME"', 0.5);
    expect(difference(titled.frames[6]!, same.frames[6]!)).toBeGreaterThan(0.5);
    expect(loudness(same.sound, 0.1, 0.4)).toBeGreaterThan(0.15);
  });

  it('leaves no file when it cannot be read', async () => {
    const file = join(directory, 'words.mp4');
    await writeFile(file, 'no film');
    const target = join(directory, 'never.mp4');
    const format = { width: WIDTH, height: HEIGHT, framesPerSecond: RATE, frameCount: 24 };
    const derived = derive(request({ kind: 'extend', file }, 'on', 1), format);
    if (derived.way !== 'frames') throw new Error('It is drawn');
    await expect(makeFilmOfFrames({ ...derived.job, file: target })).rejects.toThrow();
    expect(await readdir(directory)).not.toContain('never.mp4');
  });
});

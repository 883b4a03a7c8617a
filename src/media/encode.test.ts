import { createHash } from 'node:crypto';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFilmWriter } from './encode.ts';
import { AUDIO_SAMPLE_RATE, type FilmFormat } from './frame.ts';
import { i420FromRgba } from './i420.ts';
import { readMp4Boxes } from './mp4-boxes.ts';
import { probeFilm } from './probe.ts';
import { readAudio } from './read-audio.ts';
import { readFrames } from './read-frames.ts';

const FORMAT: FilmFormat = { width: 320, height: 180, framesPerSecond: 24, frameCount: 60 };

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-encode-'));
});
afterAll(() => rm(directory, { recursive: true }));

describe('createFilmWriter', () => {
  it('writes what players and the contract expect', async () => {
    const file = path.join(directory, 'film.mp4');
    await writeFilm(file);
    expect(await probeFilm(file)).toEqual({
      container: 'mp4',
      duration: 2.5,
      isFastStart: true,
      video: {
        codec: 'h264',
        profile: 'high',
        pixelFormat: 'yuv420p',
        isBt709: true,
        range: 'limited',
        width: 320,
        height: 180,
        framesPerSecond: 24,
        frameCount: 60,
        duration: 2.5,
      },
      audio: { codec: 'aac', profile: 'lc', sampleRate: 48_000, channels: 2, duration: 2.5 },
    });
    const boxes = (await readMp4Boxes(file)).map((box) => box.type);
    expect(boxes.slice(0, 2)).toEqual(['ftyp', 'moov']);
    const bytes = await readFile(file);
    // The table of key frames: at least one every two seconds.
    const table = bytes.indexOf('stss');
    const keyFrames = Array.from({ length: bytes.readUInt32BE(table + 8) }, (_, i) =>
      bytes.readUInt32BE(table + 12 + 4 * i),
    );
    expect(keyFrames[0]).toBe(1);
    expect(keyFrames.some((frame) => frame > 1 && frame <= 49)).toBe(true);
  });

  it('keeps every frame, its colours and the time it is shown', async () => {
    const file = path.join(directory, 'colours.mp4');
    await writeFilm(file);
    let index = 0;
    for await (const { data, time, width } of readFrames(file)) {
      expect(time).toBeCloseTo(index / 24, 6);
      const middle = 4 * (90 * width + 160);
      const [red, green, blue] = frameColor(index);
      expect(Math.abs(data[middle]! - red)).toBeLessThan(5);
      expect(Math.abs(data[middle + 1]! - green)).toBeLessThan(5);
      expect(Math.abs(data[middle + 2]! - blue)).toBeLessThan(5);
      index++;
    }
    expect(index).toBe(60);
  });

  it('keeps the sound exactly as long as the picture and in time with it', async () => {
    const file = path.join(directory, 'sound.mp4');
    await writeFilm(file);
    const sound = await readAudio(file);
    expect(sound).toHaveLength(2 * 2.5 * AUDIO_SAMPLE_RATE);
    // The tone begins at 0.5 s, left only, and what was not written is silent.
    const level = (from: number, to: number, side: number): number => {
      let sum = 0;
      for (let i = Math.round(from * 48_000); i < to * 48_000; i++)
        sum += sound![2 * i + side]! ** 2;
      return Math.sqrt(sum / ((to - from) * 48_000));
    };
    expect(level(0, 0.49, 0)).toBeLessThan(0.01);
    expect(level(0.51, 1.4, 0)).toBeCloseTo(0.5 / Math.SQRT2, 1);
    expect(level(0.51, 1.4, 1)).toBeLessThan(0.02);
    expect(level(1.7, 2.5, 0)).toBeLessThan(0.01);
  });

  it('gives equal bytes for equal frames and sound', async () => {
    const hashes = [];
    for (const name of ['a.mp4', 'b.mp4']) {
      const file = path.join(directory, name);
      await writeFilm(file);
      hashes.push(
        createHash('sha256')
          .update(await readFile(file))
          .digest('hex'),
      );
    }
    expect(hashes[0]).toBe(hashes[1]);
  });

  it('writes lengths that are no whole number of audio frames, and films without sound', async () => {
    const format = { ...FORMAT, frameCount: 7, framesPerSecond: 30 };
    const file = path.join(directory, 'short.mp4');
    await writeFilm(file, format);
    expect((await probeFilm(file)).duration).toBeCloseTo(7 / 30, 4);
    expect(await readAudio(file)).toHaveLength(2 * 11_200);
    const silent = path.join(directory, 'silent.mp4');
    const writer = await createFilmWriter(silent, { ...format, frameCount: 1 }, { audio: false });
    await writer.writeFrame(solidFrame(0));
    await writer.finish();
    expect(await probeFilm(silent)).toMatchObject({ audio: null, video: { frameCount: 1 } });
  });

  it('takes calls without awaiting each, in order', async () => {
    const file = path.join(directory, 'eager.mp4');
    const writer = await createFilmWriter(file, { ...FORMAT, frameCount: 8 });
    const writes = Array.from({ length: 8 }, (_, i) => writer.writeFrame(solidFrame(i)));
    await Promise.all([...writes, writer.finish()]);
    const reds: number[] = [];
    for await (const { data } of readFrames(file)) reds.push(data[0]!);
    expect(reds).toEqual(reds.toSorted((a, b) => a - b));
    expect(reds).toHaveLength(8);
  });

  it('leaves no file when frames are missing, wrong or too many, or it is aborted', async () => {
    const file = path.join(directory, 'broken.mp4');
    const writer = await createFilmWriter(file, FORMAT);
    await expect(writer.writeFrame(new Uint8Array(10))).rejects.toThrow('A frame has 86400 bytes');
    await writer.writeFrame(solidFrame(0));
    await expect(writer.finish()).rejects.toThrow('1 of 60 frames');
    await expect(access(file)).rejects.toThrow('ENOENT');
    await expect(writer.writeFrame(solidFrame(0))).rejects.toThrow('already aborted');

    const second = await createFilmWriter(file, { ...FORMAT, frameCount: 1 });
    await second.writeFrame(solidFrame(0));
    await expect(second.writeFrame(solidFrame(1))).rejects.toThrow('only 1 frames');
    await second.abort();
    await second.abort();
    await expect(access(file)).rejects.toThrow('ENOENT');
  });

  it('refuses formats and places that cannot be', async () => {
    const file = path.join(directory, 'no.mp4');
    await expect(createFilmWriter(file, { ...FORMAT, width: 321 })).rejects.toThrow('321x180');
    await expect(createFilmWriter(file, { ...FORMAT, frameCount: 0 })).rejects.toThrow('one frame');
    const nowhere = path.join(directory, 'missing', 'film.mp4');
    await expect(createFilmWriter(nowhere, FORMAT)).rejects.toThrow('No such file');
  });
});

describe('probeFilm', () => {
  it('refuses what is no film', async () => {
    const junk = path.join(directory, 'junk.mp4');
    await writeFile(junk, 'This is not a film.'.repeat(100));
    await expect(probeFilm(junk)).rejects.toThrow();
    await expect(probeFilm(path.join(directory, 'missing.mp4'))).rejects.toThrow('No such file');
  });

  it('does not follow a playlist to other files', async () => {
    const film = path.join(directory, 'target.mp4');
    await writeFilm(film, { ...FORMAT, frameCount: 2 });
    const list = path.join(directory, 'list.mp4');
    await writeFile(list, `ffconcat version 1.0\nfile '${film}'\n`);
    await expect(probeFilm(list)).rejects.toThrow();
  });

  it('reports a film cut off in its index', async () => {
    const film = path.join(directory, 'whole.mp4');
    await writeFilm(film, { ...FORMAT, frameCount: 4 });
    const cut = path.join(directory, 'cut.mp4');
    await writeFile(cut, (await readFile(film)).subarray(0, 400));
    await expect(probeFilm(cut)).rejects.toThrow();
  });
});

/** Frames of one colour each, growing redder, and a tone on the left from 0.5 to 1.5 s. */
async function writeFilm(file: string, format = FORMAT): Promise<void> {
  const writer = await createFilmWriter(file, format);
  const tone = new Float32Array(2 * 1.5 * AUDIO_SAMPLE_RATE);
  for (let i = 24_000; i < tone.length / 2; i++) tone[2 * i] = 0.5 * Math.sin(i * 0.06);
  await writer.writeAudio(tone);
  for (let i = 0; i < format.frameCount; i++) await writer.writeFrame(solidFrame(i));
  await writer.finish();
}

function frameColor(index: number): [number, number, number] {
  return [20 + 3 * index, 90, 220 - 3 * index];
}

function solidFrame(index: number): Uint8Array {
  const [red, green, blue] = frameColor(index);
  const rgba = new Uint8Array(FORMAT.width * FORMAT.height * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba.set([red, green, blue, 255], i);
  return i420FromRgba(rgba, FORMAT.width, FORMAT.height);
}

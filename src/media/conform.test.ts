import { execFile, execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { conformFilm } from './conform.ts';
import type { FilmTarget } from './encode-again.ts';
import { createFilmWriter } from './encode.ts';
import { FilmFault } from './film-fault.ts';
import { placeIn } from './fit-frame.ts';
import { AUDIO_SAMPLE_RATE, i420Size, type FilmFormat } from './frame.ts';
import { createMedia } from './media.ts';
import { probeFilm } from './probe.ts';
import { readFrames } from './read-frames.ts';

let directory: string;
let count = 0;
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'kinora-conform-'));
});
afterAll(() => rm(directory, { recursive: true }));

const named = (extension: string): string => path.join(directory, `${++count}.${extension}`);

/** Rows of a frame at the top and the bottom that are white; the rest is a grey of the frame's number. */
async function writeFilm(format: FilmFormat, whiteRows = 0, sound = false): Promise<string> {
  const file = named('mp4');
  const { width, height, frameCount, framesPerSecond } = format;
  const writer = await createFilmWriter(file, format, { audio: sound, preset: 'superfast' });
  for (let index = 0; index < frameCount; index++) {
    const frame = new Uint8Array(i420Size(width, height)).fill(128);
    frame.fill(grey(index / framesPerSecond), 0, width * height);
    frame.fill(235, 0, width * whiteRows).fill(235, width * (height - whiteRows), width * height);
    await writer.writeFrame(frame);
  }
  if (sound) {
    const samples = (frameCount / framesPerSecond) * AUDIO_SAMPLE_RATE;
    await writer.writeAudio(new Float32Array(2 * samples).fill(0.1));
  }
  await writer.finish();
  return file;
}

/** Of the frame that begins at so many seconds. */
function grey(seconds: number): number {
  return 40 + Math.floor(seconds * 4) * 8;
}

function wanted(special: Partial<FilmTarget> = {}): FilmTarget {
  return { width: 320, height: 180, seconds: 2, fit: 'crop', shorter: 'hold', ...special };
}

interface Seen {
  /** Luma in the middle, at the top, at the left, of the frame shown at a moment. */
  middle: number;
  top: number;
  left: number;
}

async function look(file: string, seconds: number): Promise<Seen> {
  for await (const { data, width, height } of readFrames(file, {
    format: 'i420',
    fromSeconds: seconds,
  })) {
    const at = (x: number, y: number): number => data[y * width + x]!;
    return {
      middle: at(width >> 1, height >> 1),
      top: at(width >> 1, 1),
      left: at(1, height >> 1),
    };
  }
  throw new Error(`There is no frame at ${seconds}`);
}

async function conform(file: string, special: Partial<FilmTarget> = {}): Promise<string> {
  const target = wanted(special);
  const made = await conformFilm(file, named('mp4'), target);
  const { container, isFastStart, video } = await probeFilm(made);
  expect({ container, isFastStart }).toEqual({ container: 'mp4', isFastStart: true });
  expect(video).toMatchObject({
    codec: 'h264',
    pixelFormat: 'yuv420p',
    width: target.width,
    height: target.height,
    // Matroska has whole milliseconds, and its copies a rate that is a little off.
    frameCount: Math.round(target.seconds * video.framesPerSecond),
  });
  expect(Math.abs(video.duration - target.seconds)).toBeLessThan(0.002);
  return made;
}

async function faultOf(file: string, special: Partial<FilmTarget> = {}): Promise<FilmFault> {
  const error = await conform(file, special).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(FilmFault);
  return error as FilmFault;
}

describe('a film', () => {
  test('that is exact stays as it is', async () => {
    const file = await writeFilm({ width: 320, height: 180, framesPerSecond: 12, frameCount: 24 });
    expect(await conform(file)).toBe(file);
  });

  test('that is a frame longer and a strip higher loses both, unscaled', async () => {
    const format = { width: 320, height: 192, framesPerSecond: 16, frameCount: 33 };
    const made = await conform(await writeFilm(format, 6));
    expect((await probeFilm(made)).video.framesPerSecond).toBe(16);
    for (const seconds of [0, 1, 1.9]) {
      const { top, middle } = await look(made, seconds);
      expect(Math.abs(top - grey(seconds))).toBeLessThan(4);
      expect(Math.abs(middle - grey(seconds))).toBeLessThan(4);
    }
  });

  test('of another shape is cropped, padded or stretched', async () => {
    const format = { width: 160, height: 160, framesPerSecond: 8, frameCount: 16 };
    const file = await writeFilm(format, 20);
    const cropped = await look(await conform(file), 0);
    expect(Math.abs(cropped.top - grey(0))).toBeLessThan(6);
    const padded = await look(await conform(file, { fit: 'pad' }), 0);
    expect(padded.left).toBeLessThan(20);
    expect(padded.top).toBeGreaterThan(220);
    const stretched = await look(await conform(file, { fit: 'stretch' }), 0);
    expect(stretched.top).toBeGreaterThan(220);
    expect(Math.abs(stretched.left - grey(0))).toBeLessThan(6);
  });

  test('that is small or large is scaled', async () => {
    const small = await writeFilm({ width: 96, height: 54, framesPerSecond: 8, frameCount: 16 });
    await conform(small, { width: 640, height: 360 });
    const large = await writeFilm({ width: 640, height: 360, framesPerSecond: 8, frameCount: 16 });
    await conform(large, { width: 180, height: 320 });
  });

  test('that ends a moment early holds its last frame', async () => {
    const made = await conform(
      await writeFilm({ width: 320, height: 180, framesPerSecond: 16, frameCount: 28 }),
    );
    expect(Math.abs((await look(made, 1.95)).middle - grey(27 / 16))).toBeLessThan(4);
  });

  test('that is much too short is a fault, or is slowed down', async () => {
    const format = { width: 320, height: 180, framesPerSecond: 16, frameCount: 17 };
    const file = await writeFilm(format);
    expect(await faultOf(file)).toMatchObject({
      code: 'too_short',
      message: 'The engine made 1.1 of 2 seconds of the film.',
    });
    const slowed = await conform(file, { shorter: 'slow' });
    expect(Math.abs((await look(slowed, 1)).middle - grey(0.53))).toBeLessThan(4);
    expect(Math.abs((await look(slowed, 1.95)).middle - grey(1.03))).toBeLessThan(4);
  });

  test('keeps its sound, cut to its length', async () => {
    const format = { width: 320, height: 192, framesPerSecond: 8, frameCount: 24 };
    const made = await conform(await writeFilm(format, 0, true));
    const { audio } = await probeFilm(made);
    expect(audio).toMatchObject({ codec: 'aac', channels: 2, sampleRate: 48_000 });
    expect(audio?.duration).toBeCloseTo(2, 1);
    const silent = { width: 320, height: 192, framesPerSecond: 8, frameCount: 24 };
    expect((await probeFilm(await conform(await writeFilm(silent)))).audio).toBeNull();
  });

  test('through the media process is the same', async () => {
    await using media = createMedia();
    const format = { width: 320, height: 192, framesPerSecond: 8, frameCount: 17 };
    const target = named('mp4');
    expect(await media.conformFilm(await writeFilm(format), target, wanted())).toBe(target);
    const rubbish = named('mp4');
    await writeFile(rubbish, 'this is no film');
    await expect(media.conformFilm(rubbish, named('mp4'), wanted())).rejects.toThrow(FilmFault);
  });
});

describe('a fault is', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('Traceback (most recent call last):\n  out of memory\n')],
    ['a page', Buffer.from('<!doctype html><title>502 Bad Gateway</title>')],
    ['noise', Buffer.alloc(5000, 0xa5)],
    ['a playlist of other files', Buffer.from('#EXTM3U\n#EXTINF:4\nfile:///etc/passwd\n')],
  ])('%s', async (_, bytes) => {
    const file = named('mp4');
    await writeFile(file, bytes);
    expect((await faultOf(file)).code).toBe('not_a_film');
  });

  test('a film that breaks off', async () => {
    const format = { width: 320, height: 192, framesPerSecond: 16, frameCount: 33 };
    const whole = await readFile(await writeFilm(format));
    const file = named('mp4');
    await writeFile(file, whole.subarray(0, whole.length >> 1));
    expect(['not_a_film', 'too_short']).toContain((await faultOf(file)).code);
  });
});

const hasFfmpeg = (() => {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasFfmpeg)('from other containers and codecs, with ffmpeg', () => {
  const ffmpeg = async (...words: string[]): Promise<void> => {
    await promisify(execFile)('ffmpeg', ['-v', 'error', '-y', ...words]);
  };
  const test2 = 'testsrc2=size=320x192:rate=16:duration=2.2';

  test.each([
    ['avi', ['-c:v', 'mjpeg']],
    ['webm', ['-c:v', 'libvpx', '-deadline', 'realtime']],
    ['gif', []],
    ['mkv', ['-c:v', 'ffv1', '-pix_fmt', 'yuv444p']],
    ['mov', ['-c:v', 'mpeg4']],
  ])('%s', async (extension, codec) => {
    const file = named(extension);
    await ffmpeg('-f', 'lavfi', '-i', test2, ...codec, file);
    await conform(file);
  });

  test('an AVI that is called webm', async () => {
    const avi = named('avi');
    await ffmpeg('-f', 'lavfi', '-i', test2, '-c:v', 'mjpeg', avi);
    const webm = named('webm');
    await copyFile(avi, webm);
    await conform(webm);
  });

  test('23.976 frames per second', async () => {
    const file = named('mp4');
    await ffmpeg('-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=24000/1001:duration=2.1', file);
    expect((await probeFilm(await conform(file))).video.framesPerSecond).toBe(24);
  });

  test('an exact film in Matroska, or with the index at its end, is copied and not encoded', async () => {
    const format = { width: 320, height: 180, framesPerSecond: 16, frameCount: 32 };
    const exact = await writeFilm(format, 0, true);
    for (const extension of ['mkv', 'mp4']) {
      const file = named(extension);
      await ffmpeg('-i', exact, '-c', 'copy', file);
      const made = await conform(file);
      expect(made).not.toBe(file);
      expect(await packetSizes(made)).toEqual(await packetSizes(exact));
    }
  });
});

/** Compressed frames as they lie in the file: equal only if nothing was encoded again. */
async function packetSizes(file: string): Promise<string> {
  const show = ['-select_streams', 'v', '-show_entries', 'packet=size', '-of', 'csv=p=0'];
  const { stdout } = await promisify(execFile)('ffprobe', ['-v', 'error', ...show, file]);
  return stdout;
}

test('a placement covers or is covered, and stays even', () => {
  const side = fc.integer({ min: 8, max: 2048 }).map((half) => half * 2);
  const size = fc.record({ width: side, height: side });
  fc.assert(
    fc.property(size, size, fc.constantFrom('crop', 'pad', 'stretch'), (source, target, fit) => {
      const { scaled, left, top } = placeIn(source, target, fit);
      for (const length of [scaled.width, scaled.height, left, top]) {
        expect(Math.abs(length % 2)).toBe(0);
      }
      if (fit === 'crop') {
        expect(Math.min(scaled.width - target.width, scaled.height - target.height)).toBe(0);
        expect(Math.max(left, top)).toBeLessThanOrEqual(0);
      } else {
        expect(Math.max(scaled.width - target.width, scaled.height - target.height)).toBe(0);
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 2000 },
  );
});

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilmFormat } from '../../../media/frame.ts';
import { i420FromRgba } from '../../../media/i420.ts';
import { probeFilm } from '../../../media/probe.ts';
import { readFrames } from '../../../media/read-frames.ts';
import type { ScenePlan } from '../plan.ts';
import { STYLES } from '../plan.ts';
import type { EngineRequest } from '../../engine.ts';
import { makeFilmInChild } from '../film-child.ts';
import { planFor } from '../make-film.ts';
import { drawInThreads } from './draw-threads.ts';
import type { FilmRequest } from './shot-requests.ts';
import { createFilmPainter } from './frame.ts';
import { shotStarts } from './shot-requests.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kinora-film-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
});

const SMALL: FilmFormat = { width: 160, height: 90, framesPerSecond: 24, frameCount: 5 };

function filmRequest(prompt: string, more: Partial<FilmRequest> = {}): FilmRequest {
  const { width, height } = SMALL;
  const seed = more.seed ?? 1;
  return {
    plan: planFor({ prompt, seconds: 4, width, height, seed }),
    format: SMALL,
    seed,
    detail: 'standard',
    inputReference: null,
    ...more,
  };
}

const FOX = 'A red fox running through a snowy forest at dusk, slow tracking shot';

async function drawnHere(request: FilmRequest): Promise<string> {
  const painter = await createFilmPainter(request);
  const { width, height, frameCount } = request.format;
  const hash = createHash('sha256');
  for (let i = 0; i < frameCount; i++) hash.update(i420FromRgba(painter.pixels(i), width, height));
  return hash.digest('hex');
}

/** How bright a frame of a film is, 0 to 255. */
function brightness(frame: Uint8Array): number {
  let sum = 0;
  for (let i = 1; i < frame.length; i += 4) sum += frame[i]!;
  return sum / (frame.length / 4);
}

describe('drawing a film', () => {
  it('lets the day pass in a time-lapse', async () => {
    const painter = await createFilmPainter(
      filmRequest('time lapse of a field', { format: { ...SMALL, frameCount: 24 } }),
    );
    const noon = brightness(painter.pixels(0));
    expect(brightness(painter.pixels(23))).toBeLessThan(0.5 * noon);
    expect(brightness(painter.pixels(0))).toBe(noon);
  });

  it('gives the same frames for the same seed, in one thread or in several, and others for another', async () => {
    const here = await drawnHere(filmRequest(FOX));
    const hash = createHash('sha256');
    const order: number[] = [];
    const onFrame = async (index: number, i420: Uint8Array): Promise<void> => {
      order.push(index);
      hash.update(i420);
    };
    await drawInThreads(filmRequest(FOX), onFrame, { threads: 2 });
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(hash.digest('hex')).toBe(here);
    expect(await drawnHere(filmRequest(FOX, { seed: 2 }))).not.toBe(here);
  });

  it('draws the same frame whatever was drawn before', async () => {
    const request = filmRequest('A dog on a beach. Then a car on a street at night.');
    const all = await createFilmPainter(request);
    const once = await createFilmPainter(request);
    for (const index of [0, 4, 1]) all.pixels(index);
    expect(Buffer.compare(all.pixels(3), once.pixels(3))).toBe(0);
  });

  it('has a look of its own for every style', async () => {
    const request = filmRequest('a field');
    const pictures = new Set<string>();
    for (const style of STYLES) {
      const plan: ScenePlan = { ...request.plan, style };
      const painter = await createFilmPainter({ ...request, plan });
      const pixels = painter.pixels(2);
      expect(pixels).toHaveLength(SMALL.width * SMALL.height * 4);
      pictures.add(createHash('sha256').update(pixels).digest('hex'));
    }
    expect(pictures.size).toBe(STYLES.length);
  });

  it('shares the frames out among the shots without losing one', () => {
    const { plan } = filmRequest(FOX);
    const shots = [0.2, 0.3, 0.1, 0.4].map((share) => ({ ...plan.shots[0]!, share }));
    const starts = shotStarts({ ...plan, shots }, 97);
    expect(starts[0]).toBe(0);
    expect(starts.at(-1)).toBe(97);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

describe('a picture that comes alive', () => {
  it('begins with exactly that picture and then moves', async () => {
    const { width, height } = SMALL;
    const canvas = createCanvas(width, height);
    const ctx = canvas.getContext('2d');
    for (let i = 0; i < 60; i++) {
      ctx.fillStyle = `hsl(${i * 47}, 60%, ${20 + i}%)`;
      ctx.fillRect((i * 37) % width, (i * 23) % height, 30, 20);
    }
    ctx.globalCompositeOperation = 'destination-over';
    ctx.fillStyle = '#246';
    ctx.fillRect(0, 0, width, height);
    const file = join(directory, 'first.png');
    await writeFile(file, canvas.toBuffer('image/png'));
    for (const prompt of ['zoom in', 'pan left', 'it starts to snow', 'a calm day']) {
      const painter = await createFilmPainter(filmRequest(prompt, { inputReference: file }));
      expect(Buffer.compare(painter.pixels(0), canvas.data())).toBe(0);
      const last = Buffer.from(painter.pixels(SMALL.frameCount - 1));
      expect(Buffer.compare(last, canvas.data())).not.toBe(0);
    }
  });
});

describe('making a film in a child process', () => {
  /** A thing before a plain backdrop takes no time to build. */
  function orderOf(width: number, height: number, frames: number): EngineRequest {
    return {
      id: 'video_1',
      model: 'illustrator',
      prompt: 'a vase',
      width,
      height,
      seconds: frames / 24,
      seed: 1,
      inputReference: null,
      source: null,
      characters: [],
    };
  }

  it.each([
    [1280, 720],
    [720, 1280],
    [1024, 1792],
    [1792, 1024],
    [1080, 1920],
    [1920, 1080],
  ])(
    'writes exactly the frames and the size that were asked for: %i × %i',
    async (width, height) => {
      const file = join(directory, `${width}x${height}.mp4`);
      const phases: string[] = [];
      const details = await makeFilmInChild(
        { request: orderOf(width, height, 3), file },
        { onProgress: ({ phase }) => phases.push(phase) },
      );
      expect(details).toMatchObject({ plan: { prompt: 'a vase' }, not_shown: [] });
      const { video, audio } = await probeFilm(file);
      expect(video).toMatchObject({
        width,
        height,
        frameCount: 3,
        framesPerSecond: 24,
        codec: 'h264',
      });
      expect(audio).not.toBeNull();
      expect(new Set(phases)).toEqual(new Set(['drawing', 'finishing']));
    },
  );

  it('decodes to the same frames for the same seed, and to others for another', async () => {
    const decoded = async (seed: number, name: string): Promise<string> => {
      const file = join(directory, name);
      // At some other sizes x264's look-ahead reads memory of its own that nobody has written.
      const request = {
        ...orderOf(256, 128, 4),
        prompt: 'a car on a street',
        seed,
      };
      await makeFilmInChild({ request, file });
      const hash = createHash('sha256');
      for await (const { data } of readFrames(file, { format: 'i420' })) hash.update(data);
      return hash.digest('hex');
    };
    const first = await decoded(1, 'first.mp4');
    expect(await decoded(1, 'again.mp4')).toBe(first);
    expect(await decoded(2, 'other.mp4')).not.toBe(first);
  });

  it('ends at once when it is told to, and leaves no file', async () => {
    const file = join(directory, 'cancelled.mp4');
    const controller = new AbortController();
    const work = makeFilmInChild(
      { request: orderOf(SMALL.width, SMALL.height, 240), file },
      {
        signal: controller.signal,
        // In the midst of drawing.
        onProgress: ({ progress }) => {
          if (progress > 0.024) controller.abort(new Error('enough'));
        },
      },
    );
    await expect(work).rejects.toThrow('enough');
    expect(await readdir(directory)).not.toContain('cancelled.mp4');
  });
});

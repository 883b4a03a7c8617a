import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NativeFormat } from '../../src/engines/engine.ts';
import { planFilm } from '../../src/engines/planner.ts';
import { conformFilm } from '../../src/media/conform.ts';
import { createFilmWriter } from '../../src/media/encode.ts';
import { i420Size } from '../../src/media/frame.ts';
import { probeFilm } from '../../src/media/probe.ts';

/** Models as small as tests are quick, on the grids that real ones have. */
const native: fc.Arbitrary<NativeFormat> = fc.record({
  framesPerSecond: fc.constantFrom(8, 12, 16, 24),
  frames: fc.constantFrom(
    { step: 4, offset: 1, min: 5, max: 49 },
    { step: 8, offset: 1, min: 9, max: 65 },
    { step: 17, offset: 5, min: 5, max: 73 },
  ),
  dims: fc.record({
    multiple: fc.constantFrom(8, 16, 32),
    maxPixels: fc.constantFrom(20_000, 60_000, 200_000),
  }),
  policy: fc.record({
    size: fc.constantFrom('reject', 'snap', 'clamp'),
    seconds: fc.constantFrom('reject', 'snap', 'clamp'),
  }),
});
const side = fc.integer({ min: 40, max: 200 }).map((half) => half * 2);
const shape = fc.record({ width: side, height: side, seconds: fc.integer({ min: 1, max: 4 }) });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-planned-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('whatever a model makes by its plan becomes exactly the film that was asked for', async () => {
  let made = 0;
  await fc.assert(
    fc.asyncProperty(native, shape, async (format, asked) => {
      const planned = planFilm(format, asked);
      fc.pre(planned.ok);
      const { width, height, framesPerSecond, segments, conform } = planned.plan;
      const frameCount = segments[0]!.frames;
      const raw = path.join(folder, 'raw.mp4');
      const options = { preset: 'superfast', crf: 45 } as const;
      const writer = await createFilmWriter(
        raw,
        { width, height, framesPerSecond, frameCount },
        options,
      );
      for (let index = 0; index < frameCount; index += 1) {
        await writer.writeFrame(new Uint8Array(i420Size(width, height)).fill(40 + index));
      }
      await writer.finish();
      const { fit = 'crop', shorter = 'hold' } = conform;
      const file = await conformFilm(raw, path.join(folder, 'film.mp4'), {
        ...asked,
        fit,
        shorter,
      });
      const { container, video } = await probeFilm(file);
      expect({ container, width: video.width, height: video.height }).toEqual({
        container: 'mp4',
        width: asked.width,
        height: asked.height,
      });
      expect(video.frameCount / framesPerSecond).toBe(asked.seconds);
      made += 1;
    }),
    { numRuns: 15 },
  );
  expect(made).toBe(15);
});

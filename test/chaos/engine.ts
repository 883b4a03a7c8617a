import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../../src/engines/engine.ts';
import { fromGenerator } from '../../src/engines/from-generator.ts';
import { createFilmWriter } from '../../src/media/encode.ts';
import { i420Size } from '../../src/media/frame.ts';

/** Films with the same seed modulo this are the same, byte for byte. */
export const SHADES = 8;
const FRAMES_PER_SECOND = 4;
/** Long enough to be hit in the middle. */
const STEPS = 6;
const STEP_MS = 120;

/** Real films of one grey that tells the seed, made slowly without using the processor much. */
export function createChaosEngine(): Engine {
  return fromGenerator({
    id: 'chaos',
    models: () => [
      {
        id: 'chaos',
        sizes: ['720x1280'],
        seconds: [4],
        framesPerSecond: FRAMES_PER_SECOND,
        audio: false,
        inputReference: false,
        sources: [],
        characters: 0,
      },
    ],
    generate: async ({ width, height, seconds, seed }, { signal, directory, onProgress }) => {
      for (let step = 0; step < STEPS; step += 1) {
        onProgress(step / STEPS, 'drawing');
        await pause(STEP_MS, undefined, { signal });
      }
      const file = path.join(directory, 'chaos.mp4');
      const frameCount = seconds * FRAMES_PER_SECOND;
      const format = { width, height, framesPerSecond: FRAMES_PER_SECOND, frameCount };
      const writer = await createFilmWriter(file, format, { preset: 'superfast', crf: 45 });
      const frame = new Uint8Array(i420Size(width, height)).fill(40 + (seed % SHADES) * 20);
      for (let index = 0; index < frameCount; index += 1) await writer.writeFrame(frame);
      await writer.finish();
      return { file, details: { shade: seed % SHADES } };
    },
  });
}

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { planFor } from './make-film.ts';
import { createFilmPainter } from './render/frame.ts';

const FORMAT = { width: 160, height: 90, framesPerSecond: 24, frameCount: 6 };

/** Hash of every frame, drawn in the given order. */
async function framesOf(prompt: string, order: readonly number[]): Promise<string[]> {
  const { width, height } = FORMAT;
  const plan = planFor({ prompt, seconds: 4, width, height, seed: 3 });
  const request = { plan, format: FORMAT, seed: 3, detail: 'standard' as const };
  const painter = await createFilmPainter({ ...request, inputReference: null });
  const hashes: string[] = [];
  for (const index of order) {
    hashes[index] = createHash('sha256').update(painter.pixels(index)).digest('hex');
  }
  return hashes;
}

// A camera that follows under a sun, a lamp-lit vehicle, a person, wings.
test.each([
  'a red car driving on a street',
  'A dog walking in a park',
  'a person walking on a beach at sunset',
  'A bird flying in the sky',
])('the frames of "%s" are the same in whatever order they are drawn', async (prompt) => {
  const forward = await framesOf(prompt, [0, 1, 2, 3, 4, 5]);
  expect(await framesOf(prompt, [5, 2, 4, 0, 3, 1])).toEqual(forward);
  expect(new Set(forward).size).toBe(6);
});

// A lens alone, a tilt that still plates are too small for, a hand-held camera, one out of focus.
test.each([
  'a zebra and a giraffe, zoom in',
  'a parking meter and a truck, zoom out',
  'a boat on a lake, tilt up',
  'a cat in a kitchen, handheld shot',
  'a bird in a garden, racking focus',
])('the frames of "%s" do not depend on what was drawn before', async (prompt) => {
  const forward = await framesOf(prompt, [0, 1, 2, 3, 4, 5]);
  await framesOf('a red fox in a snowy forest', [3]);
  expect(await framesOf(prompt, [4, 1, 5, 0, 2, 3])).toEqual(forward);
});

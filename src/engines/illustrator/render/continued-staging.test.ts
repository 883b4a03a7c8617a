import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { i420FromRgba } from '../../../media/i420.ts';
import { planScene } from '../language/plan-scene.ts';
import { continuePlan } from '../language/revise-plan.ts';
import type { ScenePlan } from '../plan.ts';
import type { FilmPainter } from './frame.ts';
import { createFilmPainter } from './frame.ts';
import { soundCuesOf } from './sound-cues.ts';

const SIZE = { width: 160, height: 90 };
const SOURCE = 24;
const SEED = 7;

function planned(prompt: string): ScenePlan {
  return planScene(prompt, { ...SIZE, seconds: 1, seed: SEED });
}

function extended(plan: ScenePlan, prompt: string, from: number, to: number): ScenePlan {
  const options = { ...SIZE, seconds: to / 24, seed: SEED, sourceFrames: from, frames: to };
  return continuePlan(plan, prompt, options);
}

function painter(plan: ScenePlan, frameCount: number): Promise<FilmPainter> {
  const format = { ...SIZE, framesPerSecond: 24, frameCount };
  return createFilmPainter({ plan, format, seed: SEED, detail: 'standard', inputReference: null });
}

function digest(film: FilmPainter, indices: readonly number[]): string {
  const hash = createHash('sha256');
  for (const index of indices)
    hash.update(i420FromRgba(film.pixels(index), SIZE.width, SIZE.height));
  return hash.digest('hex');
}

/** Mean difference of neighbouring frames from `from` to `to`, as levels of 0 to 255. */
function changes(film: FilmPainter, from: number, to: number): number[] {
  let previous: Uint8Array | null = null;
  const found: number[] = [];
  for (let index = from; index <= to; index++) {
    const frame: Uint8Array = Uint8Array.from(film.pixels(index));
    if (previous) {
      let sum = 0;
      for (let i = 0; i < frame.length; i++) sum += Math.abs(frame[i]! - previous[i]!);
      found.push(sum / frame.length);
    }
    previous = frame;
  }
  return found;
}

describe('a shot that goes on', () => {
  it.each([
    ['A red fox running through a snowy forest at dusk', 'then it stops and looks at the camera'],
    ['A dog walking in a park', 'it starts to rain, a cat enters from the left'],
    ['A woman reading a book in a library', 'she dances, the camera zooms in on her face'],
    ['mountains at sunset', 'night falls'],
  ])('%s: %s', async (prompt, more) => {
    const plan = planned(prompt);
    const longer = extended(plan, more, SOURCE, 60);
    expect(longer.shots.at(-1)!.continues).toBe(true);
    const source = await painter(plan, SOURCE);
    const film = await painter(longer, 60);
    const some = [0, 11, SOURCE - 1];
    expect(digest(film, some)).toBe(digest(source, some));
    const steps = changes(film, SOURCE - 5, SOURCE + 3);
    const seam = steps[4]!;
    const usual = Math.max(...steps.slice(0, 4));
    expect(seam).toBeLessThan(1.35 * usual + 0.2);
    for (const step of steps.slice(5)) expect(step).toBeLessThan(1.6 * usual + 0.6);
    // Something has come of the prompt in the end.
    expect(digest(film, [59])).not.toBe(digest(film, [SOURCE]));
  });

  it('can be gone on with again', async () => {
    const plan = planned('A dog walking in a park');
    const longer = extended(plan, 'it stops', SOURCE, 48);
    const longest = extended(longer, 'it runs away to the right', 48, 72);
    const second = await painter(longer, 48);
    const third = await painter(longest, 72);
    expect(digest(third, [3, 30, 47])).toBe(digest(second, [3, 30, 47]));
    const steps = changes(third, 43, 50);
    expect(steps[4]!).toBeLessThan(1.5 * Math.max(...steps.slice(0, 4)) + 0.3);
  });

  it('gives the same frame whatever was drawn before', async () => {
    const plan = extended(planned('a cup on a table'), 'it is night', SOURCE, 48);
    const forth = await painter(plan, 48);
    const back = await painter(plan, 48);
    const order = [23, 24, 28, 47];
    const forwards = order.map((index) => digest(forth, [index]));
    const backwards = order.toReversed().map((index) => digest(back, [index]));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  it('is heard: steps end when the walk does', () => {
    const plan = extended(planned('A man walking on a street'), 'he stops', SOURCE, 96);
    const format = { ...SIZE, framesPerSecond: 24, frameCount: 96 };
    const cues = soundCuesOf({
      plan,
      format,
      seed: SEED,
      detail: 'standard',
      inputReference: null,
    });
    const steps = cues.filter(({ kind }) => kind === 'step').map(({ time }) => time);
    expect(steps.filter((time) => time < 1).length).toBeGreaterThan(0);
    expect(steps.filter((time) => time > 2.5)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NativeFormat } from './engine.ts';
import { NATIVE_FAMILIES } from './families.ts';
import { offeredSeconds, offeredSizes, planFilm, SEGMENTS_MAX, type FilmPlan } from './planner.ts';

const grid = fc.record({
  framesPerSecond: fc.constantFrom(8, 12, 16, 24, 25, 30),
  frames: fc
    .record({
      step: fc.integer({ min: 1, max: 20 }),
      offset: fc.integer({ min: 0, max: 19 }),
      min: fc.integer({ min: 1, max: 30 }),
      length: fc.integer({ min: 40, max: 400 }),
    })
    .map(({ step, offset, min, length }) => ({
      step,
      offset: offset % step,
      min,
      max: min + length,
    })),
  dims: fc.record({
    multiple: fc.constantFrom(2, 8, 16, 32, 64),
    maxPixels: fc.integer({ min: 300_000, max: 3_000_000 }),
  }),
  policy: fc.record({
    size: fc.constantFrom('reject', 'snap', 'clamp'),
    seconds: fc.constantFrom('reject', 'snap', 'clamp', 'chain'),
  }),
});
const shape = fc.record({
  width: fc.integer({ min: 128, max: 1000 }).map((half) => half * 2),
  height: fc.integer({ min: 128, max: 1000 }).map((half) => half * 2),
  seconds: fc.integer({ min: 1, max: 20 }),
});

function planned(native: NativeFormat, asked: Parameters<typeof planFilm>[1]): FilmPlan {
  const answer = planFilm(native, asked);
  if (!answer.ok) throw new Error(`${answer.refusal.param}: ${answer.refusal.message}`);
  return answer.plan;
}

describe('what is planned', () => {
  test('is on the grid of the model, and within its limits', () => {
    fc.assert(
      fc.property(grid, shape, (native, asked) => {
        const answer = planFilm(native, asked);
        if (!answer.ok) return;
        const { width, height, segments } = answer.plan;
        const { frames, dims } = native;
        expect(width % dims.multiple).toBe(0);
        expect(height % dims.multiple).toBe(0);
        expect(width * height).toBeLessThanOrEqual(dims.maxPixels * 1.05);
        for (const segment of segments) {
          expect(segment.frames % frames.step).toBe(frames.offset);
          expect(segment.frames).toBeGreaterThanOrEqual(frames.min);
          expect(segment.frames).toBeLessThanOrEqual(frames.max);
          expect(segment.seconds).toBeCloseTo(segment.frames / native.framesPerSecond);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('holds as many frames as the film, unless it is to be slowed down', () => {
    fc.assert(
      fc.property(grid, shape, (native, asked) => {
        const answer = planFilm(native, asked);
        if (!answer.ok) return;
        const { segments, conform } = answer.plan;
        const needed = Math.ceil(asked.seconds * native.framesPerSecond);
        const used = segments.reduce((sum, segment) => sum + segment.usedFrames, 0);
        if (conform.shorter === 'slow') {
          expect(native.policy.seconds).toBe('clamp');
          expect(used).toBeLessThan(needed);
        } else {
          expect(used).toBe(needed);
        }
        segments.forEach(({ frames, usedFrames }, index) =>
          expect(usedFrames).toBeLessThanOrEqual(index === 0 ? frames : frames - 1),
        );
        if (native.policy.seconds !== 'chain') expect(segments).toHaveLength(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('covers the asked size unless that is larger than the model can', () => {
    fc.assert(
      fc.property(grid, shape, (native, asked) => {
        const answer = planFilm(native, asked);
        if (!answer.ok) return;
        const { width, height } = answer.plan;
        const { multiple, maxPixels } = native.dims;
        const up = (side: number): number => Math.ceil(side / multiple) * multiple;
        const isTooLarge = up(asked.width) * up(asked.height) > maxPixels;
        if (native.policy.size === 'clamp' || isTooLarge) return;
        expect(width).toBeGreaterThanOrEqual(asked.width);
        expect(height).toBeGreaterThanOrEqual(asked.height);
        expect(width - asked.width).toBeLessThan(multiple);
        expect(height - asked.height).toBeLessThan(multiple);
      }),
      { numRuns: 3000 },
    );
  });

  test('can be planned again, segment by segment, and stays what it is', () => {
    fc.assert(
      fc.property(grid, shape, (native, asked) => {
        const answer = planFilm(native, asked);
        if (!answer.ok) return;
        const { width, height, segments } = answer.plan;
        for (const { frames, seconds } of segments) {
          const again = planned(native, { width, height, seconds });
          expect(again).toMatchObject({ width, height, segments: [{ frames, seconds }] });
          expect(again.segments).toHaveLength(1);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('has no more segments than are needed, of about the same length, and never too many', () => {
    const long = shape.map((asked) => ({ ...asked, seconds: asked.seconds * 4 }));
    fc.assert(
      fc.property(grid, long, ({ framesPerSecond, frames }, asked) => {
        const native = { framesPerSecond, frames, policy: { seconds: 'chain' } } as const;
        const most = frames.max - ((frames.max - frames.offset) % frames.step);
        const needed = asked.seconds * framesPerSecond;
        // Each but the first shows its first frame twice.
        const fewest = Math.max(1, Math.ceil((needed - 1) / (most - 1)));
        const answer = planFilm(native, asked);
        expect(answer.ok).toBe(fewest <= SEGMENTS_MAX);
        if (!answer.ok) {
          expect(answer.refusal.message).toContain(`at most ${SEGMENTS_MAX} segments`);
          return;
        }
        const used = answer.plan.segments.map(({ usedFrames }) => usedFrames);
        expect(used).toHaveLength(fewest);
        expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });

  test('is refused with the name of the field, and only for a reason', () => {
    fc.assert(
      fc.property(grid, shape, (native, asked) => {
        const answer = planFilm(native, asked);
        if (answer.ok) return;
        const { param, message } = answer.refusal;
        expect(message).toMatch(/\d/);
        const pixels = asked.width * asked.height;
        if (param === 'size' && native.policy.size !== 'reject') {
          expect(native.policy.size).toBe('snap');
          expect(pixels).toBeGreaterThan(native.dims.maxPixels);
        }
        if (param === 'seconds') {
          expect(asked.seconds * native.framesPerSecond).toBeGreaterThan(
            native.frames.max - native.frames.step,
          );
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('families', () => {
  test.each(Object.entries(NATIVE_FAMILIES))('%s makes what it is said to offer', (_, family) => {
    const native: NativeFormat = family;
    const sizes = offeredSizes(native);
    const lengths = offeredSeconds(native, true);
    expect(sizes.length).toBeGreaterThan(0);
    for (const size of sizes) {
      const [width, height] = size.split('x').map(Number) as [number, number];
      for (const seconds of lengths) planned(native, { width, height, seconds });
    }
  });

  test('1280x720 is made a strip higher where 720 is not on the grid', () => {
    const plan = planned(NATIVE_FAMILIES['ltx-2'], { width: 1280, height: 720, seconds: 4 });
    expect(plan).toMatchObject({ width: 1280, height: 736, segments: [{ frames: 97 }] });
  });

  test('4 seconds of Wan are 65 frames, of which 64 are used', () => {
    const plan = planned(NATIVE_FAMILIES['wan-14b'], { width: 1280, height: 720, seconds: 4 });
    expect(plan.segments).toEqual([{ frames: 65, seconds: 65 / 16, usedFrames: 64 }]);
  });

  test('8 seconds of Wan are refused, slowed down or chained', () => {
    const asked = { width: 1280, height: 720, seconds: 8 };
    const family: NativeFormat = NATIVE_FAMILIES['wan-14b'];
    const refused = planFilm(family, asked);
    expect(refused).toMatchObject({ ok: false, refusal: { param: 'seconds' } });
    const slowed = planned({ ...family, policy: { seconds: 'clamp' } }, asked);
    expect(slowed).toMatchObject({ segments: [{ frames: 81 }], conform: { shorter: 'slow' } });
    const chained = planned({ ...family, policy: { seconds: 'chain' } }, asked);
    expect(chained.segments).toEqual([
      { frames: 65, seconds: 65 / 16, usedFrames: 64 },
      { frames: 65, seconds: 65 / 16, usedFrames: 64 },
    ]);
    expect(offeredSeconds({ ...family, policy: { seconds: 'chain' } }, true)).toContain(20);
    expect(offeredSeconds({ ...family, policy: { seconds: 'chain' } }, false)).toEqual([4]);
  });

  test('a model with lengths and sizes of its own makes the next one that covers', () => {
    const cloud: NativeFormat = {
      framesPerSecond: 24,
      seconds: [4, 6, 8],
      sizes: ['1280x720', '720x1280', '1920x1080'],
    };
    const plan = planned(cloud, { width: 1792, height: 1024, seconds: 5 });
    expect(plan).toMatchObject({ width: 1920, height: 1080, segments: [{ seconds: 6 }] });
    const strict: NativeFormat = { ...cloud, policy: { size: 'reject', seconds: 'reject' } };
    expect(planFilm(strict, { width: 1792, height: 1024, seconds: 4 })).toMatchObject({
      ok: false,
      refusal: { param: 'size', message: 'The model makes 1280x720, 720x1280, 1920x1080.' },
    });
    expect(planFilm(strict, { width: 1280, height: 720, seconds: 5 })).toMatchObject({
      ok: false,
      refusal: { param: 'seconds', message: 'The model makes 4, 6, 8 seconds.' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Rgb } from '../color.ts';
import { luminance } from '../color.ts';
import { MOODS, TIMES, WEATHERS } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { Light } from '../render/light.ts';
import { createLight } from './light.ts';

const plain = {
  time: 'noon',
  weather: { kind: 'clear', intensity: 0.5 },
  mood: 'calm',
  indoor: false,
  palette: [],
  attributes: [],
} as const;

function far(a: Rgb, b: Rgb): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
}

function distance(a: Light, b: Light): number {
  return (
    far(a.sky[1], b.sky[1]) +
    far(a.sky[2], b.sky[2]) +
    far(a.key, b.key) +
    far(a.ambient, b.ambient)
  );
}

describe('createLight', () => {
  it('gives every hour a light of its own', () => {
    const lights = TIMES.map((time) => createLight({ ...plain, time }));
    for (const [i, a] of lights.entries()) {
      for (const b of lights.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(60);
    }
  });

  it('gives every weather and mood a light of its own', () => {
    const weathers = WEATHERS.map((kind) =>
      createLight({ ...plain, weather: { kind, intensity: 0.8 } }),
    );
    const moods = MOODS.map((mood) => createLight({ ...plain, mood }));
    for (const lights of [weathers, moods]) {
      for (const [i, a] of lights.entries()) {
        for (const b of lights.slice(i + 1)) {
          expect(distance(a, b) + Math.abs(a.hazeDistance - b.hazeDistance)).toBeGreaterThan(5);
        }
      }
    }
  });

  it('is dark by night and bright by noon, with the sun above the ground', () => {
    const levels = TIMES.map((time) => luminance(createLight({ ...plain, time }).sky[1]));
    expect(Math.min(...levels)).toBe(levels[TIMES.indexOf('night')]);
    for (const time of TIMES) {
      const { direction } = createLight({ ...plain, time, random: createRandom(5) });
      expect(Math.hypot(...direction)).toBeCloseTo(1);
      expect(direction[1]).toBeGreaterThan(0);
    }
  });

  it('sees less far in fog and takes up the colours that are asked for', () => {
    const clear = createLight(plain);
    const fog = createLight({ ...plain, weather: { kind: 'fog', intensity: 1 } });
    expect(fog.hazeDistance).toBeLessThan(clear.hazeDistance / 3);
    const red = createLight({ ...plain, palette: [[220, 30, 30]] });
    expect(red.sky[1][0] - red.sky[1][2]).toBeGreaterThan(clear.sky[1][0] - clear.sky[1][2]);
  });

  it('does not disturb the stream it is given', () => {
    const random = createRandom(9);
    createLight({ ...plain, random });
    expect(random.next()).toBe(createRandom(9).next());
  });
});

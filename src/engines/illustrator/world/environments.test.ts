import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { TimeOfDay, WeatherKind } from '../plan.ts';
import { TIMES } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { CameraPose } from '../render/view.ts';
import { View } from '../render/view.ts';
import type { Environment } from './environment.ts';
import { createLight } from './light.ts';
import { environment, environments } from './registry.ts';
import { createWeather } from './weather.ts';

const WIDTH = 48;
const HEIGHT = 27;

interface Scene {
  draw(pose?: Partial<CameraPose>, t?: number): Uint8ClampedArray;
}

function scene(place: Environment, time: TimeOfDay, kind: WeatherKind, seed = 1): Scene {
  const random = createRandom(seed);
  const weather = { kind, intensity: 0.6 };
  const attributes: string[] = [];
  const shared = createLight({
    time,
    weather,
    mood: 'calm',
    indoor: place.indoor,
    palette: [],
    attributes,
    random,
  });
  const light = place.adjustLight?.(shared, { time, attributes }) ?? shared;
  const world = place.build({
    random,
    light,
    time,
    weather,
    mood: 'calm',
    attributes,
    palette: [],
    width: WIDTH,
    height: HEIGHT,
    xRange: [-3, 3],
    subjectZ: 3.6,
    stageDepth: 1,
    detail: 'standard',
  });
  const drawables = [...world.drawables, ...createWeather(weather, random, light, place)];
  return {
    draw(pose = {}, t = 1.5) {
      const ctx = createCanvas(WIDTH, HEIGHT).getContext('2d');
      const view = new View(WIDTH, HEIGHT, {
        x: 0,
        y: 1.1,
        z: 0,
        focal: place.camera.focal,
        horizon: place.camera.horizon,
        roll: 0,
        focusDistance: 4,
        focusStrength: 0,
        ...pose,
      });
      for (const drawable of drawables.toSorted((a, b) => b.depth(t) - a.depth(t))) {
        ctx.save();
        drawable.draw({ ctx, view, light, t, wind: 0.3, detail: 'standard' });
        ctx.restore();
      }
      return ctx.getImageData(0, 0, WIDTH, HEIGHT).data;
    },
  };
}

/** Standard deviation of the brightness of all pixels. */
function contrast(pixels: Uint8ClampedArray): number {
  let sum = 0;
  let squares = 0;
  const count = pixels.length / 4;
  for (let i = 0; i < pixels.length; i += 4) {
    const value = (pixels[i]! + pixels[i + 1]! + pixels[i + 2]!) / 3;
    sum += value;
    squares += value * value;
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

function transparentPixels(pixels: Uint8ClampedArray): number {
  let count = 0;
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i]! < 250) count++;
  return count;
}

/** Mean distance of two frames per channel. */
function difference(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}

const WEATHERS_SHOWN: readonly WeatherKind[] = ['clear', 'rain', 'snow', 'fog', 'storm', 'wind'];

/** Every extreme of the camera once, two at a time. */
const POSES: readonly Partial<CameraPose>[] = [
  { x: 40, y: 0.3, horizon: 0.85 },
  { x: -15, shift: 0.4, horizon: 1.3 },
  { y: 30, horizon: 0.08 },
  { focal: 3.4, z: 2 },
  { focal: 0.6, z: -3 },
];

/** Hours and weathers take turns over the places, so that all of them meet without all triples. */
describe.each(environments.map((place, index) => [place.id, place, index] as const))(
  '%s',
  (_id, place, index) => {
    const time = TIMES[index % TIMES.length]!;
    const weather = WEATHERS_SHOWN[(index + Math.floor(index / TIMES.length)) % 6]!;
    const { draw } = scene(place, time, weather);
    const first = draw();

    it(`fills the frame at ${time} (${weather}), wherever the camera goes`, () => {
      expect(contrast(first), 'nothing to see').toBeGreaterThan(2.2);
      expect(transparentPixels(first)).toBe(0);
      for (const pose of POSES) {
        expect(transparentPixels(draw(pose)), JSON.stringify(pose)).toBe(0);
      }
    });

    it('is the same for the same seed and another for another', () => {
      expect(difference(first, scene(place, time, weather).draw())).toBe(0);
      expect(difference(first, scene(place, time, weather, 4).draw())).toBeGreaterThan(0.4);
    });
  },
);

describe('the forest', () => {
  it.each(TIMES)('is lit at %s', (time) => {
    const weather = (['clear', 'rain', 'snow'] as const)[TIMES.indexOf(time) % 3]!;
    const pixels = scene(environment('forest'), time, weather).draw();
    expect(transparentPixels(pixels)).toBe(0);
    expect(contrast(pixels)).toBeGreaterThan(4);
  });
});

describe('frames', () => {
  it('depend on the time alone, not on what was drawn before', () => {
    const { draw } = scene(environment('beach'), 'sunset', 'wind');
    const early = draw({}, 0.5);
    draw({}, 3);
    expect(difference(early, draw({}, 0.5))).toBe(0);
    expect(difference(early, draw({}, 3))).toBeGreaterThan(0.05);
  });
});

describe('environment', () => {
  it('knows no place that is not listed', () => {
    expect(() => environment('atlantis')).toThrow(RangeError);
    expect(new Set(environments.map((place) => place.id)).size).toBe(environments.length);
  });
});

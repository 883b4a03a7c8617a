import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../plan.ts';
import { createRandom } from '../random.ts';
import type { Light } from '../render/light.ts';
import { View } from '../render/view.ts';
import { birdFamily } from './bird/rig.ts';
import { fishFamily } from './fish/rig.ts';
import { postureOf } from './quadruped/postures.ts';
import { quadrupedFamily } from './quadruped/rig.ts';
import { quadrupeds } from './quadruped/species.ts';
import { toolFor } from './quadruped/tools/registry.ts';
import type { RigFamily } from './rig.ts';

const light: Light = {
  direction: [0.5, 0.75, -0.43],
  key: [255, 250, 240],
  keyStrength: 1,
  ambient: [150, 160, 180],
  bounce: [150, 150, 130],
  rimStrength: 0.2,
  haze: [200, 210, 220],
  hazeDistance: 1e6,
  sky: [
    [90, 140, 220],
    [150, 190, 235],
    [215, 228, 238],
  ],
  shadowStrength: 0.5,
  shadowLength: 0.6,
  night: 0,
};
const WIDTH = 160;
const HEIGHT = 120;

function actor(rig: RigFamily['id'], model: string, verb: string, colors: string[] = []): Actor {
  return {
    id: 'a1',
    name: model,
    drawn_as: { rig, model },
    count: 1,
    colors,
    size: 'normal',
    material: null,
    pattern: null,
    age: null,
    gender: null,
    clothing: [],
    action: { verb, object: null },
    pace: 'normal',
    direction: null,
    place: null,
    role: 'subject',
    speech: null,
  };
}

/** Draws an actor in the middle of a small frame that is twice as wide and high as the rig says. */
function picture(
  family: RigFamily,
  plan: Actor,
  t = 0.4,
): { pixels: Uint8ClampedArray; scale: number } {
  const rig = family.create(plan, { random: createRandom(3), detail: 'standard' });
  const scale = Math.min(WIDTH / (rig.width * 2), HEIGHT / (rig.height * 2));
  const distance = 10;
  const view = new View(WIDTH, HEIGHT, {
    x: 0,
    y: rig.height / 2,
    z: -distance,
    focal: (scale * distance) / HEIGHT,
    horizon: 0.5,
    roll: 0,
    focusDistance: distance,
    focusStrength: 0,
  });
  const canvas = createCanvas(WIDTH, HEIGHT);
  const ctx = canvas.getContext('2d');
  const paint = { ctx, view, light, t, wind: 0.1, detail: 'standard' as const };
  rig.draw(paint, {
    x: 0,
    y: 0,
    z: 0,
    facing: 1,
    frontal: 0,
    speed: rig.speed,
    travelled: rig.speed * t,
    t,
    mouth: 0,
  });
  return { pixels: ctx.getImageData(0, 0, WIDTH, HEIGHT).data, scale };
}

/** Share of the frame that is painted, and whether paint reaches the frame's border. */
function coverage(pixels: Uint8ClampedArray): { share: number; atBorder: number } {
  let painted = 0;
  let atBorder = 0;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      if (pixels[(y * WIDTH + x) * 4 + 3]! < 128) continue;
      painted++;
      if (x < 2 || x >= WIDTH - 2 || y < 2 || y >= HEIGHT - 2) atBorder++;
    }
  }
  return { share: painted / (WIDTH * HEIGHT), atBorder };
}

const families: [RigFamily, string[]][] = [
  [quadrupedFamily, ['stand', 'run', 'sit', 'eat', 'jump', 'swim', 'play_guitar']],
  [birdFamily, ['stand', 'walk', 'eat', 'fly', 'soar', 'swim']],
  [fishFamily, ['swim', 'float']],
];

for (const [family, verbs] of families) {
  describe(family.id, () => {
    it.each(family.models())('draws a %s in everything it does', (model) => {
      for (const verb of verbs) {
        const { share, atBorder } = coverage(picture(family, actor(family.id, model, verb)).pixels);
        expect(share, verb).toBeGreaterThan(0.012);
        expect(share, verb).toBeLessThan(0.6);
        expect(atBorder, verb).toBe(0);
      }
    });
  });
}

describe('an animal with paws', () => {
  /** Part of the painted pixels that are not of the animal's own blue. */
  const foreign = (verb: string): number => {
    const blue = actor('quadruped', 'panther', verb, ['#1030ff']);
    const { pixels } = picture(quadrupedFamily, blue);
    expect(coverage(pixels).atBorder, verb).toBe(0);
    let other = 0;
    let painted = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i + 3]! < 200) continue;
      painted++;
      if (pixels[i + 2]! < pixels[i]! * 1.3) other++;
    }
    return other / painted;
  };

  it.each(Object.keys(toolFor))('has its tool in the picture: %s', (verb) => {
    expect(foreign(verb)).toBeGreaterThan(foreign('work') + 0.002);
    expect(postureOf(verb, quadrupeds['panther']!, 0)).toMatch(/^upright/);
  });
});

describe('an animal', () => {
  it('is the same picture for the same moment, whatever was drawn before', () => {
    const fox = actor('quadruped', 'fox', 'run');
    const first = picture(quadrupedFamily, fox, 0.7).pixels;
    picture(quadrupedFamily, actor('quadruped', 'elephant', 'walk'), 0.2);
    expect(picture(quadrupedFamily, fox, 0.7).pixels).toEqual(first);
    expect(picture(quadrupedFamily, fox, 0.8).pixels).not.toEqual(first);
  });

  it.each([
    [quadrupedFamily, 'cat'],
    [quadrupedFamily, 'zebra'],
    [birdFamily, 'sparrow'],
    [fishFamily, 'goldfish'],
  ] as const)('takes the colour that was asked for: %o %s', (family, model) => {
    const { pixels } = picture(family, actor(family.id, model, 'stand', ['#2850d0']));
    let blue = 0;
    let painted = 0;
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i + 3]! < 200) continue;
      painted++;
      if (pixels[i + 2]! > pixels[i]! * 1.15 && pixels[i + 2]! > pixels[i + 1]! * 1.05) blue++;
    }
    expect(blue / painted).toBeGreaterThan(0.6);
  });

  it('leaps out of the water and falls back into it', () => {
    const shares = Array.from(
      { length: 8 },
      (_, i) =>
        coverage(picture(fishFamily, actor('fish', 'dolphin', 'jump'), i * 0.23).pixels).share,
    );
    expect(Math.max(...shares)).toBeGreaterThan(0.009);
    expect(Math.min(...shares)).toBeLessThan(0.004);
  });

  it('refuses a species it does not know', () => {
    expect(() => picture(quadrupedFamily, actor('quadruped', 'jackalope', 'run'))).toThrow(
      RangeError,
    );
  });
});

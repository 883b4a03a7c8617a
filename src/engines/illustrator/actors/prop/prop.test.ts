import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../color.ts';
import type { Actor } from '../../plan.ts';
import { createRandom } from '../../random.ts';
import { View } from '../../render/view.ts';
import { createLight } from '../../world/light.ts';
import { emojiFamily } from '../emoji/emoji.ts';
import type { Rig, RigFamily } from '../rig.ts';
import { propFamily } from './prop.ts';

const SIZE = 160;
const light = createLight({
  time: 'noon',
  weather: { kind: 'clear', intensity: 0.5 },
  mood: 'calm',
  indoor: false,
  palette: [],
  attributes: [],
});

function actorOf(family: RigFamily, model: string, more: Partial<Actor> = {}): Actor {
  return {
    id: 'a1',
    name: model,
    drawn_as: { rig: family.id, model },
    count: 1,
    colors: [],
    size: 'normal',
    material: null,
    pattern: null,
    age: null,
    gender: null,
    clothing: [],
    action: { verb: 'stand', object: null },
    pace: 'normal',
    direction: null,
    place: null,
    role: 'subject',
    speech: null,
    ...more,
  };
}

const make = (family: RigFamily, model: string, more?: Partial<Actor>): Rig =>
  family.create(actorOf(family, model, more), { random: createRandom(1), detail: 'standard' });

/** The rig alone on an empty frame, its larger side 60 % of it. */
function draw(rig: Rig, t = 0.8): Uint8ClampedArray {
  const canvas = createCanvas(SIZE, SIZE);
  const ctx = canvas.getContext('2d');
  const scale = (0.6 * SIZE) / Math.max(rig.width, rig.height);
  const z = (8 * SIZE) / scale;
  const view = new View(SIZE, SIZE, {
    x: 0,
    y: ((0.8 - 0.4) * SIZE) / scale,
    z: 0,
    focal: 8,
    horizon: 0.4,
    roll: 0,
    focusDistance: z,
    focusStrength: 0,
  });
  const state = {
    x: 0,
    y: 0,
    z,
    facing: 1 as const,
    frontal: 0,
    speed: 0,
    travelled: 0,
    t,
    mouth: 0,
  };
  rig.draw(
    { ctx, view, light: { ...light, hazeDistance: 1e7 }, t, wind: 0, detail: 'standard' },
    state,
  );
  return ctx.getImageData(0, 0, SIZE, SIZE).data;
}

/** Shares of solid pixels inside and outside of the box that the rig declares. */
function coverage(pixels: Uint8ClampedArray, rig: Rig): { inside: number; outside: number } {
  const scale = (0.6 * SIZE) / Math.max(rig.width, rig.height);
  const [left, right] = [
    SIZE / 2 - (rig.width / 2) * scale - 4,
    SIZE / 2 + (rig.width / 2) * scale + 4,
  ];
  const [top, bottom] = [0.8 * SIZE - rig.height * scale - 4, 0.8 * SIZE + 5];
  let inside = 0;
  let outside = 0;
  for (let i = 3, at = 0; i < pixels.length; i += 4, at++) {
    if (pixels[i]! < 200) continue;
    const x = at % SIZE;
    const y = Math.floor(at / SIZE);
    if (x >= left && x <= right && y >= top && y <= bottom) inside += 1;
    else outside += 1;
  }
  return { inside: inside / (SIZE * SIZE), outside: outside / (SIZE * SIZE) };
}

/** The share of solid pixels whose colour is nearer to `wanted` than to grey of equal lightness. */
function hueShare(pixels: Uint8ClampedArray, wanted: Rgb): number {
  let alike = 0;
  let solid = 0;
  const middle = (wanted[0] + wanted[1] + wanted[2]) / 3;
  const axis = wanted.map((channel) => channel - middle);
  const length = Math.hypot(...axis);
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3]! < 200) continue;
    solid += 1;
    const grey = (pixels[i]! + pixels[i + 1]! + pixels[i + 2]!) / 3;
    const own = [pixels[i]! - grey, pixels[i + 1]! - grey, pixels[i + 2]! - grey];
    const dot = own.reduce((sum, channel, k) => sum + channel * axis[k]!, 0);
    if (Math.hypot(...own) > 25 && dot / (Math.hypot(...own) * length) > 0.9) alike += 1;
  }
  return solid === 0 ? 0 : alike / solid;
}

describe('things', () => {
  it.each(propFamily.models())('draws a %s inside its box', (model) => {
    const rig = make(propFamily, model);
    const { inside, outside } = coverage(draw(rig), rig);
    expect(inside).toBeGreaterThan(0.004);
    expect(outside).toBeLessThan(0.01);
  });

  it('draws all classes of household and street things', () => {
    const wanted =
      'traffic_light fire_hydrant stop_sign parking_meter bench backpack umbrella handbag tie suitcase frisbee skis snowboard sports_ball kite baseball_bat baseball_glove surfboard tennis_racket bottle wine_glass cup fork knife spoon bowl banana apple sandwich orange broccoli carrot hot_dog pizza donut cake chair couch potted_plant bed dining_table toilet tv laptop computer_mouse remote keyboard cell_phone microwave oven toaster sink refrigerator book clock vase scissors teddy_bear hair_drier toothbrush';
    expect(propFamily.models()).toEqual(expect.arrayContaining(wanted.split(' ')));
  });

  it.each([
    'bowl',
    'umbrella',
    'suitcase',
    'chair',
    'vase',
    'clock',
    'couch',
    'balloon',
    'cup',
    'backpack',
  ])('colours a %s as asked', (model) => {
    for (const [hex, wanted] of [
      ['#8a3fb0', [138, 63, 176]],
      ['#3f9b3f', [63, 155, 63]],
      ['#2f6fd0', [47, 111, 208]],
    ] as const) {
      const asked = hueShare(draw(make(propFamily, model, { colors: [hex] })), wanted);
      const natural = hueShare(draw(make(propFamily, model)), wanted);
      expect(Math.max(asked, natural)).toBe(asked);
      expect(asked, `${model} ${hex}`).toBeGreaterThan(0.22);
    }
  });

  it('wears materials and patterns', () => {
    const plain = draw(make(propFamily, 'vase'));
    for (const more of [{ material: 'golden' }, { pattern: 'dotted' }, { pattern: 'checked' }]) {
      expect(
        Buffer.compare(Buffer.from(draw(make(propFamily, 'vase', more))), Buffer.from(plain)),
      ).not.toBe(0);
    }
  });

  it.each([
    'rotate',
    'roll',
    'bounce',
    'fall',
    'melt',
    'burn',
    'swing',
    'float',
    'grow',
    'explode',
  ])('moves when it is to %s', (verb) => {
    const rig = make(propFamily, 'ball', { action: { verb, object: null } });
    const early = Buffer.from(draw(rig, 0.2));
    expect(Buffer.compare(early, Buffer.from(draw(rig, 1.5)))).not.toBe(0);
    expect(Buffer.compare(early, Buffer.from(draw(rig, 0.2)))).toBe(0);
  });

  it('offers its top and seat to others', () => {
    expect(make(propFamily, 'chair').anchor('seat', {} as never)?.y).toBeCloseTo(0.475);
    expect(
      make(propFamily, 'table', { size: 'large' }).anchor('top', {} as never)?.y,
    ).toBeGreaterThan(1);
    expect(make(propFamily, 'fork').anchor('seat', {} as never)).toBeNull();
  });
});

describe('icons', () => {
  // Every one is cut and shaded alike; a sample is enough.
  it.each(emojiFamily.models().filter((_, i) => i % 60 === 0))('draws %s', (model) => {
    const rig = make(emojiFamily, model);
    expect(coverage(draw(rig), rig).inside).toBeGreaterThan(0.01);
  });
});

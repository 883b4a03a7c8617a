import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../plan.ts';
import { createRandom } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { View } from '../../render/view.ts';
import type { Rig } from '../rig.ts';
import { vehicleFamily } from './vehicle-rig.ts';

const SIZE = 200;
const light: Light = {
  direction: [-0.55, 0.7, -0.45],
  key: [255, 250, 240],
  keyStrength: 1,
  ambient: [168, 178, 205],
  bounce: [150, 140, 110],
  rimStrength: 0.2,
  haze: [220, 230, 240],
  hazeDistance: 5000,
  sky: [
    [120, 170, 220],
    [180, 210, 235],
    [230, 238, 240],
  ],
  shadowStrength: 0.6,
  shadowLength: 0.9,
  night: 0,
};

function rigOf(model: string, colors: string[] = []): Rig {
  const actor: Actor = {
    id: 'a1',
    name: model,
    drawn_as: { rig: 'vehicle', model },
    count: 1,
    colors,
    size: 'normal',
    material: null,
    pattern: null,
    age: null,
    gender: null,
    clothing: [],
    action: { verb: 'drive', object: null },
    pace: 'normal',
    direction: null,
    place: null,
    role: 'subject',
    speech: null,
  };
  return vehicleFamily.create(actor, { random: createRandom(5), detail: 'standard' });
}

function drawn(rig: Rig, t: number, speed = rig.speed) {
  const canvas = createCanvas(SIZE, SIZE);
  const ctx = canvas.getContext('2d');
  const span = Math.max(rig.height, rig.width) * 1.7;
  const view = new View(SIZE, SIZE, {
    x: 0,
    y: 0,
    z: -5 * span,
    focal: 5,
    horizon: 0.75,
    roll: 0,
    focusDistance: 1,
    focusStrength: 0,
  });
  const state = {
    x: 0,
    y: 0,
    z: 0,
    facing: 1 as const,
    frontal: 0,
    speed,
    travelled: speed * t,
    t,
    mouth: 0,
  };
  rig.draw({ ctx, view, light, t, wind: 0, detail: 'standard' }, state);
  const { data } = ctx.getImageData(0, 0, SIZE, SIZE);
  let [count, left, right, top] = [0, SIZE, 0, SIZE];
  for (let i = 0; i < SIZE * SIZE; i++) {
    if (data[i * 4 + 3]! < 150) continue;
    count++;
    left = Math.min(left, i % SIZE);
    right = Math.max(right, i % SIZE);
    top = Math.min(top, Math.floor(i / SIZE));
  }
  const scale = SIZE / span;
  return { data, count, width: (right - left) / scale, height: (SIZE * 0.75 - top) / scale };
}

describe('every vehicle', () => {
  it.each(vehicleFamily.models())('%s has the size it says', (model) => {
    const rig = rigOf(model);
    const picture = drawn(rig, 0.3, 0);
    expect(picture.count).toBeGreaterThan(300);
    expect(picture.width).toBeGreaterThan(rig.width * 0.75);
    expect(picture.width).toBeLessThan(rig.width * 1.25);
    expect(picture.height).toBeGreaterThan(rig.height * 0.8);
    expect(picture.height).toBeLessThan(rig.height * 1.3);
  });

  it.each(vehicleFamily.models())('%s moves and is the same every time', (model) => {
    const rig = rigOf(model);
    const at = (t: number): Buffer => Buffer.from(drawn(rig, t).data);
    expect(at(0.4).equals(at(0.4))).toBe(true);
    expect(at(0.4).equals(at(0.77))).toBe(false);
  });
});

/** Share of the inked pixels in which one channel clearly leads. */
function share(data: Uint8ClampedArray, channel: 0 | 1 | 2): number {
  let [inked, fitting] = [0, 0];
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! < 200) continue;
    inked++;
    const others = [0, 1, 2].filter((c) => c !== channel).map((c) => data[i + c]!);
    if (data[i + channel]! > 1.35 * Math.max(...others)) fitting++;
  }
  return fitting / inked;
}

describe('colours of the plan', () => {
  it.each([
    ['car', '#d01818', 0],
    ['car', '#1838d0', 2],
    ['bus', '#d01818', 0],
    ['train', '#18a030', 1],
    ['hot_air_balloon', '#d01818', 0],
  ] as const)('a %s of %s shows it', (model, color, channel) => {
    expect(share(drawn(rigOf(model, [color]), 0.2).data, channel)).toBeGreaterThan(0.3);
  });
});

describe('the vehicle family', () => {
  it('refuses a vehicle that it does not know', () => {
    expect(() => rigOf('chariot')).toThrow(RangeError);
  });

  it('stands still where it is parked, and lets things ride on it', () => {
    const actor = rigOf('pickup');
    const seat = actor.anchor('seat', {
      x: 0,
      y: 0,
      z: 0,
      facing: 1,
      frontal: 0,
      speed: 0,
      travelled: 0,
      t: 0,
      mouth: 0,
    })!;
    expect(seat.y).toBeGreaterThan(0.5);
    expect(seat.y).toBeLessThan(actor.height);
  });
});

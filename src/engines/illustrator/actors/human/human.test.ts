import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../plan.ts';
import { createRandom } from '../../random.ts';
import type { Light } from '../../render/light.ts';
import { View } from '../../render/view.ts';
import type { ActorState } from '../rig.ts';
import { actionFor, actions } from './actions/registry.ts';
import { cycles } from './actions/locomotion.ts';
import { footAt, GAITS, gaitPose } from './gait.ts';
import { HumanRig, humanFamily } from './human-rig.ts';
import { proportions } from './person.ts';
import { solveSkeleton } from './skeleton.ts';

const SIZE = 160;
const light: Light = {
  direction: [-0.55, 0.7, -0.45],
  key: [255, 246, 228],
  keyStrength: 1,
  ambient: [168, 178, 205],
  bounce: [150, 140, 110],
  rimStrength: 0.25,
  haze: [220, 230, 240],
  hazeDistance: 500,
  sky: [
    [120, 170, 220],
    [180, 210, 235],
    [230, 238, 240],
  ],
  shadowStrength: 0.6,
  shadowLength: 0.9,
  night: 0,
};

function actor(model: string, verb: string, changes: Partial<Actor> = {}): Actor {
  return {
    id: 'a1',
    name: model,
    drawn_as: { rig: 'human', model },
    count: 1,
    colors: [],
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
    ...changes,
  };
}

function rigOf(model: string, verb: string, changes: Partial<Actor> = {}, seed = 7): HumanRig {
  return new HumanRig(actor(model, verb, changes), createRandom(seed));
}

function stateOf(rig: HumanRig, t: number, changes: Partial<ActorState> = {}): ActorState {
  return {
    x: 0,
    y: 0,
    z: 0,
    facing: 1,
    frontal: 0,
    speed: rig.speed,
    travelled: rig.speed * t,
    t,
    mouth: 0,
    ...changes,
  };
}

/** Pixels of a drawing on a transparent ground, and the metres that its ink covers. */
function drawn(rig: HumanRig, state: ActorState) {
  const canvas = createCanvas(SIZE, SIZE);
  const ctx = canvas.getContext('2d');
  const span = Math.max(rig.height, rig.width) * 1.9;
  const view = new View(SIZE, SIZE, {
    x: 0,
    y: 0,
    z: -5 * span,
    focal: 5,
    horizon: 0.78,
    roll: 0,
    focusDistance: 1,
    focusStrength: 0,
  });
  rig.draw({ ctx, view, light, t: state.t, wind: 0, detail: 'standard' }, state);
  const pixels = ctx.getImageData(0, 0, SIZE, SIZE).data;
  let [count, left, right, top] = [0, SIZE, 0, SIZE];
  for (let i = 0; i < SIZE * SIZE; i++) {
    if (pixels[i * 4 + 3]! < 60) continue;
    count++;
    left = Math.min(left, i % SIZE);
    right = Math.max(right, i % SIZE);
    top = Math.min(top, Math.floor(i / SIZE));
  }
  const scale = SIZE / span;
  return { pixels, count, width: (right - left) / scale, height: (SIZE * 0.78 - top) / scale };
}

/** Share of the inked pixels that a test accepts. */
function share(
  pixels: Uint8ClampedArray,
  accept: (r: number, g: number, b: number) => boolean,
): number {
  let [inked, fitting] = [0, 0];
  for (let i = 0; i < pixels.length; i += 4) {
    if (pixels[i + 3]! < 200) continue;
    inked++;
    if (accept(pixels[i]!, pixels[i + 1]!, pixels[i + 2]!)) fitting++;
  }
  return fitting / inked;
}

describe('every outfit', () => {
  it.each(humanFamily.models())('%s is drawn as tall as it says', (model) => {
    const rig = rigOf(model, 'walk');
    const picture = drawn(rig, stateOf(rig, 0.4));
    expect(picture.count).toBeGreaterThan(400);
    // Hats and hair rise above the head; knees bend below it.
    expect(picture.height).toBeGreaterThan(rig.height * 0.88);
    expect(picture.height).toBeLessThan(rig.height * 1.3);
    expect(picture.width).toBeLessThan(rig.height);
  });
});

describe('every action', () => {
  it.each([...actions.keys()])('%s is drawn and moves', (verb) => {
    const rig = rigOf('person', verb);
    const first = drawn(rig, stateOf(rig, 0.3));
    const later = drawn(rig, stateOf(rig, 0.85));
    expect(first.count).toBeGreaterThan(120);
    expect(Buffer.compare(Buffer.from(first.pixels), Buffer.from(later.pixels))).not.toBe(0);
    expect(first.width).toBeLessThan(rig.width * 1.9);
  });

  it('shows what nobody has drawn as standing', () => {
    expect(actionFor('transmogrify')).toBe(actions.get('stand'));
  });

  it('keeps all joints finite and bones at their lengths', () => {
    const body = proportions('adult', 'female', 1.7, 0);
    const person = rigOf('person', 'stand').person;
    for (const action of actions.values()) {
      for (const t of [0, 0.4, 1.1, 2.7]) {
        const pose = action.pose({ t, travelled: t, speed: 1, person, scale: 1 });
        const k = solveSkeleton(pose, body, 1.2);
        for (const arm of [k.left, k.right]) {
          expect(Number.isFinite(arm.tip.x + arm.tip.y)).toBe(true);
          expect(Math.hypot(arm.middle.x - arm.root.x, arm.middle.y - arm.root.y)).toBeLessThan(
            body.upperArm * 1.08,
          );
        }
        for (const leg of [k.leftLeg, k.rightLeg]) {
          expect(Math.hypot(leg.end.x - leg.middle.x, leg.end.y - leg.middle.y)).toBeLessThan(
            body.shin * 1.08,
          );
        }
      }
    }
  });
});

describe('gaits', () => {
  it.each(['walk', 'stroll', 'jog', 'run', 'march', 'sneak'] as const)(
    '%s keeps the standing foot where it is',
    (name) => {
      const gait = GAITS[name];
      for (const phase of [0.02, 0.1, 0.2]) {
        const step = 0.05;
        const before = footAt(gait, phase, 1).at;
        const after = footAt(gait, phase + step, 1).at;
        expect(after.u).toBe(0);
        // What the foot goes back in the body's frame, the body goes forward in the world.
        expect(before.f - after.f).toBeCloseTo(step * gait.stride, 6);
      }
    },
  );

  it('reaches the ground with the foot of the walking body, in the world', () => {
    const rig = rigOf('person', 'walk', { age: 'adult' });
    const { person } = rig;
    const scale = person.proportions.height / 1.75;
    const worldX = (travelled: number): { x: number; y: number } => {
      const cycle = cycles(GAITS.walk, { t: 0, travelled, speed: 1, person, scale });
      const k = solveSkeleton(gaitPose(GAITS.walk, cycle), person.proportions, Math.PI / 2);
      return { x: k.leftLeg.end.x + travelled, y: k.leftLeg.end.y };
    };
    const metres = (GAITS.walk.stride * person.proportions.hip) / (0.5 * 1.75);
    const a = worldX(metres * 0.15);
    const b = worldX(metres * 0.32);
    expect(Math.abs(a.x - b.x)).toBeLessThan(0.03);
    expect(Math.abs(a.y - b.y)).toBeLessThan(0.03);
  });
});

describe('a person', () => {
  it('looks the same for the same seed and different for another', () => {
    const picture = (seed: number) => {
      const rig = rigOf('person', 'wave', {}, seed);
      return Buffer.from(drawn(rig, stateOf(rig, 0.5)).pixels);
    };
    expect(picture(3).equals(picture(3))).toBe(true);
    expect(picture(3).equals(picture(4))).toBe(false);
  });

  it('wears what the plan says in its colours', () => {
    const red = rigOf('person', 'stand', {
      clothing: [{ item: 'red dress', color: '#d02020' }],
      gender: 'female',
    });
    expect(
      share(drawn(red, stateOf(red, 0)).pixels, (r, g, b) => r > 90 && r > g * 1.7 && r > b * 1.7),
    ).toBeGreaterThan(0.3);
    const blue = rigOf('person', 'stand', { clothing: [{ item: 'coat', color: '#2040d0' }] });
    expect(
      share(drawn(blue, stateOf(blue, 0)).pixels, (r, g, b) => b > r * 1.5 && b > g * 1.3),
    ).toBeGreaterThan(0.25);
  });

  it('is small as a child and drawn mirrored when it looks to the left', () => {
    expect(rigOf('person', 'walk', { age: 'child' }).height).toBeLessThan(1.35);
    const rig = rigOf('person', 'walk');
    const hand = rig.anchor('hand', stateOf(rig, 0.2))!;
    const mirrored = rig.anchor('hand', stateOf(rig, 0.2, { facing: -1 }))!;
    expect(mirrored.x).toBeCloseTo(-hand.x, 9);
    expect(rig.anchor('wing', stateOf(rig, 0))).toBeNull();
  });
});

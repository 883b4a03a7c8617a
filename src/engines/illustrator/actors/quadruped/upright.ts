import { TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { point } from '../limb.ts';
import type { Build } from './build.ts';
import { onTrunk } from './build.ts';
import type { Idle } from './idle.ts';
import type { Foot, Motion, Stance } from './pose.ts';

/** How high a board lifts the feet that stand on it, in shoulder heights. */
const RIDING: Readonly<Record<string, number>> = {
  surf: 0.08,
  skateboard: 0.17,
  snowboard: 0.05,
  ski: 0.05,
};

/** Sitting or standing on the hind legs: the fore paws are hands. */
export function upright(
  build: Build,
  motion: Motion,
  posture: 'upright_sit' | 'upright_stand',
  calm: Idle,
): Stance {
  const { H, species } = build;
  const { t, verb } = motion;
  const seated = posture === 'upright_sit';
  const dancing = verb === 'dance' || verb === 'hula_hoop' || verb === 'cheer';
  const beat = t * TAU * 1.0;
  // Long bodies slump.
  const length = Math.min(build.shoulderX - build.hipX, 0.98 * H);
  const stretch = (build.hind.upper + build.hind.lower) * 0.86 + build.hind.meta * 0.55;
  const board = RIDING[verb];
  const hop = dancing ? Math.abs(Math.sin(beat)) * 0.07 * H : 0;
  const hipY = seated
    ? (build.trunk[1]!.half + 0.02 * H) * 0.98
    : stretch * (board === undefined ? 0.93 : 0.8) + hop + (board ?? 0) * H;
  const lean =
    (seated ? 0.1 : 0.02) + (dancing ? 0.12 * Math.sin(beat) : 0.015 * Math.sin(t * 1.7));
  const hip = point(-0.08 * H, hipY);
  const shoulder = point(
    hip.x + length * Math.sin(-lean) * -0.6 + 0.03 * H,
    hipY + length * Math.cos(lean),
  );
  const frame = { hip, shoulder, arch: 0.03 * H };
  const chest = onTrunk(frame, build.fore.s, build.fore.up);
  const hands = handsFor(verb, t, chest, build);
  const arm = (i: 0 | 1): Foot => ({
    x: hands[i].x,
    y: hands[i].y,
    z: hands[i].z,
    // An arm held out behind bends the other way, and its paw hangs.
    lean: hands[i].x < chest.x - 0.2 * H ? 0.9 : -1.0 + 0.3 * i,
    toes: 0.3,
    down: false,
    bend: hands[i].x < chest.x - 0.2 * H ? 1 : -1,
  });
  const sit = (i: number): Foot => ({
    x: hip.x + (build.hind.upper + build.hind.lower) * 0.72 + (i - 2) * 0.03 * H,
    y: 0.06 * H,
    z: (i === 2 ? -1 : 1) * build.hind.side * 1.75,
    lean: -0.55,
    toes: 1.15,
    down: true,
  });
  const step = dancing ? Math.sin(beat) : 0;
  const apart = board === undefined ? 0.05 : -0.24;
  const stand = (i: number): Foot => ({
    x: hip.x + 0.06 * H + (i === 2 ? apart : -apart) * H,
    y: Math.max(0, (i === 2 ? step : -step) * 0.12 * H) + (board ?? 0) * H,
    z: (i === 2 ? -1 : 1) * build.hind.side * 1.15,
    lean: -0.75,
    down: true,
  });
  return {
    hip,
    shoulder,
    arch: frame.arch,
    neckAngle:
      (dancing ? 1.45 + 0.12 * Math.sin(beat + 0.6) : 1.42) - (species.neck.length > 0.6 ? 0.2 : 0),
    headPitch: verb === 'read' || verb === 'write' || verb.startsWith('play_') ? -0.16 : -0.04,
    headYaw: 0.35 + calm.look * 0.6,
    headRoll: dancing ? 0.14 * Math.sin(beat) : 0.07 * Math.sin(t * 2.1),
    jaw: verb === 'sing' ? 0.3 + 0.3 * Math.sin(t * 5) : 0,
    lids: calm.blink,
    ears: calm.ears,
    tailLift: -0.6,
    tailCurve: 0.5,
    sway: dancing ? 0.5 : 0.2,
    yaw: 0.62 + motion.frontal * 0.4,
    breath: calm.breath,
    feet: [arm(0), arm(1), ...[2, 3].map(seated ? sit : stand)],
  };
}

type Hand = Point & { z: number };

/** Where the paws are while they do a thing: near and far hand. */
function handsFor(verb: string, t: number, chest: Point, build: Build): readonly [Hand, Hand] {
  const { H } = build;
  const side = build.fore.side;
  const at = (x: number, y: number, z: number): Hand => ({
    x: chest.x + x * H,
    y: chest.y + y * H,
    z: z * side,
  });
  const beat = t * TAU;
  switch (verb) {
    case 'play_guitar':
    case 'play_violin':
      return [
        at(0.3, -0.27 + 0.035 * Math.sin(beat * 2.2), -0.7),
        at(0.34, 0.0 + 0.02 * Math.sin(beat * 0.7), 2.2),
      ];
    case 'play_flute':
    case 'play_trumpet':
      return [at(0.5, 0.12, -0.6), at(0.62, 0.14 + 0.01 * Math.sin(beat * 3), 0.6)];
    case 'eat_from_paws': {
      const bite = 0.5 - 0.5 * Math.cos(beat * 0.5);
      return [at(0.34, 0.02 + 0.16 * bite, -0.6), at(0.3, 0 + 0.16 * bite, 0.6)];
    }
    case 'play_tennis':
    case 'sword_fight':
      return [at(0.38, 0.04 + 0.16 * Math.sin(beat * 0.8), -1.2), at(0.1, -0.3, 1.6)];
    case 'play_basketball':
      return [at(0.42, -0.2 - 0.12 * Math.abs(Math.sin(beat * 0.7)), -1), at(0.2, -0.2, 1.6)];
    case 'lift_weights': {
      const lift = 0.5 - 0.5 * Math.cos(beat * 0.35);
      return [at(0.3, -0.1 + 0.5 * lift, -2), at(0.3, -0.1 + 0.5 * lift, 2)];
    }
    case 'sweep':
    case 'garden':
    case 'vacuum':
      return [
        at(0.34 + 0.1 * Math.sin(beat * 0.7), -0.3, -0.7),
        at(0.26 + 0.06 * Math.sin(beat * 0.7), -0.05, 0.7),
      ];
    case 'swing':
      return [at(-0.02, 0.2, -1.8), at(0.3, 0.16, 1.6)];
    case 'fish':
      return [at(0.4, -0.16 + 0.02 * Math.sin(beat * 0.5), -0.6), at(0.3, -0.2, 0.6)];
    case 'drive':
    case 'ride':
    case 'cycle':
    case 'motorcycle':
      return [at(0.42, -0.08, -0.9), at(0.42, -0.08, 0.9)];
    case 'read':
    case 'phone':
    case 'use_computer':
    case 'photograph':
      return [at(0.34, -0.12, -0.7), at(0.34, -0.12, 0.7)];
    case 'play_drums':
    case 'play_piano':
    case 'cook':
    case 'barbecue':
    case 'stir':
    case 'wash_dishes':
      return [
        at(0.36, -0.2 + 0.09 * Math.max(0, Math.sin(beat * 2)), -0.8),
        at(0.36, -0.2 + 0.09 * Math.max(0, -Math.sin(beat * 2)), 0.8),
      ];
    case 'wave':
    case 'salute':
      return [at(0.1 + 0.08 * Math.sin(beat * 1.6), 0.45, -2), at(0.16, -0.36, 1)];
    case 'clap':
      return [
        at(0.36, 0.02, -0.2 - 0.7 * Math.abs(Math.sin(beat * 1.5))),
        at(0.36, 0.02, 0.2 + 0.7 * Math.abs(Math.sin(beat * 1.5))),
      ];
    case 'dance':
    case 'cheer':
    case 'hula_hoop':
      return [
        at(0.32, 0.06 + 0.16 * Math.sin(beat), -2.2),
        at(0.32, 0.06 - 0.16 * Math.sin(beat), 2.2),
      ];
    case 'surf':
    case 'skateboard':
    case 'ski':
    case 'snowboard':
      return [
        at(-0.34, 0.02 + 0.06 * Math.sin(beat * 0.5), -1.6),
        at(0.5, 0.06 - 0.06 * Math.sin(beat * 0.5), 1.6),
      ];
    default:
      return [at(0.28, -0.22 + 0.02 * Math.sin(beat * 0.5), -0.8), at(0.28, -0.24, 0.8)];
  }
}

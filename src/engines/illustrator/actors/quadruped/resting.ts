import { clamp, fract, smoothstep, TAU } from '../../easing.ts';
import { point } from '../limb.ts';
import type { Build } from './build.ts';
import { onTrunk } from './build.ts';
import { gaitAt, stepOf } from './gait.ts';
import type { Idle } from './idle.ts';
import type { Foot, Motion, Stance } from './pose.ts';
import type { Posture } from './postures.ts';

const DEGREES = Math.PI / 180;

/** Standing, sitting, lying, feeding and the like: feet stay where they are. */
export function resting(build: Build, motion: Motion, posture: Posture, calm: Idle): Stance {
  const stance = standing(build, motion, calm);
  switch (posture) {
    case 'sit':
      return { ...stance, ...sitting(build, motion) };
    case 'lie':
    case 'sleep':
      return { ...stance, ...lying(build, motion, posture === 'sleep', calm) };
    case 'feed':
      return { ...stance, ...feeding(build, motion) };
    case 'howl':
      return { ...stance, ...howling(build, motion) };
    case 'bow':
      return { ...stance, ...bowing(build, motion) };
    case 'stalk':
      return { ...stance, ...stalking(build, motion) };
    default:
      return { ...stance, ...gesture(build, motion) };
  }
}

function standing(build: Build, motion: Motion, calm: Idle): Stance {
  const { species, H } = build;
  const shift = 0.008 * H * Math.sin(motion.t * 0.8);
  const y = build.spine + 0.006 * H * (calm.breath - 0.5);
  const stagger = species.legs.foot === 'column' ? 0.09 : 0.075;
  return {
    hip: point(build.hipX + shift, y),
    shoulder: point(build.shoulderX + shift, y),
    arch: 0.004 * H * calm.breath,
    neckAngle: species.neck.angle * DEGREES + calm.nod,
    headPitch: species.headPitch * DEGREES - calm.nod,
    headYaw: 0.22 + calm.look,
    headRoll: 0.04 * Math.sin(motion.t * 0.6),
    jaw: 0,
    lids: calm.blink,
    ears: calm.ears,
    tailLift: 0,
    tailCurve: 0,
    sway: motion.verb === 'wag' ? 0.9 : 0.2,
    yaw: 0.12 + motion.frontal * 0.68,
    breath: calm.breath,
    feet: [0, 1, 2, 3].map((i) => {
      const leg = i > 1 ? build.hind : build.fore;
      const step = (i === 0 || i === 3 ? -1 : 1) * (i > 1 ? -stagger : stagger * 0.7);
      return { x: leg.home + step * H, y: 0, down: true };
    }),
  };
}

function gesture(build: Build, motion: Motion): Partial<Stance> {
  const { t, verb } = motion;
  const { species } = build;
  if (verb === 'bark') {
    const bark = Math.max(0, Math.sin(t * TAU * 1.6)) ** 2;
    return {
      jaw: bark * 0.85,
      neckAngle: (species.neck.angle + 6) * DEGREES + bark * 0.08,
      headPitch: 0.12 * bark,
      ears: [-0.1, -0.1],
    };
  }
  if (verb === 'shake') return { headRoll: 0.45 * Math.sin(t * TAU * 3.2), sway: 1 };
  if (verb === 'laugh')
    return { jaw: 0.5 + 0.2 * Math.sin(t * 9), headRoll: 0.08 * Math.sin(t * 9) };
  return {};
}

function sitting(build: Build, motion: Motion): Partial<Stance> {
  const { H, species } = build;
  const first = build.trunk[1]!;
  const seat = first.half - first.up;
  const dogLike = species.legs.bent > 0.4;
  const hipY = seat * 0.86;
  const shoulderY = build.spine * (dogLike ? 1.03 : 0.98);
  const length = build.shoulderX - build.hipX;
  const rise = clamp((shoulderY - hipY) / length, -0.85, 0.85);
  const run = length * Math.sqrt(1 - rise * rise);
  const shoulder = point(run * 0.42, hipY + rise * length);
  const hip = point(shoulder.x - run, hipY);
  const hind: Foot = {
    x: hip.x + build.hind.meta * 0.85 + 0.08 * H,
    y: 0,
    lean: -1.42,
    shrink: 0.86,
    down: true,
  };
  const foreX = shoulder.x + 0.03 * H;
  return {
    hip,
    shoulder,
    arch: 0.05 * H,
    neckAngle: Math.max(species.neck.angle, 58) * DEGREES,
    headPitch: Math.max(-12, species.headPitch) * DEGREES,
    tailLift: (-species.tail.angle - 12) * DEGREES * (species.tail.kind === 'curl' ? 0 : 1) + 0.35,
    yaw: 0.3 + motion.frontal * 0.72,
    feet: [
      { x: foreX + 0.02 * H, y: 0, down: true },
      { x: foreX - 0.04 * H, y: 0, down: true },
      hind,
      { ...hind, x: hind.x + 0.05 * H },
    ],
  };
}

function lying(build: Build, motion: Motion, asleep: boolean, calm: Idle): Partial<Stance> {
  const { H, species } = build;
  const { chest } = species;
  const drop = (1 - chest) * H * 0.985;
  const y = build.spine - drop + 0.012 * H * calm.breath;
  const hip = point(build.hipX, y - 0.02 * H);
  const shoulder = point(build.shoulderX, y);
  const root = onTrunk({ hip, shoulder, arch: 0 }, build.fore.s, build.fore.up);
  const soft =
    species.legs.foot === 'paw' || species.legs.foot === 'claw' || species.legs.foot === 'flat';
  const thick = 0.035 * species.legs.thickness * H;
  const straight = (build.fore.upper + build.fore.lower) * 0.97;
  const ahead = Math.sqrt(Math.max(0.01, straight ** 2 - (root.y - thick) ** 2));
  const fore: Foot = soft
    ? {
        x: root.x + ahead * 0.8 + build.fore.meta,
        y: thick * 0.4,
        lean: -1.5,
        down: true,
        floor: thick * 2,
      }
    : {
        x: root.x + build.fore.lower * 0.3 - build.fore.meta * 0.2,
        y: thick,
        lean: 1.45,
        down: true,
        toes: -1.2,
      };
  const hind: Foot = {
    x: build.hipX + build.hind.meta + 0.03 * H,
    y: thick * 0.4,
    lean: -1.5,
    shrink: 0.72,
    down: true,
  };
  const down = -Math.asin(clamp((root.y + 0.1 * H) / (build.neckLength + 1e-6), -0.35, 0.5));
  return {
    hip,
    shoulder,
    arch: 0.015 * H,
    neckAngle: asleep ? Math.max(down, -0.35) * 0.8 : Math.max(35, species.neck.angle) * DEGREES,
    headPitch: asleep ? -0.25 : Math.max(-10, species.headPitch) * DEGREES,
    headYaw: asleep ? 0.2 : 0.25 + calm.look,
    lids: asleep ? 1 : calm.blink,
    ears: asleep ? [0.35, 0.35] : calm.ears,
    tailLift: (-8 - species.tail.angle) * DEGREES,
    tailCurve: species.tail.kind === 'curl' ? 0 : 0.3,
    sway: asleep ? 0.05 : 0.15,
    yaw: 0.22 + motion.frontal * 0.65,
    feet: [fore, { ...fore, x: fore.x - 0.07 * H }, hind, { ...hind, x: hind.x + 0.07 * H }],
  };
}

function feeding(build: Build, motion: Motion): Partial<Stance> {
  const { H, species } = build;
  const chew = 0.5 + 0.5 * Math.sin(motion.t * TAU * 1.5);
  const tilt = -66 * DEGREES;
  const mouthY = build.headLength * 0.74 * Math.sin(-tilt) + 0.03 * H;
  const base = (1 - species.neck.base * 0.95 - 0.03) * H;
  const low = base - build.neckLength * 0.94;
  const stoop = clamp(low - mouthY, 0, 0.34 * H);
  const angle = Math.asin(clamp((mouthY - (base - stoop)) / build.neckLength, -0.97, 0.6));
  const splay = stoop > 0.14 * H ? 0.5 : 0.1;
  return {
    shoulder: point(build.shoulderX + stoop * 0.12, build.spine - stoop * 0.86),
    hip: point(build.hipX, build.spine - stoop * 0.12),
    neckAngle: species.extras.trunk ? species.neck.angle * DEGREES : angle,
    headPitch: species.extras.trunk ? species.headPitch * DEGREES : tilt + 0.05 * chew,
    headYaw: 0.12,
    jaw: 0.16 * chew,
    ears: [0.1, 0.1],
    feet: [0, 1, 2, 3].map((i) => ({
      x: (i > 1 ? build.hind : build.fore).home + [splay * 0.3, -splay * 0.1, -0.05, 0.06][i]! * H,
      y: 0,
      down: true,
    })),
  };
}

function howling(build: Build, motion: Motion): Partial<Stance> {
  const up = smoothstep(0, 0.8, Math.sin(motion.t * 1.3 + 0.7) + 0.6);
  const { species } = build;
  return {
    neckAngle: (species.neck.angle + (78 - species.neck.angle) * up * 0.8) * DEGREES,
    headPitch: (species.headPitch + (58 - species.headPitch) * up) * DEGREES,
    headYaw: 0.1,
    jaw: 0.42 * up,
    ears: [0.6 * up, 0.6 * up],
    lids: up > 0.7 ? 0.8 : 0,
  };
}

/** The play bow, also digging: chest to the ground, croup high. */
function bowing(build: Build, motion: Motion): Partial<Stance> {
  const { H, species } = build;
  const digging = motion.verb === 'dig';
  const drop =
    (0.24 + 0.03 * Math.sin(motion.t * 5)) * H * clamp((1 - species.chest) / 0.45, 0.5, 1.2);
  const paw = (i: number): Foot => {
    const phase = fract(motion.t * 2.2 + i * 0.5);
    const reach = digging ? 0.3 - 0.22 * phase : 0.24;
    return {
      x: build.fore.home + reach * H,
      y: digging ? 0.1 * H * Math.sin(Math.PI * phase) : 0,
      lean: -0.9,
      down: !digging,
    };
  };
  return {
    shoulder: point(build.shoulderX + 0.03 * H, build.spine - drop),
    hip: point(build.hipX, build.spine),
    arch: -0.02 * H,
    neckAngle: (digging ? -12 : 24) * DEGREES,
    headPitch: (digging ? -45 : -5) * DEGREES,
    jaw: digging ? 0 : 0.3,
    sway: 0.8,
    tailLift: 0.7,
    feet: [
      paw(0),
      paw(1),
      { x: build.hind.home + 0.05 * H, y: 0, down: true },
      { x: build.hind.home - 0.04 * H, y: 0, down: true },
    ],
  };
}

function stalking(build: Build, motion: Motion): Partial<Stance> {
  const { H, species } = build;
  const gait = { ...gaitAt(species.footwork, motion.speed, H), lift: 0.07 };
  const y = build.spine - 0.2 * H * clamp((1 - species.chest) / 0.45, 0.4, 1.2);
  return {
    hip: point(build.hipX, y + 0.02 * H),
    shoulder: point(build.shoulderX, y),
    arch: 0.02 * H,
    neckAngle: 2 * DEGREES,
    headPitch: -4 * DEGREES,
    ears: [0.25, 0.25],
    tailLift: (-12 - species.tail.angle) * DEGREES,
    sway: 0.25,
    feet: [0, 1, 2, 3].map((i) => {
      const step = stepOf(gait, i, motion.travelled / H);
      const leg = i > 1 ? build.hind : build.fore;
      return {
        x: leg.home + step.x * H,
        y: step.y * H,
        fold: step.down ? 0 : 0.6 * Math.sin(Math.PI * step.progress),
        toes: step.down ? 0 : -0.6 * Math.sin(Math.PI * step.progress),
        down: step.down,
      };
    }),
  };
}

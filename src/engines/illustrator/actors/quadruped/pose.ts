import { clamp, lerp, TAU } from '../../easing.ts';
import type { Point } from '../limb.ts';
import { distance, point, polar, solveTwoBone } from '../limb.ts';
import type { Species } from './anatomy.ts';
import type { Build, LegBuild } from './build.ts';
import { buildOf, onTrunk } from './build.ts';
import { headTowards, idle } from './idle.ts';
import { locomotion } from './locomotion.ts';
import type { Posture } from './postures.ts';
import { postureOf } from './postures.ts';
import { resting } from './resting.ts';
import { upright } from './upright.ts';

/** What moves an animal at one moment. */
export interface Motion {
  verb: string;
  /** m/s; gaits follow it. */
  speed: number;
  /** Metres gone since the shot began. */
  travelled: number;
  /** Seconds. */
  t: number;
  /** 0 profile, 1 facing the viewer. */
  frontal: number;
  /** 0 to 1: mouth open in speech. */
  mouth: number;
  /** The mouth moves with words and nothing else. */
  speaks?: boolean;
}

/** One leg: joints in the animal's plane, and how far off it (z, away from the viewer). */
export interface LegPose {
  root: Point;
  joint: Point;
  ankle: Point;
  foot: Point;
  /** Radians of the toes from the horizontal. */
  toes: number;
  z: number;
  footZ: number;
  near: boolean;
  hind: boolean;
  /** Whether the foot stands on the ground. */
  down: boolean;
}

/** Where everything is: metres, x forward, y up, origin on the ground between the feet. */
export interface Pose {
  /** Ends of the line along the trunk, and how far it is arched upwards in its middle. */
  hip: Point;
  shoulder: Point;
  arch: number;
  /** From within the chest to the skull's centre. */
  neck: Point[];
  head: {
    at: Point;
    pitch: number;
    /** Relative to the body, radians towards the viewer. */
    yaw: number;
    roll: number;
    jaw: number;
    /** 0 open, 1 shut. */
    lids: number;
  };
  /** Radians the ears are laid back (+) or pricked (-): near, far. */
  ears: readonly [number, number];
  legs: LegPose[];
  tail: Point[];
  /** Turn of the whole body to the viewer, radians. */
  yaw: number;
  /** 0 to 1 of the breath. */
  breath: number;
  posture: Posture;
}

/** What a posture decides; the rest of the pose follows from it. */
export interface Stance {
  hip: Point;
  shoulder: Point;
  arch: number;
  /** Absolute angles in radians. */
  neckAngle: number;
  headPitch: number;
  headYaw: number;
  headRoll: number;
  jaw: number;
  lids: number;
  ears: readonly [number, number];
  /** Added to the tail's rest angle and curve, radians (up positive); `sway` swings it. */
  tailLift: number;
  tailCurve: number;
  sway: number;
  yaw: number;
  breath: number;
  feet: readonly Foot[];
}

export interface Foot {
  x: number;
  y: number;
  z?: number;
  /** Lean of the metapodium, radians from the vertical; by default it follows the leg. */
  lean?: number;
  /** Added to the lean: folding in the swing. */
  fold?: number;
  toes?: number;
  down: boolean;
  bend?: 1 | -1;
  /** Bones seen shorter than they are, because the leg is splayed: 0 to 1. */
  shrink?: number;
  /** Lowest height of the joint. */
  floor?: number;
}

/** The pose of an animal: pure, in metres, without a canvas. */
export function poseQuadruped(species: Species, motion: Motion): Pose {
  const build = buildOf(species);
  const posture = postureOf(motion.verb, species, motion.speed);
  const calm = idle(motion, posture);
  const stance =
    posture === 'move' || posture === 'swim' || posture === 'jump' || posture === 'fly'
      ? locomotion(build, motion, posture, calm)
      : posture === 'upright_sit' || posture === 'upright_stand'
        ? upright(build, motion, posture, calm)
        : resting(build, motion, posture, calm);
  return assemble(build, motion, posture, stance);
}

function assemble(build: Build, motion: Motion, posture: Posture, stance: Stance): Pose {
  const { species, H } = build;
  const legs = stance.feet.map((foot, i) => {
    const hind = i > 1;
    return solveLeg(hind ? build.hind : build.fore, stance, foot, i % 2 === 0, hind, species);
  });
  const neckBase = onTrunk(stance, 0.96, (1 - species.neck.base * 0.95 - 0.03) * H - build.spine);
  const skull = polar(neckBase, stance.neckAngle, build.neckLength);
  const along = Math.atan2(stance.shoulder.y - stance.hip.y, stance.shoulder.x - stance.hip.x);
  const mid = polar(
    neckBase,
    lerp(stance.neckAngle, along, species.neck.crest ?? 0.22),
    build.neckLength * 0.52,
  );
  return {
    hip: stance.hip,
    shoulder: stance.shoulder,
    arch: stance.arch,
    neck: [neckBase, mid, skull],
    head: {
      at: skull,
      pitch: stance.headPitch,
      yaw: headTowards(stance, motion, posture),
      roll: stance.headRoll,
      jaw: motion.speaks
        ? motion.mouth
        : Math.max(stance.jaw, motion.mouth, panting(species, motion, stance)),
      lids: stance.lids,
    },
    ears: stance.ears,
    legs,
    tail: tailOf(build, stance, motion, along),
    yaw: stance.yaw,
    breath: stance.breath,
    posture,
  };
}

/** A pet that is awake pants with an open mouth. */
function panting({ extras }: Species, { t }: Motion, { lids, jaw }: Stance): number {
  return extras.collar && jaw === 0 && lids < 1 ? 0.34 + 0.07 * Math.sin(t * TAU * 2.1) : 0;
}

function solveLeg(
  leg: LegBuild,
  stance: Stance,
  foot: Foot,
  near: boolean,
  hind: boolean,
  species: Species,
): LegPose {
  const root = onTrunk(stance, leg.s, leg.up);
  const at = point(foot.x, foot.y);
  const towards = Math.atan2(root.x - at.x, root.y - at.y);
  const column = species.legs.foot === 'column' ? 0.9 : 0.6;
  let lean = foot.lean ?? leg.lean + column * (towards - leg.slope) + (foot.fold ?? 0);
  const bend = foot.bend ?? leg.bend;
  let ankle = polar(at, Math.PI / 2 - lean, leg.meta);
  const reach = leg.upper + leg.lower;
  if (distance(root, ankle) > reach * 0.99 && foot.lean === undefined) {
    lean = towards;
    ankle = polar(at, Math.PI / 2 - lean, leg.meta);
  }
  let end = at;
  if (!foot.down && foot.lean === undefined) {
    // A leg that trails in the swing is long: folded there, its knee would stand above the back.
    const gap = distance(root, ankle);
    const behind = clamp((root.x - ankle.x) / (gap || 1), 0, 1);
    const least = reach * (hind ? 0.62 + 0.3 * behind : 0.5);
    if (gap < least) {
      const push = least / (gap || 1) - 1;
      const shift = point((ankle.x - root.x) * push, (ankle.y - root.y) * push);
      ankle = point(ankle.x + shift.x, ankle.y + shift.y);
      end = point(at.x + shift.x, at.y < 0 ? at.y : Math.max(0, at.y + shift.y));
    }
  }
  // A stretched bone is less seen than a foot that slides.
  const shrink = foot.shrink ?? 1;
  const stretch = Math.max(shrink, distance(root, ankle) / (reach * 0.985));
  const bones = [leg.upper * stretch, leg.lower * stretch] as const;
  const { joint } = solveTwoBone(root, ankle, bones[0], bones[1], bend);
  joint.y = Math.max(joint.y, foot.floor ?? -Infinity);
  const side = (near ? -1 : 1) * leg.side;
  return {
    root,
    joint,
    ankle,
    foot: end,
    toes: foot.toes ?? 0,
    z: side,
    footZ: foot.z ?? side * (1 + (species.legs.sprawl ?? 0) * 1.3),
    near,
    hind,
    down: foot.down,
  };
}

function tailOf(build: Build, stance: Stance, motion: Motion, along: number): Point[] {
  const { species, H } = build;
  const { tail } = species;
  const joints = 7;
  const length = (tail.length * H) / (joints - 1);
  const first = build.trunk[0]!;
  const root = onTrunk(stance, first.s + 0.03, first.up + first.half * 0.55);
  const degrees = Math.PI / 180;
  let angle = Math.PI + along * 0.7 - tail.angle * degrees - stance.tailLift;
  const points = [root];
  const wagging = species.extras.collar !== undefined && stance.lids < 1 && stance.sway > 0;
  const [beat, sway] = wagging ? [1.9, Math.max(0.3, stance.sway)] : [0.45, stance.sway];
  for (let k = 1; k < joints; k++) {
    const wave = Math.sin(motion.t * TAU * beat - k * 0.75);
    angle -= ((tail.curve * degrees + stance.tailCurve) / (joints - 1)) * 1;
    const at = points.at(-1)!;
    const next = polar(at, angle + sway * wave * (k / joints) * 1.6, length);
    points.push(point(next.x, Math.max(next.y, tail.width * H * 0.5)));
  }
  return points;
}

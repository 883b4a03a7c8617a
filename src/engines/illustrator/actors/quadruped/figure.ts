import { Path2D } from '@napi-rs/canvas';
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '../limb.ts';
import { between, limbPath, point, polar } from '../limb.ts';
import type { Species } from './anatomy.ts';
import type { Build } from './build.ts';
import { onTrunk } from './build.ts';
import type { HeadView } from './head-view.ts';
import { chain, headPath, headView } from './head-view.ts';
import type { LegPose, Pose } from './pose.ts';
import type { Sweep } from './sweep.ts';
import { sweep, sweepPath } from './sweep.ts';
import type { Turn } from './turn.ts';
import { seen, turn } from './turn.ts';

/** A leg as it is seen. */
export interface LegView {
  pose: LegPose;
  /** Joints from the root to the ball of the foot. */
  joints: Point[];
  radii: number[];
  path: Path2D;
}

/** A posed animal as it is seen: what is drawn, and what throws the shadow. */
export interface Figure {
  build: Build;
  species: Species;
  pose: Pose;
  turn: Turn;
  trunk: Sweep;
  trunkPath: Path2D;
  neck: Sweep;
  neckPath: Path2D;
  legs: LegView[];
  tail: Point[];
  tailRadii: number[];
  head: HeadView;
}

/** Turns a pose into shapes. `tilt` is how much the ground rises with depth on the picture. */
export function figureOf(build: Build, pose: Pose, tilt: number): Figure {
  const { species, H } = build;
  const by = turn(pose.yaw, tilt);
  const swell = 1 + 0.018 * pose.breath;
  const trunk = sweep(
    build.trunk.map(({ s, up, half, width }) => ({
      at: onTrunk(pose, s, up),
      half: half * (s > 0.2 && s < 0.9 ? swell : 1),
      width: width * swell,
    })),
    by,
  );
  const { base, tip } = species.neck;
  const [root, mid, skull] = pose.neck as [Point, Point, Point];
  const neck = sweep(
    [
      { at: root, half: base * H, width: base * H * 0.62 },
      { at: mid, half: ((base * 0.9 + tip * 1.1) / 2) * H, width: ((base + tip) / 2) * H * 0.66 },
      { at: skull, half: tip * H, width: tip * H * 0.8 },
    ],
    by,
    5,
  );
  const tail = pose.tail.map((p, i) => seen(p, Math.sin(i * 0.5) * 0.01, by));
  return {
    build,
    species,
    pose,
    turn: by,
    trunk,
    trunkPath: sweepPath(trunk),
    neck,
    neckPath: sweepPath(neck),
    legs: pose.legs.map((leg) => legView(build, leg, by)),
    tail,
    tailRadii: tailRadii(species, H),
    head: headView(build, pose, by),
  };
}

function legView(build: Build, leg: LegPose, by: Turn): LegView {
  const { species, H } = build;
  const k = species.legs.thickness * H;
  const at = (p: Point, share: number): Point => seen(p, leg.z + (leg.footZ - leg.z) * share, by);
  const { foot } = species.legs;
  const muscle = species.waist * H;
  // The haunch stays below the line of the back: it is the body that makes that line.
  const haunch = (species.chest + species.waist) * H * 0.145;
  const radii = leg.hind
    ? [haunch, Math.max(0.075 * k, muscle * 0.31), 0.043 * k, 0.036 * k]
    : [species.chest * H * 0.24, Math.max(0.06 * k, species.chest * H * 0.12), 0.04 * k, 0.035 * k];
  if (foot === 'column' || foot === 'flat') {
    radii[2] = 0.058 * k;
    radii[3] = 0.058 * k;
  }
  const size = leg.hind ? 1 : (species.legs.fore ?? 1);
  if (size !== 1) radii.forEach((r, i) => (radii[i] = r * (i === 0 ? size * 0.7 : size * 0.9)));
  const rise = point(leg.foot.x, leg.foot.y + radii[3]! * 0.95);
  const joints = [at(leg.root, 0), at(leg.joint, 0.4), at(leg.ankle, 0.8)];
  if (foot === 'hoof' || foot === 'cloven') {
    const angle = Math.atan2(leg.ankle.y - leg.foot.y, leg.ankle.x - leg.foot.x);
    const fetlock = polar(point(leg.foot.x - 0.028 * k, leg.foot.y + 0.02 * k), angle, 0.12 * k);
    const hoof = polar(point(leg.foot.x, leg.foot.y), leg.toes + Math.PI / 2, 0.05 * k);
    const cannon = between(leg.ankle, fetlock, 0.45);
    joints.push(at(cannon, 0.9), at(fetlock, 1), at(hoof, 1));
    radii.splice(2, 2, 0.042 * k, 0.029 * k, 0.034 * k, 0.031 * k);
  } else {
    joints.push(at(rise, 1));
  }
  return { pose: leg, joints, radii, path: legPath(joints, radii) };
}

/** A smooth tube; a leg folded sharply is a chain of capsules, as a tube would crease. */
function legPath(joints: readonly Point[], radii: readonly number[]): Path2D {
  const [a, b, c] = joints as [Point, Point, Point];
  const upper = Math.atan2(a.y - b.y, a.x - b.x);
  const lower = Math.atan2(c.y - b.y, c.x - b.x);
  const opening = Math.abs(Math.atan2(Math.sin(upper - lower), Math.cos(upper - lower)));
  if (opening > 1.35) {
    const tube = limbPath(joints, radii);
    // A tight bend turns the tube inside out: discs at the joints fill it.
    chain(tube, [{ ...b, r: radii[1]! * 0.94 }]);
    chain(tube, [{ ...c, r: radii[2]! * 0.97 }]);
    return tube;
  }
  const path = new Path2D();
  chain(
    path,
    joints.map((p, i) => ({ ...p, r: radii[i]! })),
  );
  return path;
}

function tailRadii(species: Species, H: number): number[] {
  const w = species.tail.width * H;
  const shapes: Record<string, readonly number[]> = {
    bushy: [0.5, 0.66, 0.9, 1, 1, 0.78, 0.2],
    ringed: [0.5, 0.75, 0.95, 1, 0.95, 0.75, 0.3],
    curl: [0.6, 0.85, 1, 1, 0.9, 0.7, 0.3],
    thin: [1, 0.85, 0.72, 0.64, 0.6, 0.56, 0.5],
    thick: [1.15, 0.9, 0.72, 0.55, 0.4, 0.27, 0.12],
    tuft: [1, 0.75, 0.6, 0.52, 0.5, 0.5, 0.5],
    hair: [0.5, 0.8, 0.95, 1, 0.92, 0.75, 0.3],
    stub: [0.9, 1, 1, 1, 0.95, 0.85, 0.7],
    none: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
  };
  return shapes[species.tail.kind]!.map((r) => r * w);
}

/** The outer shape alone, for the shadow. */
export function fillSilhouette(ctx: SKRSContext2D, figure: Figure): void {
  ctx.fill(figure.trunkPath);
  ctx.fill(figure.neckPath);
  for (const leg of figure.legs) ctx.fill(leg.path);
  if (figure.species.tail.kind !== 'none') ctx.fill(limbPath(figure.tail, figure.tailRadii));
  ctx.fill(headPath(figure.head, new Path2D()));
}

/** The paw's or hoof's own frame: its ball, and the direction its toes point on the picture. */
export function toesOf(leg: LegView, by: Turn): { at: Point; angle: number; squash: number } {
  const { pose } = leg;
  const tip = polar(pose.foot, pose.toes, 1);
  const a = seen(pose.foot, pose.footZ, by);
  const b = seen(point(tip.x, tip.y), pose.footZ, by);
  return {
    at: a,
    angle: Math.atan2(b.y - a.y, b.x - a.x),
    squash: Math.max(0.55, Math.hypot(b.x - a.x, b.y - a.y)),
  };
}

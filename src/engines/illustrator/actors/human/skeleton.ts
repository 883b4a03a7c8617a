import { clamp } from '../../easing.ts';
import type { Point } from '../limb.ts';
import type { Proportions } from './person.ts';
import type { ArmPose, LegPose, Pose, V3 } from './pose.ts';
import { v3 } from './pose.ts';

/** A joint on the picture plane: metres from the actor's position; `d` is nearness to the viewer. */
export interface Joint extends Point {
  d: number;
}

/** One arm or leg, from the trunk outwards. */
export interface LimbJoints {
  root: Joint;
  middle: Joint;
  end: Joint;
  /** Direction of the hand or foot in the picture plane. */
  tip: Joint;
}

/** A posed body seen from one side: all that drawing needs. */
export interface Skeleton {
  body: Proportions;
  /** Angle of the view: 0 from the front, π/2 looking to the right, π from behind. */
  yaw: number;
  hips: Joint;
  waist: Joint;
  chest: Joint;
  neck: Joint;
  head: Joint;
  /** Views of the parts that turn by themselves. */
  hipsYaw: number;
  chestYaw: number;
  headYaw: number;
  /** Tilt of the head in the picture plane and towards the viewer. */
  headRoll: number;
  headPitch: number;
  left: LimbJoints;
  right: LimbJoints;
  leftLeg: LimbJoints;
  rightLeg: LimbJoints;
  /** Any point of the body frame, for tools. */
  project(point: V3): Joint;
}

const ADULT = 1.75;

function add(a: V3, b: V3): V3 {
  return { f: a.f + b.f, u: a.u + b.u, s: a.s + b.s };
}
function sub(a: V3, b: V3): V3 {
  return { f: a.f - b.f, u: a.u - b.u, s: a.s - b.s };
}
function times(a: V3, k: number): V3 {
  return { f: a.f * k, u: a.u * k, s: a.s * k };
}
function dot(a: V3, b: V3): number {
  return a.f * b.f + a.u * b.u + a.s * b.s;
}
function unit(a: V3): V3 {
  const length = Math.hypot(a.f, a.u, a.s) || 1;
  return times(a, 1 / length);
}

/** Axes of a part of the body: where its own forwards, up and left point. */
interface Axes {
  f: V3;
  u: V3;
  s: V3;
}

function axes(pitch: number, side: number, yaw: number, roll: number): Axes {
  const turn = (v: V3): V3 => ({
    f: v.f * Math.cos(yaw) - v.s * Math.sin(yaw),
    u: v.u,
    s: v.f * Math.sin(yaw) + v.s * Math.cos(yaw),
  });
  const up = unit(
    v3(Math.sin(pitch) * Math.cos(side), Math.cos(pitch) * Math.cos(side), Math.sin(side)),
  );
  const forward = v3(Math.cos(pitch), -Math.sin(pitch), 0);
  const left = unit(
    v3(
      -Math.sin(pitch) * Math.sin(side + roll),
      -Math.cos(pitch) * Math.sin(side) + Math.sin(roll),
      Math.cos(side + roll),
    ),
  );
  return { f: turn(forward), u: turn(up), s: turn(left) };
}

function within(a: Axes, v: V3): V3 {
  return add(add(times(a.f, v.f), times(a.u, v.u)), times(a.s, v.s));
}

/** Two bones in space; the middle joint bends towards `pole`. */
export function solveLimb(
  root: V3,
  target: V3,
  upper: number,
  lower: number,
  pole: V3,
): { middle: V3; end: V3 } {
  const way = sub(target, root);
  const wanted = Math.hypot(way.f, way.u, way.s);
  const reach = clamp(wanted, Math.abs(upper - lower) * 1.02 + 1e-4, (upper + lower) * 0.998);
  const along = unit(way);
  const flat = unit(sub(pole, times(along, dot(pole, along))));
  const cosine = clamp(
    (upper * upper + reach * reach - lower * lower) / (2 * upper * reach),
    -1,
    1,
  );
  const sine = Math.sqrt(1 - cosine * cosine);
  return {
    middle: add(root, add(times(along, upper * cosine), times(flat, upper * sine))),
    end: add(root, times(along, reach)),
  };
}

interface Frames {
  chest: { at: V3; axes: Axes };
  head: { at: V3; axes: Axes };
  hips: { at: V3; axes: Axes };
}

function solveArm(arm: ArmPose, root: V3, frames: Frames, b: Proportions, sign: 1 | -1) {
  const reach = (b.upperArm + b.forearm) / (0.325 * ADULT);
  if ('to' in arm) {
    const k =
      arm.from === 'head'
        ? b.head / (0.167 * ADULT)
        : arm.from === 'ground'
          ? b.height / ADULT
          : reach;
    const frame = arm.from === 'ground' ? null : frames[arm.from];
    const target = frame ? add(frame.at, within(frame.axes, times(arm.to, k))) : times(arm.to, k);
    const pole = arm.elbow
      ? within(frames.chest.axes, arm.elbow)
      : within(frames.chest.axes, v3(-0.55, -0.75, sign * 0.55));
    const { middle, end } = solveLimb(root, target, b.upperArm, b.forearm, pole);
    return { middle, end, direction: unit(sub(end, middle)), wrist: arm.wrist ?? 0 };
  }
  const a = frames.chest.axes;
  const upper = limbDirection(a, arm.swing, arm.out * sign);
  const middle = add(root, times(upper, b.upperArm));
  const twist = arm.twist ?? 0;
  const folded = limbDirection(
    a,
    arm.swing + arm.bend * Math.cos(twist),
    (arm.out + arm.bend * Math.sin(-twist)) * sign,
  );
  return {
    middle,
    end: add(middle, times(folded, b.forearm)),
    direction: folded,
    wrist: arm.wrist ?? 0,
  };
}

/** Direction of a hanging bone after swinging forwards and then out to its side. */
function limbDirection(a: Axes, swing: number, out: number): V3 {
  return within(
    a,
    v3(Math.sin(swing) * Math.cos(out), -Math.cos(swing) * Math.cos(out), Math.sin(out)),
  );
}

function solveLeg(leg: LegPose, root: V3, frames: Frames, b: Proportions) {
  const k = (b.thigh + b.shin) / ((0.5 - 0.046) * ADULT * 1.012);
  const pitch = leg.pitch ?? 0;
  if ('to' in leg) {
    // With the heel up (pitch > 0) the foot turns about its ball, which stays where it was.
    const raised = Math.max(0, pitch);
    const ball = b.foot * 0.6;
    const target =
      leg.from === 'ground'
        ? v3(
            leg.to.f * k + ball * (1 - Math.cos(raised)),
            leg.to.u * k + b.ankle * Math.cos(pitch) + ball * Math.sin(raised),
            leg.to.s * k,
          )
        : add(frames.hips.at, times(leg.to, k));
    const pole = leg.knee ?? add(frames.hips.axes.f, v3(0, 0.05, 0));
    const { middle, end } = solveLimb(root, target, b.thigh, b.shin, pole);
    return { middle, end, pitch };
  }
  const upright: Axes = { f: frames.hips.axes.f, u: frames.hips.axes.u, s: frames.hips.axes.s };
  const middle = add(root, times(limbDirection(upright, leg.swing, leg.out), b.thigh));
  const end = add(middle, times(limbDirection(upright, leg.swing - leg.bend, leg.out), b.shin));
  return { middle, end, pitch };
}

/** Poses a body and looks at it from `yaw` (0 the front, π/2 its profile looking right). */
export function solveSkeleton(pose: Pose, b: Proportions, yaw: number): Skeleton {
  const k = b.height / ADULT;
  const view = yaw + pose.turn;
  const hipAt = v3(pose.hips.f * k, b.hip + pose.hips.u * (b.hip / (0.5 * ADULT)), pose.hips.s * k);
  const lean = pose.lean + b.stoop * 0.5;
  const bent = lean + pose.curl + b.stoop * 0.7;
  const hipAxes = axes(pose.lean * 0.65, 0, 0, pose.tilt);
  const chestAxes = axes(bent, pose.side, pose.twist, -pose.tilt * 0.5);
  const trunk = b.shoulder - b.hip;
  const waistAt = add(hipAt, times(unit(axes(lean, pose.side * 0.5, 0, 0).u), trunk * 0.36));
  const chestAt = add(waistAt, times(axes((lean + bent) / 2, pose.side, 0, 0).u, trunk * 0.36));
  const neckAt = add(chestAt, times(chestAxes.u, trunk * 0.28));
  const headPitch = bent * pose.head.follow + pose.head.nod;
  const neckUp = axes(
    bent * 0.55 + headPitch * 0.45,
    pose.side * 0.4 + pose.head.tilt * 0.5,
    0,
    0,
  ).u;
  const headUp = axes(headPitch, pose.side * pose.head.follow + pose.head.tilt, 0, 0).u;
  const headAt = add(
    add(neckAt, times(neckUp, b.head * 0.3)),
    add(times(headUp, b.head * 0.36), times(chestAxes.f, b.head * 0.06)),
  );
  const headAxes = axes(headPitch, pose.head.tilt, pose.twist * 0.6 + pose.head.turn, 0);
  const frames: Frames = {
    chest: { at: add(chestAt, times(chestAxes.u, trunk * 0.12)), axes: chestAxes },
    head: { at: headAt, axes: headAxes },
    hips: { at: hipAt, axes: hipAxes },
  };

  const sin = Math.sin(view);
  const cos = Math.cos(view);
  const rollSin = Math.sin(pose.roll);
  const rollCos = Math.cos(pose.roll);
  const flat = (p: V3): Joint => {
    const d = p.f * cos - p.s * sin;
    const x = p.f * sin + p.s * cos;
    const y = p.u - d * 0.07;
    if (pose.roll === 0) return { x, y, d };
    const hx = hipAt.f * sin + hipAt.s * cos;
    const dx = x - hx;
    const dy = y - hipAt.u;
    return { x: hx + dx * rollCos - dy * rollSin, y: hipAt.u + dx * rollSin + dy * rollCos, d };
  };

  const arm = (from: ArmPose, sign: 1 | -1): LimbJoints => {
    const root = add(
      neckAt,
      within(chestAxes, v3(-0.01 * k, -b.height * 0.028, sign * (b.shoulders - b.height * 0.019))),
    );
    const solved = solveArm(from, root, frames, b, sign);
    const end = flat(solved.end);
    const ahead = flat(add(solved.end, times(solved.direction, b.hand)));
    const turned = rotate(
      { x: ahead.x - end.x, y: ahead.y - end.y },
      solved.wrist * (sin < -0.01 ? -1 : 1),
    );
    return {
      root: flat(root),
      middle: flat(solved.middle),
      end,
      tip: { x: end.x + turned.x, y: end.y + turned.y, d: ahead.d },
    };
  };
  const leg = (from: LegPose, sign: 1 | -1): LimbJoints => {
    const root = add(hipAt, within(hipAxes, v3(0, -b.height * 0.01, sign * b.hips * 0.55)));
    const solved = solveLeg(from, root, frames, b);
    // Toes point a little outwards; the pitch lifts the heel (positive) or the toes (negative).
    const heading = within(
      axes(0, 0, 0, 0),
      v3(Math.cos(solved.pitch), -Math.sin(solved.pitch), sign * 0.22),
    );
    return {
      root: flat(root),
      middle: flat(solved.middle),
      end: flat(solved.end),
      tip: flat(add(solved.end, times(heading, b.foot * 0.72))),
    };
  };
  return {
    body: b,
    yaw: view,
    hips: flat(hipAt),
    waist: flat(waistAt),
    chest: flat(chestAt),
    neck: flat(neckAt),
    head: flat(headAt),
    hipsYaw: view,
    chestYaw: view + pose.twist,
    headYaw: view + pose.twist * 0.6 + pose.head.turn,
    headRoll: -headPitch * sin - (pose.head.tilt + pose.side * pose.head.follow) * cos + pose.roll,
    headPitch: headPitch * cos,
    left: arm(pose.left, 1),
    right: arm(pose.right, -1),
    leftLeg: leg(pose.leftLeg, 1),
    rightLeg: leg(pose.rightLeg, -1),
    project: flat,
  };
}

function rotate(p: Point, angle: number): Point {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return { x: p.x * c - p.y * s, y: p.x * s + p.y * c };
}

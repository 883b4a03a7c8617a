import { easeInOut, lerp, smoothstep, TAU } from '../easing.ts';
import type { CameraMove } from '../plan.ts';
import type { CameraRequest } from './camera.ts';
import type { Composition } from './composition.ts';
import type { CameraPose } from './view.ts';

/** Mostly even speed, with a soft start and a soft end. */
function glide(u: number): number {
  return lerp(u, easeInOut(u), 0.45);
}

/** Keeps the point at height `y` and the stage's depth on the same row when lens or depth change. */
function holdRow(pose: CameraPose, composition: Composition): CameraPose {
  const { distance, aimRow, pose: start } = composition;
  const aimY = start.y + (start.horizon - aimRow) * composition.visibleHeight;
  const horizon = aimRow - ((pose.y - aimY) * pose.focal) / Math.max(0.3, distance - pose.z);
  return { ...pose, horizon };
}

/** The pose of a move: `u` runs from 0 to 1 through the shot, `t` in seconds. */
export type Move = (u: number, t: number, request: CameraRequest, amplitude: number) => CameraPose;

/**
 * How far aside a subject may be seen at the ends of a pan. About a third of one at rest is cut off; one
 * that runs is to be seen running.
 */
function panReach({ composition: { sideRoom }, follow, seconds }: CameraRequest): number {
  const end = follow(seconds);
  const runs = Math.abs(end.x) + Math.abs(end.z) > 0.05;
  return runs ? Math.max(0.16, sideRoom * 0.95) : sideRoom + 0.3 * (1 - 2 * sideRoom);
}

/** Sideways looks: most of the way the camera turns, a part of it the camera slides. */
function pan(direction: 1 | -1): Move {
  return (u, _t, request, amplitude) => {
    const { composition, subject } = request;
    const wide = (subject ? 0.46 : 0.55) * amplitude;
    const reach = subject ? Math.min(wide, panReach(request)) : wide;
    const across = lerp(-reach, reach, glide(u)) * direction;
    const slide = across * 0.3 * composition.visibleWidth;
    return { ...composition.pose, x: composition.pose.x + slide, shift: across * 0.7 };
  };
}

/** Along something tall, from its foot to its top or down again. */
function alongside(u: number, { aimRow, fill, pose }: Composition, direction: 1 | -1): CameraPose {
  const foot = 0.86 - (aimRow + fill / 2);
  const top = 0.16 - (aimRow - fill / 2);
  const [from, to] = direction > 0 ? [foot, top] : [top, foot];
  return { ...pose, horizon: pose.horizon + lerp(from, to, u) };
}

/** From the ground up to the subject, or from above down to it; over a place alone, right across it. */
function tilt(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    if (composition.fill > 1) return alongside(glide(u), composition, direction);
    const [from, to] = subject ? [-0.5, 0.05] : [-0.4, 0.4];
    const across = lerp(from, to, glide(u)) * Math.min(1.1, amplitude) * direction;
    return { ...composition.pose, horizon: composition.pose.horizon + across };
  };
}

function zoom(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    const range = 0.54 * Math.min(1.1, amplitude);
    // A place has nothing to fill the frame with, and so is gone into further.
    const near = subject ? 1.09 : 1.5;
    const lens = direction > 0 ? lerp(1 - range, near, glide(u)) : lerp(near, 1 - range, glide(u));
    return holdRow({ ...composition.pose, focal: composition.pose.focal * lens }, composition);
  };
}

function dolly(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    // Into a place alone one has to go farther before anything changes.
    const range = (subject ? 0.95 : 1.7) * Math.min(1.2, amplitude) * composition.distance;
    const back =
      direction > 0 ? lerp(range, -0.05 * range, glide(u)) : lerp(-0.05 * range, range, glide(u));
    return holdRow({ ...composition.pose, z: -back }, composition);
  };
}

const still: Move = (_u, _t, { composition }) => composition.pose;

/** Where the thing before the lens stands on which a rack of focus begins, as a share of the way. */
export const FOREGROUND = 0.34;

/** From a thing right before the lens to the subject, or to all that lies beyond. */
const rackFocus: Move = (u, _t, { composition, subject }) => {
  const { distance } = composition;
  const turned = smoothstep(0.3, 0.68, u);
  const goal = subject ? distance : 4 * distance;
  // Dioptres, as a lens is turned.
  const focusDistance = 1 / lerp(1 / (FOREGROUND * distance), 1 / goal, turned);
  return { ...composition.pose, focusDistance, focusStrength: 1.6 };
};

/** Half the arc of an orbit, in widths of what is seen at the subject's depth. */
const ARC = 0.78;

/** Where an orbiting camera is on its arc: -1 to 1. */
export function orbitAt(u: number): number {
  return lerp(-1, 1, glide(u));
}

const ON_FOOT = { pace: 1, bob: 1 };

/** The way through a shot of each camera move. */
export const MOVES: Record<CameraMove, Move> = {
  static: still,
  handheld: still,
  rack_focus: rackFocus,
  pan_left: pan(-1),
  pan_right: pan(1),
  tilt_up: tilt(1),
  tilt_down: tilt(-1),
  zoom_in: zoom(1),
  zoom_out: zoom(-1),
  dolly_in: dolly(1),
  dolly_out: dolly(-1),
  tracking: (u, _t, { composition, follow, seconds, subject }, amplitude) => {
    const { pose, visibleWidth } = composition;
    const end = follow(seconds);
    // A camera that tracks something at rest slides past it instead.
    const slides = Math.abs(end.x) + Math.abs(end.z) < 0.05;
    const reach = subject ? Math.min(0.16, composition.sideRoom * 0.7) : 0.5;
    const slide = slides
      ? lerp(-1, 1, glide(u)) * reach * visibleWidth * Math.min(1, amplitude)
      : 0;
    return { ...pose, x: pose.x + slide };
  },
  orbit: (u, _t, { composition }, amplitude) => {
    const { pose, visibleWidth } = composition;
    const around = orbitAt(u) * ARC * Math.min(1.2, amplitude);
    return { ...pose, x: pose.x + around * visibleWidth, shift: -around };
  },
  aerial: (u, _t, { composition, subject }, amplitude) => {
    const { pose, visibleHeight, distance } = composition;
    if (subject) {
      const travel = 0.25 * amplitude * distance;
      const eye = pose.y + visibleHeight * 0.5;
      return holdRow({ ...pose, y: eye, z: lerp(-travel, 0, glide(u)) }, composition);
    }
    // Over a place alone the flight goes on, high up, with the land spread out below.
    const eye = Math.max(9, visibleHeight * 1.8);
    const travel = amplitude * eye * 0.45;
    return {
      ...pose,
      y: eye,
      horizon: 0.22,
      z: lerp(-travel, travel, glide(u)) - distance - 0.7 * eye,
    };
  },
  first_person: (u, t, { composition, subject, walk = ON_FOOT }, amplitude) => {
    const { pose, distance, visibleHeight } = composition;
    const travel = (subject ? 0.6 : 1.7) * amplitude * distance * walk.pace;
    const step = t * 1.75 * TAU;
    const from = subject ? -travel : -0.35 * travel;
    const on = lerp(from, subject ? 0.12 * distance : 0.65 * travel, u);
    const y = pose.y + Math.abs(Math.sin(step / 2)) * 0.018 * walk.bob * visibleHeight;
    const x = pose.x + Math.sin(step / 2) * 0.014 * walk.bob * visibleHeight;
    // With nobody ahead one looks down the way, over one's own hands.
    return subject
      ? { ...holdRow({ ...pose, z: on }, composition), x, y }
      : { ...pose, horizon: Math.max(0.42, pose.horizon - 0.06), x, y, z: on };
  },
};

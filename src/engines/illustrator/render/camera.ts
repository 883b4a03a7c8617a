import { clamp, easeInOut, lerp, smoothstep, TAU } from '../easing.ts';
import type { CameraMove, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Composition } from './composition.ts';
import type { CameraPose } from './view.ts';

/** The camera over time: seconds since the shot began to a pose. Pure. */
export type CameraPath = (t: number) => CameraPose;

export interface CameraRequest {
  camera: Shot['camera'];
  composition: Composition;
  /** Length of the shot in seconds. */
  seconds: number;
  /** How far the subject has gone from where the composition shows it, metres. */
  follow(t: number): { x: number; z: number };
  /** Whether there is a subject at all; a view of a place may be swept more widely. */
  subject: boolean;
  random: Random;
}

const AMPLITUDE = { slow: 0.72, normal: 1, fast: 1.35 } as const;

/** A sum of slow sines: wanders within about ±1 and never jumps. */
function wander(random: Random): (t: number) => number {
  const waves = [0.23, 0.41, 0.73].map((hertz, i) => ({
    hertz: hertz * random.range(0.85, 1.15),
    phase: random.range(0, TAU),
    weight: 0.62 / (i + 1),
  }));
  return (t) =>
    waves.reduce((sum, wave) => sum + wave.weight * Math.sin(TAU * wave.hertz * t + wave.phase), 0);
}

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

type Move = (u: number, t: number, request: CameraRequest, amplitude: number) => CameraPose;

/** Sideways looks: most of the way the camera turns, a part of it the camera slides. */
function pan(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    const reach = subject
      ? Math.min(0.34 * amplitude, Math.max(0.16, composition.sideRoom * 0.95))
      : 0.34 * amplitude;
    const across = lerp(-reach, reach, glide(u)) * direction;
    const slide = across * 0.45 * composition.visibleWidth;
    return { ...composition.pose, x: composition.pose.x + slide, shift: across * 0.55 };
  };
}

/** From the ground up to the subject, or from above down to it; over a place alone, right across it. */
function tilt(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    const [from, to] = subject ? [-0.36, 0.04] : [-0.24, 0.24];
    const across = lerp(from, to, glide(u)) * Math.min(1.2, amplitude) * direction;
    return { ...composition.pose, horizon: composition.pose.horizon + across };
  };
}

function zoom(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    const range = 0.42 * Math.min(1.2, amplitude);
    // A place has nothing to fill the frame with, and so is gone into further.
    const near = subject ? 1.08 : 1.5;
    const lens = direction > 0 ? lerp(1 - range, near, glide(u)) : lerp(near, 1 - range, glide(u));
    return holdRow({ ...composition.pose, focal: composition.pose.focal * lens }, composition);
  };
}

function dolly(direction: 1 | -1): Move {
  return (u, _t, { composition, subject }, amplitude) => {
    // Into a place alone one has to go farther before anything changes.
    const range = (subject ? 0.5 : 1.3) * Math.min(1.3, amplitude) * composition.distance;
    const back =
      direction > 0 ? lerp(range, -0.05 * range, glide(u)) : lerp(-0.05 * range, range, glide(u));
    return holdRow({ ...composition.pose, z: -back }, composition);
  };
}

const still: Move = (_u, _t, { composition }) => composition.pose;

const MOVES: Record<CameraMove, Move> = {
  static: still,
  handheld: still,
  rack_focus: (u, _t, { composition }) => ({
    ...composition.pose,
    focusDistance: composition.distance * lerp(6, 1, smoothstep(0.25, 0.65, u)),
    focusStrength: 1,
  }),
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
    const around = lerp(-0.55, 0.55, glide(u)) * amplitude;
    return { ...pose, x: pose.x + around * visibleWidth, shift: -around };
  },
  aerial: (u, _t, { composition, subject }, amplitude) => {
    const { pose, visibleHeight, distance } = composition;
    if (subject) {
      const travel = 0.25 * amplitude * distance;
      const eye = pose.y + visibleHeight * 0.42;
      return holdRow({ ...pose, y: eye, z: lerp(-travel, 0, glide(u)) }, composition);
    }
    // Over a place alone the flight goes on, high up, with the land spread out below.
    const eye = Math.max(9, visibleHeight * 1.8);
    const travel = amplitude * eye * 0.8;
    return { ...pose, y: eye, horizon: 0.16, z: lerp(-travel, travel, glide(u)) - distance };
  },
  first_person: (u, t, { composition, subject }, amplitude) => {
    const { pose, distance, visibleHeight } = composition;
    const travel = (subject ? 0.4 : 1) * amplitude * distance;
    const step = t * 1.75 * TAU;
    return {
      ...holdRow({ ...pose, z: lerp(-travel, subject ? 0 : travel * 0.4, u) }, composition),
      y: pose.y + Math.abs(Math.sin(step / 2)) * 0.008 * visibleHeight,
      x: pose.x + Math.sin(step / 2) * 0.008 * visibleHeight,
    };
  },
};

/** Moves on which the hand that holds the camera turns it a little; on all others it sways aside. */
const TURNING: ReadonlySet<CameraMove> = new Set([
  'static',
  'handheld',
  'rack_focus',
  'tilt_up',
  'tilt_down',
  'zoom_in',
  'zoom_out',
]);

/** The camera's way through a shot. Every move begins and ends gently and keeps the subject in sight. */
export function cameraPath(request: CameraRequest): CameraPath {
  const { camera, composition, seconds, follow, random } = request;
  const drift = { x: wander(random), y: wander(random), roll: wander(random) };
  const amplitude = AMPLITUDE[camera.speed];
  const hand = camera.move === 'handheld' ? 1.7 : camera.move === 'first_person' ? 0.35 : 0.1;
  return (t) => {
    const u = clamp(t / seconds, 0, 1);
    const pose = MOVES[camera.move](u, t, request, amplitude);
    const gone = follow(t);
    const shake = camera.shaking ? 1.6 : 0;
    const sway = hand * 0.014 + shake * 0.017;
    const fast = (wave: (t: number) => number): number => wave(t) + shake * 0.5 * wave(t * 9 + 3);
    const aside = fast(drift.x) * sway * 0.6;
    const turns = TURNING.has(camera.move);
    return {
      ...pose,
      x: pose.x + gone.x + (turns ? 0 : aside * composition.visibleWidth),
      ...(turns ? { shift: (pose.shift ?? 0) + aside } : {}),
      z: pose.z + gone.z,
      focusDistance: pose.focusDistance + (camera.move === 'rack_focus' ? 0 : -pose.z),
      horizon: pose.horizon + fast(drift.y) * sway,
      roll:
        pose.roll +
        fast(drift.roll) * (hand > 0.2 ? hand * 0.008 : 0) +
        shake * 0.02 * drift.roll(t * 8),
    };
  };
}

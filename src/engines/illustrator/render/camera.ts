import { clamp, TAU } from '../easing.ts';
import type { CameraMove, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import { MOVES } from './camera-moves.ts';
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
  /** In the first person: how far one gets, as a factor on a walk, and how much the steps are felt. */
  walk?: { pace: number; bob: number };
  random: Random;
}

const AMPLITUDE = { slow: 0.66, normal: 1, fast: 1.35 } as const;

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

/** How much the hand that holds the camera is felt: turns of the picture in radians, shifts in frames. */
interface Hold {
  sway: number;
  roll: number;
}

const SHAKE: Hold = { sway: 0.045, roll: 0.1 };
const HELD: Partial<Record<CameraMove, Hold>> = {
  handheld: { sway: 0.03, roll: 0.034 },
  first_person: { sway: 0.005, roll: 0.012 },
};
const STEADY: Hold = { sway: 0.0014, roll: 0 };
/** Seconds over which the picture smears while it is shaken: an open shutter. */
const SHUTTER = 1 / 30;

/** The camera's way through a shot. Every move begins and ends gently and keeps the subject in sight. */
export function cameraPath(request: CameraRequest): CameraPath {
  const { camera, composition, seconds, follow, random } = request;
  const drift = { x: wander(random), y: wander(random), roll: wander(random) };
  const amplitude = AMPLITUDE[camera.speed];
  const hold = HELD[camera.move] ?? STEADY;
  const turns = TURNING.has(camera.move);
  /** How far the hand has moved the picture: shares of the frame, and radians. */
  const shaken = (t: number): { x: number; y: number; roll: number } => {
    const of = (wave: (t: number) => number, still: number, shake: number): number =>
      wave(t) * still +
      // A hand that walks trembles on top of its slow sway.
      (camera.move === 'handheld' ? 0.45 * still * wave(t * 4.3 + 7) : 0) +
      (camera.shaking ? shake * (0.35 * wave(t * 2 + 1) + wave(t * 11 + 3)) : 0);
    return {
      x: of(drift.x, hold.sway * 0.6, SHAKE.sway * 0.8),
      y: of(drift.y, hold.sway, SHAKE.sway),
      roll: of(drift.roll, hold.roll, SHAKE.roll),
    };
  };
  return (t) => {
    const u = clamp(t / seconds, 0, 1);
    const pose = MOVES[camera.move](u, t, request, amplitude);
    const gone = follow(t);
    const hand = shaken(t);
    const before = camera.shaking ? shaken(t - SHUTTER) : hand;
    return {
      ...pose,
      x: pose.x + gone.x + (turns ? 0 : hand.x * composition.visibleWidth),
      ...(turns ? { shift: (pose.shift ?? 0) + hand.x } : {}),
      z: pose.z + gone.z,
      focusDistance: pose.focusDistance + (camera.move === 'rack_focus' ? 0 : -pose.z),
      horizon: pose.horizon + hand.y,
      roll: pose.roll + hand.roll,
      ...(camera.shaking ? { smear: [hand.x - before.x, hand.y - before.y] as const } : {}),
    };
  };
}

import { clamp, easeInOut, smoothstep } from '../easing.ts';
import type { CameraMove, Shot } from '../plan.ts';
import type { CameraPath } from './camera.ts';
import type { CameraPose } from './view.ts';

export interface ContinuedCameraRequest {
  shot: Shot;
  /** The camera of the shot before, and when that ended. */
  before: CameraPath;
  beforeShot: Shot;
  beforeSeconds: number;
  seconds: number;
  /** This shot's own camera, without any following, where the lead now is. */
  fresh: CameraPath;
  /** Where the lead has gone since this shot began, and its speed then. */
  gone(t: number): { x: number; z: number };
  speed: { x: number; z: number };
  hasLead: boolean;
  /** Somebody came or went: all have to be seen. */
  castChanged: boolean;
  indoor: boolean;
}

/** Moves that lead to a picture: it is taken up where the camera is, and ends at the goal. */
const ARRIVING = new Set<CameraMove>([
  'zoom_in',
  'zoom_out',
  'dolly_in',
  'dolly_out',
  'rack_focus',
]);
/** Moves that never rest. */
const RESTLESS = new Set<CameraMove>(['handheld', 'first_person']);

/**
 * A camera that goes on from where it was with the speed it had: it follows the lead, comes to rest
 * or takes up the move or the framing that the shot asks for.
 */
export function continuedCamera(request: ContinuedCameraRequest): CameraPath {
  const { shot, beforeShot, seconds, fresh, gone, castChanged } = request;
  const hold = held(request);
  const { move } = shot.camera;
  const asked = JSON.stringify(shot.camera) !== JSON.stringify(beforeShot.camera);
  const framed =
    castChanged ||
    shot.camera.framing !== beforeShot.camera.framing ||
    shot.camera.angle !== beforeShot.camera.angle;
  if (!asked && !castChanged && !RESTLESS.has(move) && !shot.camera.shaking) return hold;
  const goal = ARRIVING.has(move) ? (): CameraPose => fresh(seconds) : fresh;
  const arriving = ARRIVING.has(move) && asked;
  const length = arriving ? seconds * 0.9 : Math.min(seconds * 0.75, 2.4);
  if (!framed && !arriving && !RESTLESS.has(move)) {
    // A move of its own, begun where the camera is.
    const start = fresh(0);
    return (t) => {
      const own = fresh(t);
      return mixed(hold(t), (key) => smoothstep(0, 1, t) * ((own[key] ?? 0) - (start[key] ?? 0)));
    };
  }
  return (t) => {
    const there = goal(t);
    const { x, z } = gone(t);
    const now = hold(t);
    const to = { ...there, x: there.x + x, z: there.z + z };
    const u = easeInOut(clamp(t / length, 0, 1));
    return mixed(now, (key) => u * ((to[key] ?? 0) - (now[key] ?? 0)));
  };
}

const PARTS = [
  'x',
  'y',
  'z',
  'focal',
  'horizon',
  'roll',
  'shift',
  'focusDistance',
  'focusStrength',
] as const;
type Part = (typeof PARTS)[number];

function mixed(pose: CameraPose, change: (part: Part) => number): CameraPose {
  const out = { ...pose, shift: pose.shift ?? 0 };
  for (const part of PARTS) out[part] += change(part);
  return out;
}

/** The pose at the end of the shot before, going along with the lead; its own motion dies away. */
function held({
  before,
  beforeSeconds: end,
  gone,
  speed,
  hasLead,
  indoor,
  seconds,
}: ContinuedCameraRequest): CameraPath {
  const last = before(end);
  const earlier = before(end - 1 / 24);
  const velocity = (part: Part): number => ((last[part] ?? 0) - (earlier[part] ?? 0)) * 24;
  // Without a lead the move itself is what is to be seen, and goes on for long.
  const fade = hasLead ? 0.8 : indoor ? 1 : clamp(seconds * 0.6, 2, 5);
  return (t) => {
    const spent = fade * (1 - Math.exp(-t / fade));
    const along = gone(t);
    return mixed(last, (part) => {
      if (part === 'x') return along.x + (velocity('x') - speed.x) * spent;
      if (part === 'z') return along.z + (velocity('z') - speed.z) * spent;
      return velocity(part) * spent;
    });
  };
}

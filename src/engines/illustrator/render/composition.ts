import { clamp } from '../easing.ts';
import type { CameraMove, Framing, Shot } from '../plan.ts';
import type { CameraPose } from './view.ts';

/** What the camera has to show, metres relative to the stage's centre on the ground. */
export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

export interface Composition {
  /** Camera at the start of the shot, at x = 0, z = 0, looking at the stage's centre. */
  pose: CameraPose;
  /** Depth of the stage: where the subject stands. */
  distance: number;
  /** Visible metres at that depth, top to bottom and left to right. */
  visibleHeight: number;
  visibleWidth: number;
  /** Metres by which things that float (air, deep water) are raised to lie well in the frame. */
  lift: number;
  /** Share of the frame's width left free on either side of the box. */
  sideRoom: number;
  /** Rows, as shares of the frame's height, of the middle of the box. */
  aimRow: number;
  /** Share of the frame's height that the box takes: more than 1 of something tall. */
  fill: number;
}

export interface CompositionRequest {
  box: Box;
  /** Where the subject's face is, for close framings. */
  face: { x: number; y: number; size: number };
  framing: Framing;
  angle: Shot['camera']['angle'];
  move: CameraMove;
  aspect: number;
  /** The environment's own camera. */
  base: { eye: number; horizon: number; focal: number };
  /** Metres from the nearest to the farthest of the framed: the camera rises to see the hindmost. */
  depth: number;
  /** Nothing touches the ground: the box is centred and `lift` says how high. */
  floating: boolean;
  /** 1 when it moves right, -1 left, 0 when it stays. */
  heading: number;
  /** A tower, a tree: looked up at rather than looked at. */
  tall: boolean;
}

/** Share of the frame's height that the box may fill. */
const FILL: Record<Framing, number> = {
  extreme_close_up: 0.8,
  close_up: 0.8,
  medium: 0.85,
  full: 0.72,
  wide: 0.42,
  extreme_wide: 0.2,
};

/** Moves that slide the subject through the frame need room for it. */
const ROOM: Partial<Record<CameraMove, number>> = {
  pan_left: 0.7,
  pan_right: 0.7,
  tilt_up: 0.84,
  tilt_down: 0.84,
  zoom_in: 0.96,
  zoom_out: 0.96,
  dolly_in: 0.94,
  orbit: 0.9,
  handheld: 0.9,
  aerial: 0.5,
};

/**
 * The longest piece of the box that this framing shows: all of it, or the part around the face.
 * Metres.
 */
function framedBox(request: CompositionRequest): Box {
  const { box, face, framing } = request;
  const around = (size: number, above: number): Box => ({
    left: face.x - size / 2,
    right: face.x + size / 2,
    top: face.y + size * above,
    bottom: face.y - size * (1 - above),
  });
  switch (framing) {
    case 'extreme_close_up':
      return around(face.size * 1.35, 0.5);
    case 'close_up':
      return around(face.size * 2.1, 0.44);
    case 'medium':
      return around(Math.min(face.size * 4.4, (box.top - box.bottom) * 0.8), 0.28);
    default:
      return box;
  }
}

/** Metres from the lens to the smallest of things. */
const NEAREST = 0.45;

/** Of something tall, a tilt shows one part after the other: its height in frame heights. */
const TALL = 1.35;

/** Chooses lens, eye height, horizon and distance so that the box lies well in the frame. */
export function compose(request: CompositionRequest): Composition {
  const { aspect, base, heading } = request;
  const box = framedBox(request);
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  const close = box !== request.box;
  const room = ROOM[request.move] ?? 1;
  const fill = (FILL[request.framing] - (!close && width > height * 1.15 ? 0.08 : 0)) * room;
  const sideFill =
    (close ? 0.9 : heading === 0 ? 0.84 : 0.76) *
    room *
    (close ? 1 : clamp(FILL[request.framing] / FILL.full, 0.3, 1));
  const tilts = request.tall && request.move.startsWith('tilt');
  const visibleHeight = tilts
    ? Math.max(height / TALL, width / (aspect * 0.8))
    : Math.max(height / fill, width / (aspect * sideFill));
  const share = height / visibleHeight;

  const angled = { eye: 0, low: 0.14, high: -0.2, top: -0.55 }[request.angle];
  const rise = 0.22 * clamp(request.depth / Math.max(1, width, height), 0, 1);
  let horizon = clamp(base.horizon + angled - rise, -0.5, 0.86);
  const middle = request.floating ? 0.46 : close ? 0.5 : 0.57;
  const footRow = middle + share / 2;
  const longest = Math.min(
    6,
    Math.max(base.focal * (visibleHeight < 1.6 ? 1.35 : 1), 1.1 / visibleHeight),
  );
  // Nothing comes so near that it would be behind the lens.
  const focal = Math.max(longest, NEAREST / visibleHeight);
  const distance = focal * visibleHeight;

  let eye: number;
  let lift = 0;
  if (request.floating) {
    horizon = clamp(Math.max(horizon, 0.6 + angled * 0.5), 0.1, 0.86);
    eye = Math.max(base.eye, visibleHeight * 0.12);
    lift = eye + (horizon - footRow) * visibleHeight - box.bottom;
  } else {
    if (footRow - horizon < 0.1) horizon = footRow - 0.1;
    eye = box.bottom + (footRow - horizon) * visibleHeight;
    const lowest = Math.min(0.1, 0.5 * visibleHeight);
    if (eye < lowest) {
      eye = lowest;
      horizon = footRow - (eye - box.bottom) / visibleHeight;
    }
  }
  const visibleWidth = visibleHeight * aspect;
  const centre = (box.left + box.right) / 2;
  const look = close ? 0.03 : Math.min(0.08, 0.5 - width / visibleWidth / 2 - 0.04);
  return {
    pose: {
      x: centre + heading * Math.max(0, look) * visibleWidth,
      y: eye,
      z: 0,
      focal,
      horizon,
      roll: 0,
      focusDistance: distance,
      focusStrength: close ? 0.8 : 0.15,
    },
    distance,
    visibleHeight,
    visibleWidth,
    lift,
    sideRoom: Math.max(0, (1 - width / visibleWidth) / 2 - heading * heading * Math.max(0, look)),
    aimRow: footRow - share / 2,
    fill: share,
  };
}

import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, Image } from '@napi-rs/canvas';
import { clamp, easeInOut, lerp, smoothstep, TAU } from '../easing.ts';
import type { CameraMove, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import { createPictureAir } from './picture-air.ts';
import { estimateDepth, GRID } from './picture-depth.ts';
import type { DepthMap } from './picture-depth.ts';
import { findSubject } from './picture-subject.ts';

export interface LivingPictureRequest {
  shot: Shot;
  /** Length of the shot in seconds. */
  seconds: number;
  /** Pixels of the film; the picture is drawn to fill it exactly. */
  width: number;
  height: number;
  random: Random;
}

/** How the picture is seen at one moment, in shares of the frame. */
interface Sight {
  /** Enlargement; below 1 the border is mirrored. */
  scale: number;
  /** Shift of the whole picture, positive: content moves right, down. */
  x: number;
  y: number;
  /** Extra shift and enlargement of what is near. */
  parallaxX: number;
  parallaxY: number;
  swell: number;
}

const SPEED = { slow: 0.7, normal: 1, fast: 1.35 } as const;

/** Starts at rest, so that the first frame is the picture itself, and leaves gently. */
function leave(u: number): number {
  return lerp(u * u, easeInOut(u), 0.5);
}

type Motion = (u: number, amount: number) => Sight;

const AT_REST: Sight = { scale: 1, x: 0, y: 0, parallaxX: 0, parallaxY: 0, swell: 0 };

/** Slides need spare picture: the frame closes in just enough to have it. */
function slide(dx: number, dy: number): Motion {
  return (u, amount) => {
    const go = leave(u) * amount;
    return {
      ...AT_REST,
      scale: 1 + go * 0.17,
      x: dx * go * 0.07,
      y: dy * go * 0.07,
      parallaxX: dx * go * 0.05,
      parallaxY: dy * go * 0.02,
    };
  };
}

const approach: Motion = (u, amount) => {
  const go = leave(u) * amount;
  return { ...AT_REST, scale: 1 + go * 0.2, swell: go * 0.1 };
};

const withdraw: Motion = (u, amount) => {
  const go = leave(u) * amount;
  return { ...AT_REST, scale: 1 - go * 0.12, swell: -go * 0.04 };
};

const sway: Motion = (u, amount) => {
  const go = Math.sin(u * TAU) * amount * smoothstep(0, 0.2, u);
  return { ...AT_REST, scale: 1 + 0.05 * leave(Math.min(1, u * 2)), parallaxX: go * 0.06 };
};

const MOTIONS: Record<CameraMove, Motion> = {
  static: (u, amount) => {
    const breath = Math.sin(u * Math.PI) * amount;
    return {
      ...AT_REST,
      scale: 1 + 0.018 * breath,
      parallaxX: 0.008 * breath,
      swell: 0.012 * breath,
    };
  },
  pan_left: slide(1, 0),
  pan_right: slide(-1, 0),
  tilt_up: slide(0, 1),
  tilt_down: slide(0, -1),
  zoom_in: approach,
  dolly_in: approach,
  aerial: approach,
  first_person: approach,
  zoom_out: withdraw,
  dolly_out: withdraw,
  tracking: slide(-1, 0),
  orbit: sway,
  handheld: sway,
  rack_focus: approach,
};

/** Nodes of the warp lie this many pixels apart; between them it is linear. */
const NODE = 8;

/**
 * A picture that comes alive: its depth is guessed, and the camera moves over it so that near things
 * move more. At time 0 the frame is the picture, byte for byte.
 */
export function createLivingPicture(
  picture: Image,
  request: LivingPictureRequest,
): (canvas: Canvas, seconds: number) => void {
  const { shot, seconds: whole, width, height } = request;
  const base = createCanvas(width, height);
  const ctx = base.getContext('2d');
  ctx.drawImage(picture, 0, 0, width, height);
  const image = ctx.getImageData(0, 0, width, height);
  const source = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const depth = estimateDepth(image, findSubject(base, GRID));
  const out = ctx.createImageData(width, height);
  const target = new Uint32Array(out.data.buffer, out.data.byteOffset, width * height);
  const motion = MOTIONS[shot.camera.move];
  const air = createPictureAir(shot, { width, height, random: request.random });
  return (canvas, seconds) => {
    const u = clamp(seconds / whole, 0, 1);
    if (u === 0) {
      canvas.getContext('2d').putImageData(image, 0, 0);
      return;
    }
    const sight = motion(u, SPEED[shot.camera.speed]);
    warp(source, target, { width, height, depth, sight });
    canvas.getContext('2d').putImageData(out, 0, 0);
    air?.(canvas, seconds);
  };
}

/** Where in the source (pixels) the frame's pixel looks, given how near it is (0 far, 1 near). */
function lookUp(
  x: number,
  y: number,
  near: number,
  { width, height, sight }: { width: number; height: number; sight: Sight },
): [number, number] {
  const scale = sight.scale + sight.swell * (near - 0.5);
  const cx = width / 2;
  const cy = height / 2;
  const shiftX = (sight.x + sight.parallaxX * (near - 0.5)) * width;
  const shiftY = (sight.y + sight.parallaxY * (near - 0.5)) * height;
  return [cx + (x - cx - shiftX) / scale, cy + (y - cy - shiftY) / scale];
}

function warp(
  source: Uint32Array,
  target: Uint32Array,
  frame: { width: number; height: number; depth: DepthMap; sight: Sight },
): void {
  const { width, height, depth } = frame;
  const columns = Math.ceil(width / NODE) + 1;
  const rows = Math.ceil(height / NODE) + 1;
  const nodesX = new Float32Array(columns * rows);
  const nodesY = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const near = depth.at((column * NODE) / width, (row * NODE) / height);
      const [x, y] = lookUp(column * NODE, row * NODE, near, frame);
      nodesX[row * columns + column] = x;
      nodesY[row * columns + column] = y;
    }
  }
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / NODE);
    const v = (y - row * NODE) / NODE;
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      let sx = lerp(nodesX[at]!, nodesX[at + columns]!, v);
      let sy = lerp(nodesY[at]!, nodesY[at + columns]!, v);
      const dx = (lerp(nodesX[at + 1]!, nodesX[at + columns + 1]!, v) - sx) / NODE;
      const dy = (lerp(nodesY[at + 1]!, nodesY[at + columns + 1]!, v) - sy) / NODE;
      const end = Math.min(width, (column + 1) * NODE);
      for (let x = column * NODE; x < end; x++) {
        target[y * width + x] = sample(source, width, height, sx, sy);
        sx += dx;
        sy += dy;
      }
    }
  }
}

/** Bilinear; beyond the border the picture is mirrored. Red with blue and green with alpha at a time. */
function sample(source: Uint32Array, width: number, height: number, x: number, y: number): number {
  if (x < 0) x = -x;
  if (y < 0) y = -y;
  if (x > width - 1) x = 2 * (width - 1) - x;
  if (y > height - 1) y = 2 * (height - 1) - y;
  const left = x | 0;
  const top = y | 0;
  const fx = ((x - left) * 256) | 0;
  const fy = ((y - top) * 256) | 0;
  const at = top * width + left;
  const right = left < width - 1 ? 1 : 0;
  const down = top < height - 1 ? width : 0;
  const a = source[at]!;
  const b = source[at + right]!;
  const c = source[at + down]!;
  const d = source[at + down + right]!;
  const gx = 256 - fx;
  const gy = 256 - fy;
  const topRb = (((a & 0xff00ff) * gx + (b & 0xff00ff) * fx) >>> 8) & 0xff00ff;
  const topG = (((a >>> 8) & 0xff) * gx + ((b >>> 8) & 0xff) * fx) >>> 8;
  const lowRb = (((c & 0xff00ff) * gx + (d & 0xff00ff) * fx) >>> 8) & 0xff00ff;
  const lowG = (((c >>> 8) & 0xff) * gx + ((d >>> 8) & 0xff) * fx) >>> 8;
  const rb = ((topRb * gy + lowRb * fy) >>> 8) & 0xff00ff;
  const g = ((topG * gy + lowG * fy) >>> 8) & 0xff;
  return (0xff000000 | (g << 8) | rb) >>> 0;
}

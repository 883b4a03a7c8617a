import { clamp, lerp, smoothstep } from '../easing.ts';
import type { PictureSubject } from './picture-subject.ts';

/** How near each place of a picture is. */
export interface DepthMap {
  /** 0 far to 1 near, at shares of the picture's width and height. Smooth. */
  at(x: number, y: number): number;
}

/** The grid that depth is known on. */
export const GRID = { columns: 64, rows: 64 } as const;
const { columns: COLUMNS, rows: ROWS } = GRID;

/**
 * Guesses the depth of a photograph or painting: the ground comes nearer towards the bottom, and
 * the subject, where there is one, is as near all over as the ground under its feet; else what stands
 * out near the middle is nearer than what does not. Smoothed so much that a warp by it never tears.
 */
export function estimateDepth(
  { data: rgba, width, height }: { data: Uint8ClampedArray; width: number; height: number },
  subject: PictureSubject | null,
): DepthMap {
  const tones = cellTones(rgba, width, height);
  const detail = new Float32Array(COLUMNS * ROWS);
  const mean = [0, 1, 2].map((c) => averageOf(tones, c));
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const at = row * COLUMNS + column;
      const right = row * COLUMNS + Math.min(COLUMNS - 1, column + 1);
      const below = Math.min(ROWS - 1, row + 1) * COLUMNS + column;
      const edge = difference(tones, at, right) + difference(tones, at, below);
      let unlike = 0;
      for (let c = 0; c < 3; c++) unlike += Math.abs(tones[at * 3 + c]! - mean[c]!);
      const middle = Math.exp(
        -(((column / COLUMNS - 0.5) / 0.3) ** 2) - ((row / ROWS - 0.55) / 0.36) ** 2,
      );
      detail[at] = (edge * 1.4 + unlike * 0.7) * (0.25 + middle);
    }
  }
  const salient = normalised(blurred(blurred(detail, 4), 3));
  const near = new Float32Array(COLUMNS * ROWS);
  for (let at = 0; at < near.length; at++) {
    const down = Math.floor(at / COLUMNS) / ROWS;
    if (subject) {
      // What is upright is as far away as the ground that it stands on.
      const stands = Math.max(groundAt(subject.foot), UPRIGHT);
      near[at] = lerp(groundAt(down), stands, subject.cells[at]!);
    } else {
      near[at] = clamp(0.6 * smoothstep(0.2, 1, down) + 0.55 * salient[at]!, 0, 1);
    }
  }
  const smooth = subject ? blurred(blurred(near, 1), 1) : blurred(near, 2);
  return {
    at: (x, y) => {
      const gx = clamp(x * COLUMNS - 0.5, 0, COLUMNS - 1.001);
      const gy = clamp(y * ROWS - 0.5, 0, ROWS - 1.001);
      const at = Math.floor(gy) * COLUMNS + Math.floor(gx);
      const fx = gx - Math.floor(gx);
      const top = lerp(smooth[at]!, smooth[at + 1]!, fx);
      const bottom = lerp(smooth[at + COLUMNS]!, smooth[at + COLUMNS + 1]!, fx);
      return lerp(top, bottom, gy - Math.floor(gy));
    },
  };
}

/** A subject is never taken for farther away. */
const UPRIGHT = 0.7;

/** How near the ground is at a share of the height. */
function groundAt(down: number): number {
  return smoothstep(0.3, 1, down);
}

/** Mean colour of each cell, channels 0 to 1. */
function cellTones(rgba: Uint8ClampedArray, width: number, height: number): Float32Array {
  const sums = new Float32Array(COLUMNS * ROWS * 3);
  const counts = new Float32Array(COLUMNS * ROWS);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS;
    for (let x = 0; x < width; x += 2) {
      const cell = row + Math.floor((x * COLUMNS) / width);
      const at = (y * width + x) * 4;
      counts[cell]!++;
      for (let c = 0; c < 3; c++) sums[cell * 3 + c]! += rgba[at + c]! / 255;
    }
  }
  for (let i = 0; i < sums.length; i++) sums[i]! /= Math.max(1, counts[Math.floor(i / 3)]!);
  return sums;
}

function averageOf(tones: Float32Array, channel: number): number {
  let sum = 0;
  for (let i = channel; i < tones.length; i += 3) sum += tones[i]!;
  return (sum * 3) / tones.length;
}

function difference(tones: Float32Array, a: number, b: number): number {
  let sum = 0;
  for (let c = 0; c < 3; c++) sum += Math.abs(tones[a * 3 + c]! - tones[b * 3 + c]!);
  return sum;
}

function normalised(map: Float32Array): Float32Array {
  const most = map.reduce((a, b) => Math.max(a, b), 1e-6);
  return map.map((value) => value / most);
}

/** Box blur of the grid, both ways. */
function blurred(map: Float32Array, radius: number): Float32Array {
  const across = new Float32Array(map.length);
  const out = new Float32Array(map.length);
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      let sum = 0;
      for (let i = -radius; i <= radius; i++) {
        sum += map[row * COLUMNS + clamp(column + i, 0, COLUMNS - 1)]!;
      }
      across[row * COLUMNS + column] = sum / (2 * radius + 1);
    }
  }
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      let sum = 0;
      for (let i = -radius; i <= radius; i++) {
        sum += across[clamp(row + i, 0, ROWS - 1) * COLUMNS + column]!;
      }
      out[row * COLUMNS + column] = sum / (2 * radius + 1);
    }
  }
  return out;
}

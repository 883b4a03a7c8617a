import { createCanvas } from '@napi-rs/canvas';
import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { lerp } from '../easing.ts';
import type { Random } from '../random.ts';

/** Edge of the square noise tiles, pixels. */
const TILE = 512;

/** A tile of film grain: black and white specks whose strength is `amount`, 0 to 1. */
export function grainTile(random: Random, amount: number): Canvas {
  const tile = createCanvas(TILE, TILE);
  const ctx = tile.getContext('2d');
  const image = ctx.createImageData(TILE, TILE);
  const { data } = image;
  for (let i = 0; i < data.length; i += 4) {
    const value = random.next() + random.next() - 1;
    const tone = value > 0 ? 255 : 0;
    data[i] = tone;
    data[i + 1] = tone;
    data[i + 2] = tone;
    data[i + 3] = Math.abs(value) * amount * 255;
  }
  ctx.putImageData(image, 0, 0);
  return tile;
}

/** Covers the frame with a tile, shifted by the number of the frame so that it lives. */
export function layTile(
  ctx: SKRSContext2D,
  tile: Canvas,
  frame: { width: number; height: number; index: number },
): void {
  const jump = Math.imul(frame.index + 1, 0x9e3779b1) >>> 0;
  const left = -(jump % TILE);
  const top = -((jump >>> 12) % TILE);
  for (let y = top; y < frame.height; y += TILE) {
    for (let x = left; x < frame.width; x += TILE) ctx.drawImage(tile, x, y);
  }
}

/** Dark corners as one bitmap. `strength` is the opacity in the very corner. */
export function vignette(
  width: number,
  height: number,
  strength: number,
  color = '10,8,20',
): Canvas {
  const canvas = createCanvas(width, height);
  const ctx = canvas.getContext('2d');
  const reach = Math.hypot(width, height) / 2;
  const fill = ctx.createRadialGradient(
    width / 2,
    height * 0.48,
    reach * 0.45,
    width / 2,
    height * 0.5,
    reach * 1.02,
  );
  for (let i = 0; i <= 6; i++) {
    const u = i / 6;
    fill.addColorStop(u, `rgba(${color},${(strength * u * u).toFixed(3)})`);
  }
  ctx.fillStyle = fill;
  ctx.fillRect(0, 0, width, height);
  return canvas;
}

/** Smooth noise in [0, 1], `octaves` halving in size from `cell` pixels; wraps nowhere. */
export function cloudNoise(
  width: number,
  height: number,
  cell: number,
  octaves: number,
  random: Random,
): Float32Array {
  const out = new Float32Array(width * height);
  let weight = 1;
  let total = 0;
  let size = cell;
  for (let octave = 0; octave < octaves; octave++) {
    const columns = Math.ceil(width / size) + 2;
    const rows = Math.ceil(height / size) + 2;
    const grid = Float32Array.from({ length: columns * rows }, () => random.next());
    for (let y = 0; y < height; y++) {
      const gy = y / size;
      const row = Math.floor(gy);
      const fy = (gy - row) ** 2 * (3 - 2 * (gy - row));
      for (let x = 0; x < width; x++) {
        const gx = x / size;
        const column = Math.floor(gx);
        const fx = (gx - column) ** 2 * (3 - 2 * (gx - column));
        const at = row * columns + column;
        const top = lerp(grid[at]!, grid[at + 1]!, fx);
        const bottom = lerp(grid[at + columns]!, grid[at + columns + 1]!, fx);
        out[y * width + x]! += weight * lerp(top, bottom, fy);
      }
    }
    total += weight;
    weight *= 0.5;
    size = Math.max(1.5, size / 2);
  }
  for (let i = 0; i < out.length; i++) out[i]! /= total;
  return out;
}

/** Pixels of the frame that share one value of the glow: it is too soft for that to be seen. */
const GLOW_PIXEL = 4;

/** Glow around bright places: a small, squared copy laid over the frame. */
export function createBloom(
  width: number,
  height: number,
): (ctx: SKRSContext2D, canvas: Canvas, strength: number) => void {
  const sheet = (share: number): SKRSContext2D =>
    createCanvas(
      Math.max(4, Math.ceil(width / share)),
      Math.max(4, Math.ceil(height / share)),
    ).getContext('2d');
  const small = sheet(10);
  const tiny = sheet(20);
  const wide = sheet(GLOW_PIXEL);
  const fill = (to: SKRSContext2D, from: Canvas): void => {
    to.globalCompositeOperation = 'copy';
    to.imageSmoothingQuality = 'medium';
    to.drawImage(from, 0, 0, to.canvas.width, to.canvas.height);
  };
  return (ctx, canvas, strength) => {
    fill(small, canvas);
    small.globalCompositeOperation = 'multiply';
    small.drawImage(small.canvas, 0, 0);
    small.drawImage(small.canvas, 0, 0);
    fill(tiny, small.canvas);
    fill(wide, tiny.canvas);
    ctx.save();
    ctx.globalCompositeOperation = 'screen';
    ctx.globalAlpha = strength;
    // Smoothing while enlarging to the whole frame would cost more than all the rest.
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(
      wide.canvas,
      0,
      0,
      wide.canvas.width * GLOW_PIXEL,
      wide.canvas.height * GLOW_PIXEL,
    );
    ctx.restore();
  };
}

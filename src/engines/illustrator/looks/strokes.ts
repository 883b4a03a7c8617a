import { TAU } from '../easing.ts';
import type { Random } from '../random.ts';

/** A sheet covered with brush strokes: for every pixel, where its stroke takes the colour from. */
export interface StrokeSheet {
  /** Index of the pixel whose colour the stroke carries. */
  source: Int32Array;
  /** Relief of the bristles, -128 to 127; positive catches the light. */
  relief: Int8Array;
}

export interface StrokeOptions {
  width: number;
  height: number;
  /** Pixels. */
  length: number;
  breadth: number;
  /** Direction of the strokes at a place, radians. */
  angle(x: number, y: number): number;
  random: Random;
}

/** Edge of the patch of bristles that every stroke takes its relief from, pixels. */
const BRISTLES = 64;

/**
 * Lays strokes over each other in random order until the sheet is covered. Painted frames look up
 * their colours through it, so a brushed picture costs no more than a copy.
 */
export function layStrokes(options: StrokeOptions): StrokeSheet {
  const { width, height, length, breadth, angle, random } = options;
  const source = new Int32Array(width * height).map((_, i) => i);
  const relief = new Int8Array(width * height);
  const bristles = Int8Array.from({ length: BRISTLES }, () => random.range(-60, 60));
  const step = breadth * 0.62;
  const columns = Math.ceil(width / (length * 0.5)) + 1;
  const rows = Math.ceil(height / step) + 1;
  const order = Array.from({ length: columns * rows }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.int(0, i);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  for (const cell of order) {
    const cx = (cell % columns) * length * 0.5 + random.range(-0.5, 0.5) * length * 0.5;
    const cy = Math.floor(cell / columns) * step + random.range(-0.5, 0.5) * step;
    const turn = angle(cx, cy) + random.range(-0.18, 0.18);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const half = (length / 2) * random.range(0.7, 1.1);
    const wide = (breadth / 2) * random.range(0.75, 1.2);
    const x0 = Math.min(width - 1, Math.max(0, Math.round(cx)));
    const y0 = Math.min(height - 1, Math.max(0, Math.round(cy)));
    const at = y0 * width + x0;
    const offset = random.int(0, BRISTLES - 1);
    const reach = Math.ceil(Math.hypot(half, wide));
    for (let y = Math.max(0, y0 - reach); y <= Math.min(height - 1, y0 + reach); y++) {
      for (let x = Math.max(0, x0 - reach); x <= Math.min(width - 1, x0 + reach); x++) {
        const along = ((x - cx) * cos + (y - cy) * sin) / half;
        const across = ((y - cy) * cos - (x - cx) * sin) / wide;
        if (along * along * along * along + across * across > 1) continue;
        const i = y * width + x;
        source[i] = at;
        const bristle =
          bristles[(offset + Math.floor((across + 1) * 0.5 * breadth * 0.9)) % BRISTLES]!;
        // Paint piles up along the lower edge of a stroke.
        relief[i] = bristle * 0.55 + (across > 0.72 ? -46 : across < -0.7 ? 34 : 0);
      }
    }
  }
  return { source, relief };
}

/** Recolours a frame through a sheet. `scratch` holds a copy of the frame and has its length in words. */
export function brush(
  rgba: Uint8Array,
  scratch: Uint32Array,
  sheet: StrokeSheet,
  strength: number,
): void {
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, scratch.length);
  scratch.set(words);
  const { source, relief } = sheet;
  for (let i = 0, at = 0; i < scratch.length; i++, at += 4) {
    const word = scratch[source[i]!]!;
    const light = 256 + relief[i]! * strength;
    const r = ((word & 255) * light) >> 8;
    const g = (((word >>> 8) & 255) * light) >> 8;
    const b = (((word >>> 16) & 255) * light) >> 8;
    rgba[at] = r > 255 ? 255 : r;
    rgba[at + 1] = g > 255 ? 255 : g;
    rgba[at + 2] = b > 255 ? 255 : b;
  }
}

/** A field of slowly turning directions, as in a sky by van Gogh. */
export function swirlField(
  width: number,
  height: number,
  random: Random,
): (x: number, y: number) => number {
  const swirls = Array.from({ length: 7 }, () => ({
    x: random.range(-0.1, 1.1) * width,
    y: random.range(-0.1, 0.75) * height,
    size: random.range(0.14, 0.34) * Math.min(width, height),
    way: random.chance(0.5) ? 1 : -1,
  }));
  return (x, y) => {
    let dx = 1.2;
    let dy = 0.12 * Math.sin((x / width) * TAU * 2);
    for (const swirl of swirls) {
      const ax = x - swirl.x;
      const ay = y - swirl.y;
      const near = Math.exp(-(ax * ax + ay * ay) / (2 * swirl.size * swirl.size));
      const far = Math.hypot(ax, ay) + 1;
      dx += (-ay / far) * near * 4.5 * swirl.way;
      dy += (ax / far) * near * 4.5 * swirl.way;
    }
    return Math.atan2(dy, dx);
  };
}

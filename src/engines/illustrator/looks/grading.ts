import type { Rgb } from '../color.ts';
import { clamp, lerp } from '../easing.ts';

/** One table a channel by luma: shades take one colour, lights another. */
export function toneTables(stops: readonly Rgb[]): [Uint8Array, Uint8Array, Uint8Array] {
  const table = (channel: 0 | 1 | 2): Uint8Array =>
    Uint8Array.from({ length: 256 }, (_, luma) => {
      const at = (luma / 255) * (stops.length - 1);
      const low = Math.min(stops.length - 2, Math.floor(at));
      return clamp(lerp(stops[low]![channel], stops[low + 1]![channel], at - low), 0, 255);
    });
  return [table(0), table(1), table(2)];
}

/** Blends each pixel towards the colour that its luma has in the tables; `amount` 0 to 256. */
export function toneMap(
  rgba: Uint8Array,
  [red, green, blue]: [Uint8Array, Uint8Array, Uint8Array],
  amount: number,
): void {
  for (let at = 0; at < rgba.length; at += 4) {
    const r = rgba[at]!;
    const g = rgba[at + 1]!;
    const b = rgba[at + 2]!;
    const luma = (r * 77 + g * 150 + b * 29) >> 8;
    rgba[at] = r + (((red[luma]! - r) * amount) >> 8);
    rgba[at + 1] = g + (((green[luma]! - g) * amount) >> 8);
    rgba[at + 2] = b + (((blue[luma]! - b) * amount) >> 8);
  }
}

/** Pulls red and blue apart sideways, in place. */
export function splitColors(rgba: Uint8Array, width: number, pixels: number): void {
  const row = width * 4;
  for (let start = 0; start < rgba.length; start += row) {
    for (let x = 0; x < width - pixels; x++) {
      rgba[start + x * 4] = rgba[start + (x + pixels) * 4]!;
    }
    for (let x = width - 1; x >= pixels; x--) {
      rgba[start + x * 4 + 2] = rgba[start + (x - pixels) * 4 + 2]!;
    }
  }
}

/** Darkens every n-th row, as on an old screen. `keep` 0 to 256. */
export function scanLines(rgba: Uint8Array, width: number, every: number, keep: number): void {
  const row = width * 4;
  for (let start = 0, y = 0; start < rgba.length; start += row, y++) {
    if (y % every >= every / 2) continue;
    for (let at = start; at < start + row; at += 4) {
      rgba[at] = (rgba[at]! * keep) >> 8;
      rgba[at + 1] = (rgba[at + 1]! * keep) >> 8;
      rgba[at + 2] = (rgba[at + 2]! * keep) >> 8;
    }
  }
}

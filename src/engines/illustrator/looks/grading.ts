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

/** How a picture comes over on an old screen. */
export interface Screen {
  width: number;
  /** Colours by luma, and how far each pixel goes towards them, 0 to 256. */
  tones: [Uint8Array, Uint8Array, Uint8Array];
  amount: number;
  /** Pixels by which red and blue part sideways. */
  split: number;
  /** The upper half of every so many rows is darker: `keep` of 256 is left. */
  every: number;
  keep: number;
}

/** Tones, parted colours and dark rows in one pass, in place. */
export function throughScreen(rgba: Uint8Array, screen: Screen): void {
  const { width, tones, amount, split, every, keep } = screen;
  const [red, green, blue] = tones;
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  // The row with its first and last pixel repeated, so that parted colours never look outside.
  const row = new Uint32Array(width + 2 * split);
  for (let start = 0, y = 0; start < words.length; start += width, y++) {
    const dim = y % every < every / 2 ? keep : 256;
    for (let x = 0; x < width; x++) {
      const word = words[start + x]!;
      const r = word & 255;
      const g = (word >>> 8) & 255;
      const b = (word >>> 16) & 255;
      const luma = (r * 77 + g * 150 + b * 29) >> 8;
      const toR = ((r + (((red[luma]! - r) * amount) >> 8)) * dim) >> 8;
      const toG = ((g + (((green[luma]! - g) * amount) >> 8)) * dim) >> 8;
      const toB = ((b + (((blue[luma]! - b) * amount) >> 8)) * dim) >> 8;
      row[split + x] = toR | (toG << 8) | (toB << 16);
    }
    row.fill(row[split]!, 0, split);
    row.fill(row[split + width - 1]!, split + width);
    for (let x = 0; x < width; x++) {
      words[start + x] =
        (0xff000000 |
          (row[x]! & 0xff0000) |
          (row[x + split]! & 0xff00) |
          (row[x + 2 * split]! & 0xff)) >>>
        0;
    }
  }
}

/** Luma of every pixel, 0 to 255. */
export function lumaOf(rgba: Uint8Array, out: Uint8Array): Uint8Array {
  for (let i = 0, at = 0; i < out.length; i++, at += 4) {
    out[i] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
  }
  return out;
}

/** Strength of the outline at every pixel, 0 to 255: how unlike its neighbours `reach` pixels away. */
export function outline(
  luma: Uint8Array,
  width: number,
  reach: number,
  out: Uint8Array,
): Uint8Array {
  const down = width * reach;
  const last = luma.length - down - reach;
  out.fill(0);
  for (let i = down + reach; i < last; i++) {
    const across = luma[i + reach]! - luma[i - reach]!;
    const along = luma[i + down]! - luma[i - down]!;
    const strength = (across < 0 ? -across : across) + (along < 0 ? -along : along);
    out[i] = strength > 255 ? 255 : strength;
  }
  return out;
}

/** Lightens or darkens tones in place so that their mean is about `target`: paper stays paper at night. */
export function expose(luma: Uint8Array, target: number): void {
  const STEP = 61;
  let sum = 0;
  for (let i = 0; i < luma.length; i += STEP) sum += luma[i]!;
  const mean = (sum * STEP) / luma.length;
  const gamma = Math.log(target / 255) / Math.log(Math.min(250, Math.max(4, mean)) / 255);
  const table = Uint8Array.from({ length: 256 }, (_, tone) => 255 * (tone / 255) ** gamma);
  for (let i = 0; i < luma.length; i++) luma[i] = table[luma[i]!]!;
}

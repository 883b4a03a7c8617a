import { expect, it } from 'vitest';
import { i420FromRgba } from './i420.ts';

/** Y, Cb and Cr of a picture of 2 × 2 pixels. */
function convert(...pixels: readonly (readonly [number, number, number])[]): number[] {
  const bytes = new Uint8Array(16);
  for (let i = 0; i < 4; i++) bytes.set([...pixels[i % pixels.length]!, 255], 4 * i);
  return [...i420FromRgba(bytes, 2, 2)];
}

it.each([
  // The reference values of ITU-R BT.709, limited range.
  ['black', [0, 0, 0], [16, 128, 128]],
  ['white', [255, 255, 255], [235, 128, 128]],
  ['grey', [128, 128, 128], [126, 128, 128]],
  ['red', [255, 0, 0], [63, 102, 240]],
  ['green', [0, 255, 0], [173, 42, 26]],
  ['blue', [0, 0, 255], [32, 240, 118]],
  ['yellow', [255, 255, 0], [219, 16, 138]],
  ['cyan', [0, 255, 255], [188, 154, 16]],
  ['magenta', [255, 0, 255], [78, 214, 230]],
] as const)('converts %s', (_, rgb, [y, u, v]) => {
  expect(convert(rgb)).toEqual([y, y, y, y, u, v]);
});

it('averages the chroma of four pixels', () => {
  const frame = convert([255, 0, 0], [0, 0, 255]);
  expect(frame.slice(0, 4)).toEqual([63, 32, 63, 32]);
  expect(frame[4]).toBe(171);
  expect(frame[5]).toBe(179);
});

it('reads bytes that do not lie on a word, and writes into a given frame', () => {
  const buffer = new ArrayBuffer(17);
  const rgba = new Uint8Array(buffer, 1);
  rgba.fill(255);
  const out = new Uint8Array(6);
  expect(i420FromRgba(rgba, 2, 2, out)).toBe(out);
  expect([...out]).toEqual([235, 235, 235, 235, 128, 128]);
});

it('refuses odd sizes and wrong lengths', () => {
  expect(() => i420FromRgba(new Uint8Array(36), 3, 3)).toThrow('not even');
  expect(() => i420FromRgba(new Uint8Array(15), 2, 2)).toThrow('wrong length');
  expect(() => i420FromRgba(new Uint8Array(16), 2, 2, new Uint8Array(5))).toThrow('wrong length');
});

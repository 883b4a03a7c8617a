import { expect, test } from 'vitest';
import { i420Size } from './frame.ts';
import { createPictureFrame } from './picture-frame.ts';

// Rows that fill FFmpeg's own, and rows that do not.
test.each([
  [128, 32],
  [72, 34],
])('a frame of %i × %i keeps its picture when the buffer is used for the next', (width, height) => {
  const picture = createPictureFrame({ width, height });
  const i420 = Uint8Array.from({ length: i420Size(width, height) }, (_, i) => i % 251);
  const kept = i420.slice();
  const frame = picture.load(i420, 3);
  i420.fill(0);
  expect(frame.pts).toBe(3n);
  let start = 0;
  for (const [plane, wide, high] of [
    [0, width, height],
    [1, width / 2, height / 2],
    [2, width / 2, height / 2],
  ] as const) {
    for (let y = 0; y < high; y++, start += wide) {
      const from = y * frame.linesize[plane]!;
      const row = frame.data![plane]!.subarray(from, from + wide);
      expect(Buffer.compare(row, kept.subarray(start, start + wide))).toBe(0);
    }
  }
  picture.free();
});

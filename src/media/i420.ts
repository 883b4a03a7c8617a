import { i420Size } from './frame.ts';

// BT.709 luma and chroma of limited range (16 to 235, 16 to 240), scaled by 2^16.
const YR = 11966;
const YG = 40254;
const YB = 4064;
const UR = -6596;
const UG = -22189;
const UB = 28784;
const VR = 28784;
const VG = -26145;
const VB = -2639;
const LUMA_OFFSET = (16 << 16) + 0x8000;
// Chroma is made from the sum of four pixels: two more bits.
const CHROMA_OFFSET = (128 << 18) + 0x20000;

/**
 * Converts RGBA (alpha ignored) to planar YUV 4:2:0, BT.709 limited range, each chroma sample the
 * average of its four pixels. Width and height must be even. Writes into `out` if it is given.
 */
export function i420FromRgba(
  rgba: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
  out: Uint8Array = new Uint8Array(i420Size(width, height)),
): Uint8Array {
  if (width % 2 !== 0 || height % 2 !== 0) throw new RangeError(`${width}x${height} is not even`);
  if (rgba.length !== width * height * 4) throw new RangeError('The picture has the wrong length');
  if (out.length !== i420Size(width, height))
    throw new RangeError('The frame has the wrong length');
  const pixels = asWords(rgba);
  let u = width * height;
  let v = u + (width >> 1) * (height >> 1);
  for (let y = 0; y < height; y += 2) {
    let top = y * width;
    let bottom = top + width;
    const end = bottom;
    while (top < end) {
      const a = pixels[top]!;
      const b = pixels[top + 1]!;
      const c = pixels[bottom]!;
      const d = pixels[bottom + 1]!;
      out[top] = luma(a);
      out[top + 1] = luma(b);
      out[bottom] = luma(c);
      out[bottom + 1] = luma(d);
      // Red and blue of four pixels are summed side by side in one word.
      const rb = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const red = rb & 0xffff;
      const blue = rb >>> 16;
      const green = ((a >>> 8) & 255) + ((b >>> 8) & 255) + ((c >>> 8) & 255) + ((d >>> 8) & 255);
      out[u++] = (UR * red + UG * green + UB * blue + CHROMA_OFFSET) >> 18;
      out[v++] = (VR * red + VG * green + VB * blue + CHROMA_OFFSET) >> 18;
      top += 2;
      bottom += 2;
    }
  }
  return out;
}

function luma(pixel: number): number {
  return (
    (YR * (pixel & 255) + YG * ((pixel >>> 8) & 255) + YB * ((pixel >>> 16) & 255) + LUMA_OFFSET) >>
    16
  );
}

/** The same bytes as little-endian words; copied only if they do not lie on a word's border. */
function asWords(rgba: Uint8Array | Uint8ClampedArray): Uint32Array {
  return rgba.byteOffset % 4 === 0
    ? new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4)
    : new Uint32Array(Uint8Array.from(rgba).buffer);
}

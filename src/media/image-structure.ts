import { Readable } from 'node:stream';
import { crc32, createInflate } from 'node:zlib';
import type { ImageType } from './image.ts';

/**
 * Whether all parts of an image file are there. Decoders are lenient and give grey or nothing for
 * what is missing; a person would want to know.
 */
export async function isCompleteImage(type: ImageType, bytes: Uint8Array): Promise<boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/png') {
      const pixels = wholePngPixels(bytes, view);
      return pixels !== null && (await inflatesTo(pixels, pngPixelBytes(view)));
    }
    if (type === 'image/webp') return isCompleteWebp(view);
    return isCompleteJpeg(view);
  } catch (error) {
    // DataView throws when a part would end after the bytes.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The compressed pixels, or null if a chunk is cut off, missing or has a wrong checksum. */
function wholePngPixels(bytes: Uint8Array, view: DataView): Uint8Array[] | null {
  const pixels: Uint8Array[] = [];
  for (let offset = 8; ;) {
    const length = view.getUint32(offset);
    const kind = view.getUint32(offset + 4);
    const checksum = view.getUint32(offset + 8 + length);
    const end = offset + 8 + length;
    if (crc32(bytes.subarray(offset + 4, end)) !== checksum) return null;
    if (kind === 0x49444154 /* IDAT */) pixels.push(bytes.subarray(offset + 8, end));
    if (kind === 0x49454e44 /* IEND */) return pixels;
    offset += 12 + length;
  }
}

/** Channels of each colour type of PNG. */
const PNG_CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Start and step of the seven passes of an interlaced PNG: across, then down. */
const PNG_PASSES = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all rows before compression, each with its filter byte. */
function pngPixelBytes(view: DataView): number {
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const bits = view.getUint8(24) * (PNG_CHANNELS[view.getUint8(25)] ?? 0);
  const passes = view.getUint8(28) === 1 ? PNG_PASSES : ([[0, 1, 0, 1]] as const);
  let total = 0;
  for (const [left, across, top, down] of passes) {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    if (columns > 0 && rows > 0) total += rows * (1 + Math.ceil((columns * bits) / 8));
  }
  return total;
}

/** Each piece is a trip to another thread and back: by default there are hundreds in a picture. */
const PIECE_BYTES = 256 * 1024;

/** Whether compressed parts hold at least so many bytes; reads no further. */
async function inflatesTo(parts: readonly Uint8Array[], expected: number): Promise<boolean> {
  let length = 0;
  try {
    for await (const chunk of Readable.from(parts).pipe(
      createInflate({ chunkSize: PIECE_BYTES }),
    )) {
      length += (chunk as Buffer).length;
      if (length >= expected) return true;
    }
  } catch {
    return false;
  }
  return length >= expected;
}

/** The container is as long as it says, and holds pixels. */
function isCompleteWebp(view: DataView): boolean {
  const end = 8 + view.getUint32(4, true);
  // Some writers leave out the last padding byte.
  if (end > view.byteLength + 1) return false;
  let hasPixels = false;
  for (let offset = 12; offset + 8 <= end;) {
    const kind = view.getUint32(offset);
    const length = view.getUint32(offset + 4, true);
    if (offset + 8 + length > view.byteLength) return false;
    const isPixels = kind === 0x56503820 || kind === 0x5650384c || kind === 0x414e4d46;
    hasPixels ||= isPixels; /* lossy, lossless or a frame of an animation */
    offset += 8 + length + (length & 1);
  }
  return hasPixels;
}

/** There is a scan, and an end mark after it. */
function isCompleteJpeg(view: DataView): boolean {
  let hasScan = false;
  for (let offset = 2; ;) {
    const marker = view.getUint8(offset + 1);
    if (view.getUint8(offset) !== 0xff) return false;
    if (marker === 0xff) {
      offset++;
    } else if (marker === 0xd9) {
      return hasScan;
    } else {
      offset += 2 + view.getUint16(offset + 2);
      if (marker === 0xda) {
        hasScan = true;
        offset = endOfScan(view, offset);
      }
    }
  }
}

/** Skips compressed data, in which 0xFF is followed by 0 or a restart mark, to the next marker. */
function endOfScan(view: DataView, start: number): number {
  for (let offset = start; ; offset++) {
    if (view.getUint8(offset) !== 0xff) continue;
    const next = view.getUint8(offset + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return offset;
  }
}

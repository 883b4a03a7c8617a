import { crc32 } from 'node:zlib';
import type { ImageType } from './image.ts';

/**
 * Whether all parts of an image file are there. Decoders are lenient and give grey or nothing for
 * what is missing; a person would want to know.
 */
export function isCompleteImage(type: ImageType, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/png') return isCompletePng(bytes, view);
    if (type === 'image/webp') return isCompleteWebp(view);
    return isCompleteJpeg(view);
  } catch (error) {
    // DataView throws when a part would end after the bytes.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Every chunk up to the end mark is whole and its checksum right. */
function isCompletePng(bytes: Uint8Array, view: DataView): boolean {
  let hasPixels = false;
  for (let offset = 8; ;) {
    const length = view.getUint32(offset);
    const kind = view.getUint32(offset + 4);
    const checksum = view.getUint32(offset + 8 + length);
    if (crc32(bytes.subarray(offset + 4, offset + 8 + length)) !== checksum) return false;
    if (kind === 0x49444154 /* IDAT */) hasPixels = true;
    if (kind === 0x49454e44 /* IEND */) return hasPixels;
    offset += 12 + length;
  }
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

import { readOrientation, type Orientation } from './exif.ts';
import { sniffMediaType } from './sniff.ts';

/** What Kinora takes as a picture. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** Pixels: smaller is no picture, larger is refused before anything is decoded. */
export const MIN_IMAGE_SIDE = 16;
export const MAX_IMAGE_SIDE = 16_384;
export const MAX_IMAGE_PIXELS = 64 * 1024 * 1024;

export interface ImageHeader {
  type: ImageType;
  /** Pixels as the picture is seen, after its EXIF orientation. */
  width: number;
  height: number;
}

/** Why bytes are not a picture that Kinora can use. The message is for people. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly code: ImageErrorCode;
  /** What the file really is, by its first bytes. */
  readonly type: string;

  constructor(code: ImageErrorCode, message: string, type: string) {
    super(message);
    this.code = code;
    this.type = type;
  }
}

export type ImageErrorCode = 'unsupported_type' | 'damaged' | 'too_small' | 'too_large';

/**
 * Reads type and size of a whole file without decoding it, and holds them against the limits.
 * Throws an `ImageError`.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  const mediaType = sniffMediaType(bytes);
  const type = IMAGE_TYPES.find((known) => known === mediaType);
  if (!type) {
    throw new ImageError('unsupported_type', `The file is ${mediaType}, not an image`, mediaType);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stored = readStoredSize(type, view);
  if (!stored) throw new ImageError('damaged', 'The image has no readable header', mediaType);
  const isTurned = stored.orientation >= 5;
  const width = isTurned ? stored.height : stored.width;
  const height = isTurned ? stored.width : stored.height;
  const size = `${width}x${height} pixels`;
  if (Math.min(width, height) < MIN_IMAGE_SIDE) {
    const rule = `an image needs at least ${MIN_IMAGE_SIDE} on each side`;
    throw new ImageError('too_small', `The image has ${size}; ${rule}`, mediaType);
  }
  if (Math.max(width, height) > MAX_IMAGE_SIDE || width * height > MAX_IMAGE_PIXELS) {
    const rule = `at most ${MAX_IMAGE_SIDE} on a side and ${MAX_IMAGE_PIXELS >> 20} megapixels are read`;
    throw new ImageError('too_large', `The image has ${size}; ${rule}`, mediaType);
  }
  return { type, width, height };
}

interface StoredSize {
  width: number;
  height: number;
  orientation: Orientation;
}

function readStoredSize(type: ImageType, view: DataView): StoredSize | null {
  try {
    if (type === 'image/png') return readPngSize(view);
    if (type === 'image/webp') return readWebpSize(view);
    return readJpegSize(view);
  } catch (error) {
    // DataView throws when the bytes end before the header does.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readPngSize(view: DataView): StoredSize | null {
  if (view.getUint32(12) !== 0x49484452 /* IHDR */) return null;
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  return { width, height, orientation: 1 };
}

/** Walks the segments up to the frame header; the orientation lies before it. */
function readJpegSize(view: DataView): StoredSize | null {
  let orientation: Orientation = 1;
  for (let offset = 2; ;) {
    if (view.getUint8(offset) !== 0xff) return null;
    const marker = view.getUint8(offset + 1);
    if (marker === 0xff) {
      offset++;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    const length = view.getUint16(offset + 2);
    if (length < 2) return null;
    const isFrameHeader = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrameHeader) {
      const height = view.getUint16(offset + 5);
      const width = view.getUint16(offset + 7);
      return { width, height, orientation };
    }
    if (marker === 0xe1 && length > 8 && view.getUint32(offset + 4) === 0x45786966 /* Exif */) {
      orientation = readOrientation(part(view, offset + 10, length - 8));
    }
    offset += 2 + length;
  }
}

function readWebpSize(view: DataView): StoredSize | null {
  const kind = view.getUint32(12);
  if (kind === 0x56503820 /* lossy */) {
    if (view.getUint8(23) !== 0x9d || view.getUint16(24) !== 0x012a) return null;
    const width = view.getUint16(26, true) & 0x3fff;
    const height = view.getUint16(28, true) & 0x3fff;
    return { width, height, orientation: 1 };
  }
  if (kind === 0x5650384c /* lossless */) {
    if (view.getUint8(20) !== 0x2f) return null;
    const bits = view.getUint32(21, true);
    const width = (bits & 0x3fff) + 1;
    const height = ((bits >>> 14) & 0x3fff) + 1;
    return { width, height, orientation: 1 };
  }
  if (kind !== 0x56503858 /* extended */) return null;
  const uint24 = (offset: number): number =>
    view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16);
  const hasExif = (view.getUint8(20) & 0x08) !== 0;
  const orientation = hasExif ? readWebpOrientation(view) : 1;
  return { width: uint24(24) + 1, height: uint24(27) + 1, orientation };
}

/** The EXIF chunk comes after the pixels. */
function readWebpOrientation(view: DataView): Orientation {
  for (let offset = 12; offset + 8 <= view.byteLength;) {
    const kind = view.getUint32(offset);
    const length = view.getUint32(offset + 4, true);
    if (kind === 0x45584946 /* EXIF */) {
      const exif = part(view, offset + 8, length);
      const hasPrefix = exif.byteLength >= 6 && exif.getUint32(0) === 0x45786966; /* Exif */
      return readOrientation(hasPrefix ? part(exif, 6, length - 6) : exif);
    }
    offset += 8 + length + (length & 1);
  }
  return 1;
}

function part(view: DataView, offset: number, length: number): DataView {
  const end = Math.min(offset + length, view.byteLength);
  return new DataView(view.buffer, view.byteOffset + offset, Math.max(0, end - offset));
}

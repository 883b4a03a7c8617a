import { crc32 } from 'node:zlib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { fitImage, type ImageFit } from './fit-image.ts';
import {
  ImageError,
  MAX_IMAGE_PIXELS,
  MAX_IMAGE_SIDE,
  readImageHeader,
  type ImageHeader,
} from './image.ts';
import { sniffMediaType } from './sniff.ts';

const RED = [255, 0, 0];
const BLUE = [0, 0, 255];

describe('readImageHeader', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('reads type and size of %s', (type) => {
    const header = readImageHeader(encode(type, 64, 48));
    expect(header).toEqual({ type: `image/${type}`, width: 64, height: 48 });
  });

  it('reads the three kinds of WebP', () => {
    const whole = encode('webp', 64, 48);
    const start = whole.indexOf('VP8 ');
    expect(start).toBeGreaterThan(12);
    const lossy = riff(whole.subarray(start, start + 8 + whole.readUInt32LE(start + 4)));
    expect(readImageHeader(lossy)).toMatchObject({ width: 64, height: 48 });
    const bits = Buffer.from([0x2f, 0, 0, 0, 0]);
    bits.writeUInt32LE((64 - 1) | ((48 - 1) << 14), 1);
    const lossless = riff(Buffer.concat([Buffer.from('VP8L\x05\0\0\0'), bits]));
    expect(readImageHeader(lossless)).toMatchObject({ width: 64, height: 48 });
  });

  it('refuses enormous claims without decoding, and tiny images', () => {
    expect(codeOf(() => readImageHeader(pngHeader(60_000, 60_000)))).toBe('too_large');
    expect(codeOf(() => readImageHeader(pngHeader(MAX_IMAGE_SIDE + 1, 16)))).toBe('too_large');
    const side = Math.ceil(Math.sqrt(MAX_IMAGE_PIXELS)) + 1;
    expect(codeOf(() => readImageHeader(pngHeader(side, side)))).toBe('too_large');
    expect(codeOf(() => readImageHeader(encode('png', 1, 1)))).toBe('too_small');
    expect(codeOf(() => readImageHeader(pngHeader(0, 100)))).toBe('too_small');
    expect(readImageHeader(pngHeader(1792, 1024))).toMatchObject({ width: 1792, height: 1024 });
  });

  it('says that cut-off headers are damaged', () => {
    for (const type of ['png', 'jpeg', 'webp'] as const) {
      expect(codeOf(() => readImageHeader(encode(type, 64, 48).subarray(0, 18)))).toBe('damaged');
    }
  });

  it.each([
    ['GIF89a', 'image/gif'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\0\0\x20ftypqt  ', 'video/quicktime'],
    ['\0\0\0\x20ftypavif', 'image/avif'],
    ['\0\0\0\x20ftypheic', 'image/heic'],
    ['%PDF-1.7', 'application/pdf'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
    ['<?xml version="1.0"?>\n<!-- by hand -->\n<svg width="9">', 'image/svg+xml'],
    ['<!DOCTYPE html><title>404</title>', 'text/html'],
    ['RIFF\x10\0\0\0WAVE', 'audio/wav'],
    ['just words', 'application/octet-stream'],
    ['', 'application/octet-stream'],
  ])('names what is no image: %j', (text, type) => {
    const bytes = Buffer.from(text, 'latin1');
    expect(sniffMediaType(bytes)).toBe(type);
    expect(() => readImageHeader(bytes)).toThrow(new RegExp(type.replace('+', '\\+')));
    expect(codeOf(() => readImageHeader(bytes))).toBe('unsupported_type');
  });
});

describe('fitImage at the same size', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('gives the pixels of %s', async (type) => {
    const image = await fitAlike(encode(type, 64, 48));
    expect(image.rgba).toHaveLength(64 * 48 * 4);
    expectColor(image, 8, 24, RED);
    expectColor(image, 56, 24, BLUE);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('refuses %s cut off anywhere', async (type) => {
    const bytes = encode(type, 64, 48);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = bytes.subarray(0, Math.floor(bytes.length * share));
      await expect(fitAlike(cut)).rejects.toBeInstanceOf(ImageError);
    }
  });

  it('refuses a PNG with a changed byte, and headers without pixels', async () => {
    const bytes = Buffer.from(encode('png', 64, 48));
    const pixels = bytes.indexOf('IDAT') + 10;
    bytes[pixels] = bytes[pixels]! ^ 0xff;
    await expect(fitAlike(bytes)).rejects.toMatchObject({ code: 'damaged' });
    await expect(fitAlike(pngHeader(100, 100))).rejects.toMatchObject({ code: 'damaged' });
  });

  it('refuses a header that claims more pixels than there are', async () => {
    for (const [width, height] of [
      [640, 48],
      [64, 480],
      [6400, 4800],
    ] as const) {
      const bytes = Buffer.from(encode('png', 64, 48));
      bytes.writeUInt32BE(width, 16);
      bytes.writeUInt32BE(height, 20);
      bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
      expect(readImageHeader(bytes)).toMatchObject({ width, height });
      await expect(fitAlike(bytes)).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it.each([
    [1, 64, 48, RED, BLUE],
    [3, 64, 48, BLUE, RED],
    [6, 48, 64, RED, RED],
    [8, 48, 64, BLUE, BLUE],
  ] as const)(
    'turns a JPEG of orientation %i',
    async (orientation, width, height, first, second) => {
      const bytes = withOrientation(encode('jpeg', 64, 48), orientation);
      expect(readImageHeader(bytes)).toMatchObject({ width, height });
      const image = await fitAlike(bytes);
      expect(image).toMatchObject({ width, height });
      expectColor(image, 4, 4, first);
      expectColor(image, width - 4, 4, second);
    },
  );
});

describe('fitImage', () => {
  it('covers, cutting off what is too much', async () => {
    // The middle third of the width is left: both colours meet in the middle.
    const image = await decode(await fit(encode('png', 300, 100), 100, 100, 'cover'));
    expect(image).toMatchObject({ type: 'image/png', width: 100, height: 100 });
    expectColor(image, 5, 50, RED);
    expectColor(image, 45, 50, RED);
    expectColor(image, 95, 50, BLUE);
  });

  it('stretches', async () => {
    const image = await decode(await fit(encode('jpeg', 300, 100), 64, 128, 'stretch'));
    expect(image).toMatchObject({ width: 64, height: 128 });
    expectColor(image, 8, 120, RED);
    expectColor(image, 56, 8, BLUE);
  });

  it('contains the whole picture over a blurred copy of it', async () => {
    const image = await decode(await fit(encode('png', 100, 100), 300, 100, 'contain'));
    expect(image).toMatchObject({ width: 300, height: 100 });
    expectColor(image, 110, 50, RED);
    expectColor(image, 190, 50, BLUE);
    // Beside it the same colours, darker.
    const [left, right] = [pixel(image, 10, 50), pixel(image, 290, 50)];
    expect(left[0]).toBeGreaterThan(150);
    expect(left[0]).toBeLessThan(235);
    expect(right[2]).toBeGreaterThan(150);
    expect(right[2]).toBeLessThan(235);
    expect(left[3]).toBe(255);
  });

  it('shows white through what is transparent', async () => {
    const clear = createCanvas(64, 64).toBuffer('image/png');
    const image = await decode(await fit(clear, 32, 32, 'cover'));
    expectColor(image, 16, 16, [255, 255, 255]);
  });

  it('averages fine detail when it makes a picture smaller', async () => {
    const canvas = createCanvas(512, 512);
    const context = canvas.getContext('2d');
    for (let x = 0; x < 512; x += 2) context.fillRect(x, 0, 1, 512);
    const image = await decode(await fit(canvas.toBuffer('image/png'), 96, 96, 'cover'));
    for (const x of [10, 31, 60]) {
      expect(pixel(image, x, 48)[0]).toBeGreaterThan(118);
      expect(pixel(image, x, 48)[0]).toBeLessThan(138);
    }
  });

  it('loses nothing of an image that fits', async () => {
    const canvas = createCanvas(61, 33);
    const context = canvas.getContext('2d');
    const noise = context.createImageData(61, 33);
    noise.data.forEach((_, index) => (noise.data[index] = index % 4 === 3 ? 255 : index * 7919));
    context.putImageData(noise, 0, 0);
    const { rgba } = await fitAlike(canvas.toBuffer('image/png'));
    expect(Buffer.from(rgba).equals(Buffer.from(noise.data))).toBe(true);
  });

  it('is a PNG that others can read', async () => {
    const image = await loadImage(Buffer.from(await fit(encode('webp', 64, 48), 40, 60, 'cover')));
    expect([image.width, image.height]).toEqual([40, 60]);
  });
});

/** The left half red, the right half blue. */
function encode(type: 'png' | 'jpeg' | 'webp', width: number, height: number): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = '#0000ff';
  context.fillRect(width / 2, 0, width / 2, height);
  if (type === 'png') return canvas.toBuffer('image/png');
  return type === 'jpeg' ? canvas.toBuffer('image/jpeg', 95) : canvas.toBuffer('image/webp', 95);
}

/** A PNG that ends after its header. */
function pngHeader(width: number, height: number): Buffer {
  const bytes = Buffer.from(encode('png', 16, 16).subarray(0, 33));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

function riff(chunk: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.from('RIFF0000WEBP'), chunk]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  return bytes;
}

function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const exif = Buffer.from(
    'ffe1002245786966000049492a00080000000100120103000100000000000000000000000000',
    'hex',
  );
  exif.writeUInt16BE(exif.length - 2, 2);
  exif[28] = orientation;
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
}

async function fit(
  bytes: Uint8Array,
  width: number,
  height: number,
  how: ImageFit,
): Promise<Uint8Array> {
  return (await fitImage(bytes, { width, height, fit: how })).png;
}

/** The pixels of an image, fitted to its own size. */
async function fitAlike(bytes: Uint8Array): Promise<Pixels & { height: number }> {
  const { width, height } = readImageHeader(bytes);
  return decode(await fit(bytes, width, height, 'stretch'));
}

async function decode(png: Uint8Array): Promise<Pixels & ImageHeader> {
  const image = await loadImage(Buffer.from(png));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
  return { ...readImageHeader(png), rgba };
}

type Pixels = { width: number; rgba: Uint8ClampedArray };

function pixel({ width, rgba }: Pixels, x: number, y: number): [number, number, number, number] {
  const start = 4 * (y * width + x);
  return [rgba[start]!, rgba[start + 1]!, rgba[start + 2]!, rgba[start + 3]!];
}

function expectColor(image: Pixels, x: number, y: number, color: readonly number[]): void {
  const found = pixel(image, x, y);
  color.forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThan(12));
}

function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(ImageError);
    return (error as ImageError).code;
  }
}

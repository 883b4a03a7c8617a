import { crc32, deflateSync } from 'node:zlib';

/** Reference pictures of any size, made without an image library. */

/** A PNG with a soft gradient. */
export function png(width: number, height: number): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    const row = y * (1 + 3 * width) + 1;
    for (let x = 0; x < width; x++) {
      rows[row + 3 * x] = 40 + Math.floor((180 * x) / width);
      rows[row + 3 * x + 1] = 90 + Math.floor((120 * y) / height);
      rows[row + 3 * x + 2] = 160;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/**
 * A mid-grey JPEG. Every block is zero, and in the two one-code tables below zero is the bit 0, so
 * the picture is two zero bits for each block.
 */
export function jpeg(width: number, height: number): Buffer {
  const segment = (marker: number, content: readonly number[]): Buffer => {
    const length = content.length + 2;
    return Buffer.from([0xff, marker, length >> 8, length & 255, ...content]);
  };
  const oneCode = [1, ...Array<number>(15).fill(0), 0];
  const bits = 2 * Math.ceil(width / 8) * Math.ceil(height / 8);
  const scan = Buffer.alloc(Math.ceil(bits / 8));
  if (bits % 8 !== 0) scan[scan.length - 1] = 0xff >> (bits % 8);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    segment(0xdb, [0, ...Array<number>(64).fill(1)]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]),
    segment(0xc4, [0x00, ...oneCode]),
    segment(0xc4, [0x10, ...oneCode]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    scan,
    Buffer.from('ffd9', 'hex'),
  ]);
}

/** A one-coloured lossless WebP: five codes of one symbol each, so that a pixel takes no bits. */
export function webp(width: number, height: number): Buffer {
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let bit = 0; bit < count; bit++) bits.push((value >> bit) & 1);
  };
  put(0x2f, 8);
  put(width - 1, 14);
  put(height - 1, 14);
  put(0, 4); // no alpha, version 0
  put(0, 3); // no transform, no colour cache, no groups of codes
  for (const symbol of [140, 90, 60, 255, 0]) {
    put(1, 1); // a simple code
    put(0, 1); // of one symbol
    put(1, 1); // of eight bits
    put(symbol, 8);
  }
  const data = Buffer.alloc(Math.ceil(bits.length / 16) * 2);
  for (const [index, bit] of bits.entries()) data[index >> 3]! |= bit << (index & 7);
  const head = Buffer.alloc(20);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(12 + data.length, 4);
  head.write('WEBPVP8L', 8, 'latin1');
  head.writeUInt32LE(data.length, 16);
  return Buffer.concat([head, data]);
}

export function dataUrl(bytes: Buffer, type: string): string {
  return `data:${type};base64,${bytes.toString('base64')}`;
}

import { expectEqual, expectThat } from './expect.ts';

export interface ImageSize {
  width: number;
  height: number;
}

/** Width and height of a WebP of any of its three kinds. */
export function readWebp(bytes: Buffer): ImageSize {
  expectEqual('first bytes', bytes.toString('latin1', 0, 4), 'RIFF');
  expectEqual('form', bytes.toString('latin1', 8, 12), 'WEBP');
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') {
    return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  }
  if (kind === 'VP8L') {
    const packed = bytes.readUInt32LE(21);
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
  }
  expectEqual('chunk', kind, 'VP8 ');
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

/** Width and height from a JPEG's frame header. */
export function readJpeg(bytes: Buffer): ImageSize {
  expectEqual('first bytes', bytes.subarray(0, 2).toString('hex'), 'ffd8');
  let position = 2;
  while (position + 9 < bytes.length) {
    expectEqual('marker', bytes[position], 0xff);
    const marker = bytes[position + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        width: bytes.readUInt16BE(position + 7),
        height: bytes.readUInt16BE(position + 5),
      };
    }
    position += 2 + bytes.readUInt16BE(position + 2);
  }
  expectThat(false, 'a JPEG frame header', 'none');
  return { width: 0, height: 0 };
}

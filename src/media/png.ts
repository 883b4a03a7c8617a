import { constants, crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Eight bits a channel, red, green and blue, not interlaced. */
const FORMAT = Buffer.from([8, 2, 0, 0, 0]);
/** Each byte is told by its difference to the pixel before. */
const FILTER_SUB = 1;

/**
 * PNG bytes of opaque pixels. Canvas' own encoder tries every filter on every row, and takes ten times as
 * long for a file that is a few percent smaller.
 *
 * @param rgba four bytes a pixel, rows without padding; alpha is left out.
 */
export function encodePng(rgba: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = filterRows(rgba, width, height);
  const pixels = deflateSync(rows, { level: 1, strategy: constants.Z_RLE });
  return Buffer.concat([
    SIGNATURE,
    ...chunk('IHDR', Buffer.concat([header, FORMAT])),
    ...chunk('IDAT', pixels),
    ...chunk('IEND', Buffer.alloc(0)),
  ]);
}

function filterRows(rgba: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  let to = 0;
  let from = 0;
  for (let row = 0; row < height; row++) {
    rows[to++] = FILTER_SUB;
    let [red, green, blue] = [0, 0, 0];
    for (const end = from + width * 4; from < end; from += 4) {
      rows[to++] = rgba[from]! - red;
      rows[to++] = rgba[from + 1]! - green;
      rows[to++] = rgba[from + 2]! - blue;
      red = rgba[from]!;
      green = rgba[from + 1]!;
      blue = rgba[from + 2]!;
    }
  }
  return rows;
}

function chunk(kind: string, data: Uint8Array): Uint8Array[] {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return [length, body, checksum];
}

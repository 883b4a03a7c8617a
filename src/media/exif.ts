/**
 * EXIF orientation 1 to 8: how the stored pixels must be turned to be seen as taken; from 5 on,
 * width and height change places.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/** Reads the orientation from a TIFF structure, as EXIF holds it; 1 if it has none or is damaged. */
export function readOrientation(tiff: DataView): Orientation {
  if (tiff.byteLength < 8) return 1;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const isLittle = order === 0x4949;
  const start = tiff.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return 1;
  const count = tiff.getUint16(start, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + 12 * i;
    if (entry + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    if (tiff.getUint16(entry + 2, isLittle) !== SHORT) return 1;
    const value = tiff.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

import { i420Size } from './frame.ts';

interface Size {
  width: number;
  height: number;
}

/** What happens to a picture of another shape: its edges go, it gets black bars, or it is distorted. */
export type Fit = 'crop' | 'pad' | 'stretch';

/** How a frame comes to its new size: scaled, and then moved. */
export interface Placement {
  /** Even numbers of pixels. */
  scaled: Size;
  /** Where the scaled frame begins in the new one: negative where it is cropped. Even. */
  left: number;
  top: number;
}

/** Black in limited range. */
const BLACK_LUMA = 16;
const BLACK_CHROMA = 128;

/** Never larger in any direction than needed: what is a strip too high is cropped and not scaled. */
export function placeIn(source: Size, target: Size, fit: Fit): Placement {
  if (fit === 'stretch') return { scaled: { ...target }, left: 0, top: 0 };
  const across = target.width / source.width;
  const down = target.height / source.height;
  const scale = fit === 'crop' ? Math.max(across, down) : Math.min(across, down);
  const round = (side: number): number => Math.max(2, 2 * Math.round((side * scale) / 2));
  const fitted = { width: round(source.width), height: round(source.height) };
  const scaled =
    fit === 'crop'
      ? {
          width: Math.max(fitted.width, target.width),
          height: Math.max(fitted.height, target.height),
        }
      : {
          width: Math.min(fitted.width, target.width),
          height: Math.min(fitted.height, target.height),
        };
  const middle = (outer: number, inner: number): number => 2 * Math.round((outer - inner) / 4);
  return {
    scaled,
    left: middle(target.width, scaled.width),
    top: middle(target.height, scaled.height),
  };
}

/** The scaled I420 frame in one of the target's size. */
export function cropI420(
  { data }: { data: Uint8Array },
  { scaled, left, top }: Placement,
  target: Size,
): Uint8Array {
  const isSame = scaled.width === target.width && scaled.height === target.height;
  if (isSame) return data;
  const result = new Uint8Array(i420Size(target.width, target.height));
  const luma = target.width * target.height;
  result.fill(BLACK_LUMA, 0, luma).fill(BLACK_CHROMA, luma);
  let from = 0;
  let to = 0;
  for (const divisor of [1, 2, 2]) {
    const source = { width: scaled.width / divisor, height: scaled.height / divisor };
    const plane = { width: target.width / divisor, height: target.height / divisor };
    copyPlane(
      { data: data.subarray(from, (from += source.width * source.height)), ...source },
      { data: result.subarray(to, (to += plane.width * plane.height)), ...plane },
      { left: left / divisor, top: top / divisor },
    );
  }
  return result;
}

type Plane = Size & { data: Uint8Array };

function copyPlane(from: Plane, to: Plane, { left, top }: { left: number; top: number }): void {
  const firstRow = Math.max(0, top);
  const lastRow = Math.min(to.height, from.height + top);
  const column = Math.max(0, left);
  const width = Math.min(to.width, from.width + left) - column;
  for (let row = firstRow; row < lastRow; row += 1) {
    const start = (row - top) * from.width + column - left;
    to.data.set(from.data.subarray(start, start + width), row * to.width + column);
  }
}

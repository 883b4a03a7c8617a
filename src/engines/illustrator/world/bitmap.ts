import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import type { View } from '../render/view.ts';

/** Bitmaps baked once per shot: what does not change with time is never drawn twice. */
export type Bitmap = Canvas;

/** Draws into a new transparent bitmap. Sizes are rounded up and at least one pixel. */
export function bake(
  width: number,
  height: number,
  draw: (ctx: SKRSContext2D, width: number, height: number) => void,
): Bitmap {
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  const ctx = canvas.getContext('2d');
  draw(ctx, canvas.width, canvas.height);
  return canvas;
}

/** Fills a new bitmap pixel by pixel: `shade` writes red, green, blue, alpha (0 to 255) into `out`. */
export function bakePixels(
  width: number,
  height: number,
  shade: (x: number, y: number, out: Float32Array) => void,
): Bitmap {
  return bake(width, height, (ctx, w, h) => {
    const image = ctx.createImageData(w, h);
    const out = new Float32Array(4);
    for (let y = 0, i = 0; y < h; y++) {
      for (let x = 0; x < w; x++, i += 4) {
        shade(x, y, out);
        // Noise of half a step hides the steps of slow gradients.
        const dither = ditherAt(x, y);
        image.data[i] = out[0]! + dither;
        image.data[i + 1] = out[1]! + dither;
        image.data[i + 2] = out[2]! + dither;
        image.data[i + 3] = out[3]! + (out[3]! > 0 && out[3]! < 255 ? dither : 0);
      }
    }
    ctx.putImageData(image, 0, 0);
  });
}

/** Interleaved gradient noise in [-0.5, 0.5]: an even, fine dither pattern. */
export function ditherAt(x: number, y: number): number {
  const value = 52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1);
  return value - Math.floor(value) - 0.5;
}

/** A copy blurred by `radius` pixels, with room for the blur on every side. */
export function blurred(source: Bitmap, radius: number): Bitmap {
  const pad = Math.ceil(radius * 2.5);
  return bake(source.width + pad * 2, source.height + pad * 2, (ctx) => {
    ctx.filter = `blur(${radius.toFixed(1)}px)`;
    ctx.drawImage(source, pad, pad);
  });
}

/** A copy scaled to a share of its size: the smaller version for things farther away. */
export function shrunk(source: Bitmap, factor: number): Bitmap {
  return bake(source.width * factor, source.height * factor, (ctx, width, height) => {
    ctx.imageSmoothingQuality = 'medium';
    ctx.drawImage(source, 0, 0, width, height);
  });
}

/**
 * Draws a bitmap that repeats in x so that it covers the columns `from` to `to`: `x` is where one
 * copy begins and `width` how wide a copy is shown.
 */
export function drawRepeated(
  ctx: SKRSContext2D,
  bitmap: Bitmap,
  x: number,
  y: number,
  width: number,
  height: number,
  from: number,
  to: number,
): void {
  // At its own size a bitmap goes to whole pixels: three times faster and never soft.
  const exact =
    Math.abs(width - bitmap.width) < 0.75 &&
    Math.abs(height - bitmap.height) < 0.75 &&
    !isScaled(ctx);
  const stepX = exact ? bitmap.width : width;
  const top = exact ? Math.round(y) : y;
  const first = exact ? Math.round(x) : x;
  ctx.imageSmoothingQuality = 'low';
  for (let left = first - Math.ceil((first - from) / stepX) * stepX; left < to; left += stepX) {
    if (exact) ctx.drawImage(bitmap, left, top);
    else ctx.drawImage(bitmap, left, top, stepX + 0.5, height);
  }
}

/**
 * Whether a pixel that is drawn is not a pixel of the canvas, as on a plate that is finer than the
 * frame: then pieces laid edge to edge show a hairline between them.
 */
export function isScaled(ctx: SKRSContext2D): boolean {
  return ctx.getTransform().a !== 1;
}

/** Columns that a full-width thing has to cover: the frame, and its corners when the camera rolls. */
export function frameSpan(view: View): { left: number; right: number } {
  const bleed = view.camera.roll === 0 ? 0 : view.height * 0.12;
  return { left: -bleed, right: view.width + bleed };
}

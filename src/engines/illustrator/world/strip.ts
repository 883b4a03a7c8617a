import type { Drawable } from '../render/paint.ts';
import { clamp } from '../easing.ts';
import { hazeAmount } from '../render/light.ts';
import { bake, frameSpan } from './bitmap.ts';
import type { EnvironmentRequest } from './environment.ts';
import type { Sprite } from './scatter.ts';
import { fog } from './scatter.ts';

/** One piece of an endless row: a house front, a length of fence. */
export interface Piece {
  sprite: Sprite;
  /** Metres it takes up, and free space after it. */
  width: number;
  gap: number;
}

/** Pieces side by side in the plane at depth `z`, over and over; they fade into the air. */
export function createStrip(
  request: EnvironmentRequest,
  options: { z: number; pieces: readonly Piece[]; offset?: number; y?: number; order?: number },
): Drawable {
  const { pieces, z } = options;
  const total = pieces.reduce((sum, piece) => sum + piece.width + piece.gap, 0);
  for (const piece of new Set(pieces.map((p) => p.sprite.bitmap))) {
    fog(piece, request.light, hazeAmount(request.light, z));
  }
  return {
    depth: () => options.order ?? z,
    draw({ ctx, view }) {
      const distance = view.distance(z);
      if (distance < 1) return;
      ctx.globalAlpha = clamp((distance - 1) / 0.8, 0, 1);
      ctx.imageSmoothingQuality = 'low';
      const { left, right } = frameSpan(view);
      const from = view.worldX(left, z) - 60;
      const to = view.worldX(right, z) + 60;
      const offset = options.offset ?? 0;
      for (let turn = Math.floor((from - offset) / total); turn * total + offset < to; turn++) {
        let x = turn * total + offset;
        for (const piece of pieces) {
          const { sprite } = piece;
          const at = view.project(x + piece.width / 2, options.y ?? 0, z);
          x += piece.width + piece.gap;
          const ratio = at.scale / sprite.ppm;
          const w = sprite.bitmap.width * ratio;
          const px = at.x - sprite.footX * ratio;
          if (px > right || px + w < left) continue;
          const py = at.y - sprite.footY * ratio;
          if (Math.abs(ratio - 1) * sprite.bitmap.width < 1) {
            ctx.drawImage(sprite.bitmap, Math.round(px), Math.round(py));
          } else {
            // Half a pixel wider, so that neighbours leave no hairline between them.
            ctx.drawImage(sprite.bitmap, px, py, w + 0.5, sprite.bitmap.height * ratio);
          }
        }
      }
      ctx.globalAlpha = 1;
    },
  };
}

/**
 * What a row of pieces throws on a wet ground before it: their lights upside down, drawn out towards the
 * viewer and broken by ripples. `tall` pixels of it are baked.
 */
export function mirrored(pieces: readonly Piece[], tall: number): Piece[] {
  return pieces.map(({ sprite, width, gap }) => {
    const { bitmap, footX, footY, ppm } = sprite;
    const height = Math.min(Math.ceil(tall), Math.ceil(footY));
    const shine = bake(bitmap.width, height, (ctx, w, h) => {
      ctx.transform(1, 0, 0, -1, 0, footY);
      ctx.globalCompositeOperation = 'lighter';
      // Each copy a little further on: lights become streaks.
      for (let i = 0; i < 7; i++) {
        ctx.globalAlpha = 0.24 - i * 0.024;
        ctx.drawImage(bitmap, Math.sin(i * 2.4) * h * 0.004, -i * h * 0.035);
      }
      const image = ctx.getImageData(0, 0, w, h);
      const { data } = image;
      for (let y = 0, at = 0; y < h; y++) {
        // Ripples grow towards the viewer.
        const broken = 0.72 + 0.28 * Math.sin(y * (0.9 - (0.6 * y) / h) + Math.sin(y * 0.21) * 2);
        const keep = broken * (1 - 0.35 * (y / h));
        for (let x = 0; x < w; x++, at += 4) {
          const bright = Math.max(data[at]!, data[at + 1]!, data[at + 2]!) / 255;
          // Only lights come back; dark walls leave the ground as it is.
          data[at + 3] = data[at + 3]! * Math.min(0.85, bright * bright * 1.25) * keep;
        }
      }
      ctx.putImageData(image, 0, 0);
    });
    return { sprite: { bitmap: shine, ppm, footX, footY: 0 }, width, gap };
  });
}

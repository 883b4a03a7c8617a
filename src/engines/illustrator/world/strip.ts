import type { Drawable } from '../render/paint.ts';
import { clamp } from '../easing.ts';
import { hazeAmount } from '../render/light.ts';
import { frameSpan } from './bitmap.ts';
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

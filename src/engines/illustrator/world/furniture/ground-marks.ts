import type { Rgb } from '../../color.ts';
import { css } from '../../color.ts';
import { hazed, lit } from '../../render/light.ts';
import type { Drawable } from '../../render/paint.ts';
import { GROUND_DEPTH } from '../ground.ts';

/** A four-cornered patch of the ground, seen in perspective. */
export interface Patch {
  /** Metres: left and right edge where it is near, and where it is far. */
  near: readonly [left: number, right: number];
  far: readonly [left: number, right: number];
  from: number;
  to: number;
  color: Rgb;
  amount?: number;
}

/** Paints patches on the ground: zebra crossings, drives, rails that run away from the viewer. */
export function groundPatches(patches: readonly Patch[], order = GROUND_DEPTH - 3): Drawable {
  return {
    depth: () => order,
    draw({ ctx, view, light }) {
      for (const { near, far, from, to, color, amount = 0.75 } of patches) {
        const close = Math.max(from, view.camera.z + 0.35);
        if (to <= close) continue;
        const share = (close - from) / (to - from);
        const at = (edge: 0 | 1): number => near[edge] + (far[edge] - near[edge]) * share;
        const corners = [
          view.project(far[0], 0, to),
          view.project(far[1], 0, to),
          view.project(at(1), 0, close),
          view.project(at(0), 0, close),
        ];
        ctx.fillStyle = css(hazed(lit(color, light, amount), light, (close + to) / 2));
        ctx.beginPath();
        corners.forEach((p, i) => (i === 0 ? ctx.moveTo(p.x, p.y) : ctx.lineTo(p.x, p.y)));
        ctx.fill();
      }
    },
  };
}

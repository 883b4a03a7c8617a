import { css, mix, rgb, scale } from '../color.ts';
import { lit } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';
import { View } from '../render/view.ts';
import type { EnvironmentRequest } from './environment.ts';
import { frameSpan } from './bitmap.ts';

/** Height of a table, metres. */
const TABLE = 0.78;

/**
 * A room as it is seen by one who looks along a table: small things stand on its top, and the room lies
 * lower behind it.
 */
export function behindTable(request: EnvironmentRequest, room: readonly Drawable[]): Drawable[] {
  const lowered = room.map((drawable): Drawable => ({
    depth: (t) => Math.max(drawable.depth(t), edgeOf(request) + 0.01),
    draw: (paint) => {
      const { camera, width, height } = paint.view;
      const view = new View(width, height, { ...camera, y: camera.y + TABLE });
      drawable.draw({ ...paint, view });
    },
  }));
  return [...lowered, tableTop(request)];
}

/** Depth of the table's far edge, metres. */
function edgeOf({ subjectZ, stageDepth }: EnvironmentRequest): number {
  return subjectZ + Math.min(0.5, stageDepth * 0.4) + 0.12;
}

function tableTop(request: EnvironmentRequest): Drawable {
  const random = request.random.fork('table');
  const color = rgb(random.pick(['#b07a48', '#8f5f3c', '#c49a6c', '#a8825e', '#d8c8ac']));
  const edge = edgeOf(request);
  const streaks = Array.from({ length: 46 }, () => ({
    z: edge * random.range(0.12, 0.98),
    x: random.range(-1, 1),
    long: random.range(0.1, 0.6),
    tone: random.range(0.86, 1.12),
  }));
  return {
    depth: () => edge,
    draw({ ctx, view, light }) {
      const { left, right } = frameSpan(view);
      if (view.distance(edge) < 0.3) return;
      const top = view.project(0, 0, edge);
      const bottom = view.height - left;
      const thick = top.scale * 0.035;
      const board = ctx.createLinearGradient(0, top.y, 0, Math.max(top.y + 1, bottom));
      board.addColorStop(0, css(lit(mix(color, [255, 255, 255], 0.12), light, 0.9)));
      board.addColorStop(1, css(lit(scale(color, 0.92), light, 0.7)));
      ctx.fillStyle = board;
      ctx.fillRect(left, top.y, right - left, bottom - top.y);
      for (const { z, x, long, tone } of streaks) {
        if (view.distance(z) < 0.1) continue;
        const at = view.project(x * edge * 1.4, 0, z);
        ctx.fillStyle = css(lit(scale(color, tone), light, 0.75), 0.5);
        ctx.fillRect(at.x, at.y, at.scale * long * edge, Math.max(1, at.scale * 0.004));
      }
      ctx.fillStyle = css(lit(mix(color, [255, 255, 255], 0.35), light, 1), 0.7);
      ctx.fillRect(left, top.y, right - left, Math.max(1, thick * 0.2));
    },
  };
}

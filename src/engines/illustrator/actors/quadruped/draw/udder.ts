import { Path2D } from '@napi-rs/canvas';
import { point, smoothOutline } from '../../limb.ts';
import type { Brush } from '../../shading.ts';
import type { Figure } from '../figure.ts';
import { onSurface } from '../sweep.ts';

/** A cow's udder with its teats, under the belly before the hind legs. */
export function drawUdder(brush: Brush, figure: Figure): void {
  const { ctx } = brush;
  const H = figure.build.H;
  const at = onSurface(figure.trunk, 0.3, Math.PI * 0.92);
  const bag = smoothOutline([
    point(at.x - 0.16 * H, at.y + 0.06 * H),
    point(at.x - 0.13 * H, at.y - 0.1 * H),
    point(at.x - 0.02 * H, at.y - 0.14 * H),
    point(at.x + 0.1 * H, at.y - 0.08 * H),
    point(at.x + 0.17 * H, at.y + 0.05 * H),
  ]);
  const teats = new Path2D();
  for (const [x, y] of [
    [-0.09, -0.075],
    [-0.035, -0.1],
    [0.03, -0.085],
  ] as const) {
    teats.moveTo(at.x + (x - 0.016) * H, at.y + y * H);
    teats.lineTo(at.x + (x - 0.009) * H, at.y + (y - 0.06) * H);
    teats.arc(at.x + x * H, at.y + (y - 0.06) * H, 0.009 * H, Math.PI, Math.PI * 2);
    teats.lineTo(at.x + (x + 0.016) * H, at.y + y * H);
    teats.closePath();
  }
  ctx.fillStyle = brush.tone([214, 130, 126], 0.62);
  ctx.fill(teats);
  ctx.fillStyle = brush.tone([240, 170, 164], 0.7);
  ctx.fill(bag);
}

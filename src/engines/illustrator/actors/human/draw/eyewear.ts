import type { Brush } from '../../shading.ts';
import type { Outfit } from '../wardrobe.ts';
import { blob, ellipse } from './form.ts';
import type { HeadView } from './head.ts';

/** Glasses, goggles and masks over a finished face. */
export function drawEyewear(
  brush: Brush,
  view: HeadView,
  kind: NonNullable<Outfit['glasses']>,
): void {
  const { ctx } = brush;
  const { yaw } = view;
  const at = (side: number, front: number): number => side * Math.cos(yaw) + front * Math.sin(yaw);
  if (kind === 'mask') {
    const left = at(-0.3, 0.1);
    const right = Math.max(at(0.3, 0.1), at(0, 0.46));
    ctx.fillStyle = brush.tone([214, 232, 238], 0.9);
    ctx.fill(
      blob(
        [
          [left, -0.1],
          [(left + right) / 2, -0.06],
          [right, -0.12],
          [right - 0.02, -0.36],
          [(left + right) / 2 + 0.03, -0.47],
          [left + 0.02, -0.36],
        ],
        0.8,
      ),
    );
    return;
  }
  const dark = kind !== 'glasses';
  ctx.lineWidth = kind === 'goggles' ? 0.05 : 0.026;
  ctx.strokeStyle = brush.tone(dark ? [26, 26, 30] : [58, 44, 38], 0.7);
  const y = -0.015;
  for (const side of [-1, 1]) {
    const width = Math.cos(yaw) - side * 0.62 * Math.sin(yaw);
    if (width < 0.2) continue;
    const lens = ellipse(
      at(0.155 * side, 0.335),
      y,
      0.115 * Math.min(1, Math.max(width, 0.5)),
      0.098,
    );
    ctx.fillStyle = dark ? brush.tone([32, 34, 44], 0.7) : 'rgba(220,236,246,0.22)';
    ctx.fill(lens);
    ctx.stroke(lens);
    if (dark) {
      ctx.fillStyle = 'rgba(255,255,255,0.35)';
      ctx.fill(ellipse(at(0.155 * side, 0.335) - 0.03, y + 0.035, 0.03, 0.02, 0.5));
    }
  }
  ctx.beginPath();
  ctx.moveTo(at(-0.05, 0.37), y + 0.02);
  ctx.quadraticCurveTo(at(0, 0.4), y + 0.04, at(0.05, 0.37), y + 0.02);
  ctx.moveTo(at(-0.26, 0.27), y + 0.02);
  ctx.lineTo(at(-0.355, -0.02), y + 0.02);
  ctx.stroke();
}

import { css } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { lit } from '../../../render/light.ts';

/** Foam along the waterline and a broken reflection: drawn last, over the hull. */
export function water(brush: Brush, m: VehicleMoment, from: number, to: number): void {
  const { ctx } = brush;
  const length = to - from;
  const speed = Math.min(1, m.speed / 3);
  const unit = Math.min(0.22, length * 0.03);
  ctx.fillStyle = css(lit([240, 250, 252], brush.light, 0.9), 0.75);
  ctx.beginPath();
  ctx.moveTo(from - length * 0.12 * speed, -unit * 0.5);
  // It thins out towards bow and stern.
  const thin = (i: number): number => Math.min(1, (24 - i) / 7, (i + 2) / 4);
  for (let i = 0; i <= 24; i++) {
    const x = from + (i / 24) * (length + unit);
    const crest = Math.sin(i * 1.7 + m.t * 3) * 0.35 + 0.1 + speed * (i > 17 ? 0.5 : 0.1);
    ctx.lineTo(x, unit * (crest * thin(i) - 0.2 * (1 - thin(i))));
  }
  for (let i = 24; i >= 0; i--) {
    const x = from + (i / 24) * (length + unit);
    ctx.lineTo(x, unit * thin(i) * (Math.sin(i * 2.3 - m.t * 2.5) * 0.4 - 0.8) - unit * 0.2);
  }
  ctx.fill();
  ctx.strokeStyle = css(lit([240, 250, 252], brush.light, 0.9), 0.5);
  ctx.lineWidth = unit * 0.3;
  ctx.beginPath();
  for (let i = 0; i < 4; i++) {
    const x = from - length * (0.02 + i * 0.05) * (0.4 + speed);
    ctx.moveTo(x - length * 0.07, -unit * (0.4 + i * 0.5));
    ctx.quadraticCurveTo(x, -unit * (0.2 + i * 0.4), x + length * 0.06, -unit * (0.6 + i * 0.5));
  }
  ctx.stroke();
}

import type { Rgb } from '../../../color.ts';
import { mix, scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, bodywork, ellipse, fill, line, solid } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { water } from './waterline.ts';

/** A broad boat of planks. */
export function rowboat(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    blob(
      [
        [-1.7, 0.6],
        [-1.3, 0.3],
        [1.3, 0.3],
        [1.8, 0.66],
        [0, 0.52],
      ],
      0.4,
    ),
    scale(m.color, 0.5),
    0.4,
  );
  m.rider?.(brush);
  side(brush, m);
  const swing = Math.cos(m.t * Math.PI) * 0.35;
  const dip = Math.sin(m.t * Math.PI) * 0.12;
  line(
    brush,
    [
      [-0.3 - swing * 0.4, 0.86 + dip * 0.4],
      [-0.05, 0.56],
      [0.75 + swing * 2, -0.12 - dip],
    ],
    brush.tone([176, 128, 78], 0.9),
    0.05,
  );
  solid(brush, ellipse(0.8 + swing * 2.05, -0.15 - dip, 0.2, 0.06, -0.5), [190, 142, 90]);
  water(brush, m, -1.7, 1.6);
}

/** The near side, which hides the rower's legs. */
function side(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-1.85, 0.62],
        [-1.7, 0.05],
        [-1.2, -0.16],
        [1.0, -0.16],
        [1.6, 0.1],
        [1.95, 0.72],
        [1, 0.5],
        [-0.8, 0.46],
      ],
      0.5,
    ),
    m.color,
    -0.2,
    0.7,
  );
  planks(brush, m.color, -1.75, 1.75, -0.1, 0.5, 4);
  line(
    brush,
    [
      [-1.85, 0.62],
      [-0.8, 0.47],
      [1, 0.51],
      [1.95, 0.72],
    ],
    brush.tone(mix(m.color, [255, 255, 255], 0.3), 1),
    0.05,
  );
}

function planks(
  brush: Brush,
  color: Rgb,
  from: number,
  to: number,
  low: number,
  high: number,
  count: number,
): void {
  for (let i = 1; i < count; i++) {
    const y = low + ((high - low) * i) / count;
    brush.ctx.strokeStyle = brush.tone(scale(color, 0.66), 0.5);
    brush.ctx.lineWidth = 0.018;
    brush.ctx.beginPath();
    brush.ctx.moveTo(from, y + 0.06);
    brush.ctx.quadraticCurveTo((from + to) / 2, y - 0.05, to, y + 0.1);
    brush.ctx.stroke();
  }
}

/** A slender boat, the same at both ends. */
export function canoe(brush: Brush, m: VehicleMoment): void {
  m.rider?.(brush);
  bodywork(
    brush,
    blob(
      [
        [-2.4, 0.72],
        [-2.2, 0.16],
        [-1.6, -0.1],
        [1.6, -0.1],
        [2.2, 0.16],
        [2.4, 0.72],
        [1.8, 0.44],
        [0, 0.34],
        [-1.8, 0.44],
      ],
      0.6,
    ),
    m.color,
    -0.15,
    0.7,
  );
  line(
    brush,
    [
      [-2.35, 0.7],
      [-1.8, 0.44],
      [0, 0.34],
      [1.8, 0.44],
      [2.35, 0.7],
    ],
    brush.tone([226, 190, 130], 1),
    0.04,
  );
  const dip = Math.cos(m.t * 0.55 * Math.PI * 2);
  line(
    brush,
    [
      [0.28, 1.15],
      [0.46 + dip * 0.3, -0.08],
    ],
    brush.tone([176, 128, 78], 0.9),
    0.045,
  );
  solid(brush, ellipse(0.48 + dip * 0.32, -0.14, 0.08, 0.22, 0.2), [196, 148, 96]);
  water(brush, m, -2.1, 2.1);
}

import type { Rgb } from '../../../color.ts';
import { scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { bodywork, fill, glass, panel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { bogie } from './bogie.ts';
import { windows } from './windows.ts';

/** A passenger coach between two ends. */
export function coach(
  brush: Brush,
  m: VehicleMoment,
  from: number,
  to: number,
  color: Rgb,
  trim: Rgb,
): void {
  bogie(brush, m, from + 2);
  bogie(brush, m, to - 2);
  bodywork(
    brush,
    panel(
      [
        [from, 0.8],
        [from, 3.4],
        [from + 0.35, 3.8],
        [to - 0.35, 3.8],
        [to, 3.4],
        [to, 0.8],
      ],
      0.12,
    ),
    color,
    0.6,
    3.9,
  );
  fill(
    brush,
    panel(
      [
        [from, 1.55],
        [to, 1.55],
        [to, 1.35],
        [from, 1.35],
      ],
      0,
    ),
    trim,
    0.9,
  );
  windows(brush, m, from + 1.2, to - 1.2, 5);
  for (const x of [from + 0.35, to - 1.05]) door(brush, m, x, color);
}

function door(brush: Brush, m: VehicleMoment, x: number, color: Rgb): void {
  fill(
    brush,
    panel(
      [
        [x, 0.95],
        [x, 3.1],
        [x + 0.7, 3.1],
        [x + 0.7, 0.95],
      ],
      0.06,
    ),
    scale(color, 0.8),
    0.7,
  );
  const w = panel(
    [
      [x + 0.12, 2.0],
      [x + 0.12, 2.9],
      [x + 0.58, 2.9],
      [x + 0.58, 2.0],
    ],
    0.14,
  );
  glass(brush, w, m.night, true);
}

import type { Brush } from '../../shading.ts';
import { fill, panel, wheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

/** A pair of small wheels in their frame, its middle at `x`. */
export function bogie(brush: Brush, m: VehicleMoment, x: number): void {
  fill(
    brush,
    panel(
      [
        [x - 1.2, 0.75],
        [x + 1.2, 0.75],
        [x + 1.0, 0.35],
        [x - 1.0, 0.35],
      ],
      0.2,
    ),
    [38, 38, 42],
    0.5,
  );
  for (const dx of [-0.75, 0.75])
    wheel(brush, x + dx, 0.42, 0.42, m.travelled, {
      rim: [120, 122, 128],
      tyre: [52, 50, 50],
      spokes: 6,
      inner: 0.7,
    });
}

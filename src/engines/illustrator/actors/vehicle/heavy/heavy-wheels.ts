import type { Brush } from '../../shading.ts';
import { ellipse, fill, TRUCK_WHEEL, wheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

/** Wheels of radius `r` at `xs`, in the shadow of their arches. */
export function heavyWheels(
  brush: Brush,
  m: VehicleMoment,
  xs: readonly number[],
  r: number,
): void {
  for (const x of xs) {
    fill(brush, ellipse(x, r + 0.06, r * 1.2, r * 1.2), [20, 20, 24], 0.4);
    wheel(brush, x, r, r, m.travelled, TRUCK_WHEEL);
  }
}

import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { ellipse, fill, line, wheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

const RED: Rgb = [178, 42, 36];
const TYRE: Rgb = [60, 58, 58];
/** Of the driving wheels. */
const RADIUS = 0.82;

/** Three driving wheels and two small ones before them. */
export function wheels(brush: Brush, m: VehicleMoment): void {
  for (const x of [2.6, 4.4, 6.2])
    wheel(brush, x, RADIUS, RADIUS, m.travelled, { rim: RED, tyre: TYRE, spokes: 12, inner: 0.88 });
  for (const x of [8.0, 9.1])
    wheel(brush, x, 0.45, 0.45, m.travelled, {
      rim: RED,
      tyre: TYRE,
      spokes: 8,
      inner: 0.85,
    });
}

/** The coupling rods, which go round with the wheels. */
export function rods(brush: Brush, m: VehicleMoment): void {
  const a = -m.travelled / RADIUS;
  const dx = Math.cos(a) * RADIUS * 0.5;
  const dy = Math.sin(a) * RADIUS * 0.5;
  line(
    brush,
    [
      [2.6 + dx, RADIUS + dy],
      [6.2 + dx, RADIUS + dy],
    ],
    brush.tone([206, 210, 216], 1),
    0.13,
  );
  line(
    brush,
    [
      [4.4 + dx, RADIUS + dy],
      [8.2, 1.15],
    ],
    brush.tone([186, 190, 196], 0.95),
    0.1,
  );
  for (const x of [2.6, 4.4, 6.2])
    fill(brush, ellipse(x + dx, RADIUS + dy, 0.09, 0.09), [120, 120, 126], 0.9);
}

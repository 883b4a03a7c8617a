import { scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { bodywork, fill, lamp, line, panel, smoke } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { cab } from './cab.ts';
import { heavyWheels } from './heavy-wheels.ts';

/** A truck with a closed box. */
export function truck(brush: Brush, m: VehicleMoment): void {
  box(brush, m);
  cab(brush, m, 4.2, m.color);
  line(
    brush,
    [
      [1.98, 1.0],
      [1.98, 3.3],
    ],
    brush.tone([190, 194, 200], 0.9),
    0.12,
  );
  smoke(brush, 1.98, 3.35, m.t, {
    color: [120, 120, 120],
    size: 0.3,
    rise: 0.8,
    drift: -1.6,
    count: 6,
    alpha: 0.25 * Math.min(1, m.speed),
  });
  heavyWheels(brush, m, [-3.5, -2.4, 3.1], 0.52);
  lamp(brush, -4.46, 0.8, 0.06, 0.1, [226, 38, 34], m.night * 0.7);
}

/** The box on its frame, in ribbed metal. */
function box(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-4.3, 0.9],
        [3.9, 0.9],
        [3.8, 0.5],
        [-4.2, 0.5],
      ],
      0.1,
    ),
    [34, 34, 38],
    0.5,
  );
  const metal = m.second ?? [236, 234, 226];
  bodywork(
    brush,
    panel(
      [
        [-4.5, 0.95],
        [-4.5, 3.5],
        [1.85, 3.5],
        [1.85, 0.95],
      ],
      0.05,
    ),
    metal,
    0.8,
    3.6,
  );
  for (let i = 1; i < 9; i++)
    line(
      brush,
      [
        [-4.5 + i * 0.7, 1.0],
        [-4.5 + i * 0.7, 3.45],
      ],
      brush.tone(scale(metal, 0.84), 0.6),
      0.03,
    );
  fill(
    brush,
    panel(
      [
        [-4.5, 1.3],
        [1.85, 1.3],
        [1.85, 1.08],
        [-4.5, 1.08],
      ],
      0,
    ),
    m.color,
    0.9,
  );
}

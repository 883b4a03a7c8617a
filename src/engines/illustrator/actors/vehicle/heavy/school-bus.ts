import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import {
  beam,
  blob,
  bodywork,
  fill,
  glass,
  lamp,
  line,
  occupant,
  panel,
  reflections,
  solid,
} from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { heavyWheels } from './heavy-wheels.ts';
import { windowRow } from './window-row.ts';

const BLACK: Rgb = [36, 34, 32];

/** A school bus with a bonnet. */
export function schoolBus(brush: Brush, m: VehicleMoment): void {
  body(brush, m);
  windowRow(brush, m, -4.5, 1.7, 6, 1.68, 2.5);
  driver(brush, m);
  for (const y of [1.5, 1.12, 0.78])
    line(
      brush,
      [
        [-4.72, y],
        [2.95, y],
      ],
      brush.tone(BLACK, 0.5),
      0.06,
    );
  solid(
    brush,
    blob(
      [
        [0.9, 0.92],
        [0.75, 1.15],
        [0.9, 1.38],
        [1.15, 1.38],
        [1.3, 1.15],
        [1.15, 0.92],
      ],
      0.2,
    ),
    [206, 38, 38],
    0.95,
  );
  heavyWheels(brush, m, [-2.9, 3.4], 0.5);
  lamp(brush, 4.5, 0.92, 0.1, 0.13, [255, 244, 214], m.night);
  lamp(brush, 2.5, 2.86, 0.12, 0.08, [255, 150, 40], 0.2 + (Math.floor(m.t * 2) % 2) * 0.7);
  beam(brush, 4.6, 0.92, 3, m.night);
}

/** The bonnet, and the body behind it. */
function body(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-4.6, 0.6],
        [4.4, 0.6],
        [4.2, 0.28],
        [-4.4, 0.28],
      ],
      0.2,
    ),
    BLACK,
    0.4,
  );
  bodywork(
    brush,
    blob(
      [
        [2.7, 0.5],
        [2.7, 1.62],
        [3.3, 1.62],
        [4.3, 1.46],
        [4.55, 1.2],
        [4.6, 0.5],
      ],
      0.4,
    ),
    m.color,
    0.4,
    1.7,
  );
  bodywork(
    brush,
    panel(
      [
        [-4.7, 0.5],
        [-4.75, 2.6],
        [-4.4, 2.95],
        [2.6, 2.95],
        [2.95, 2.7],
        [3.1, 1.6],
        [3.1, 0.5],
      ],
      0.22,
    ),
    m.color,
    0.3,
    3,
  );
}

function driver(brush: Brush, m: VehicleMoment): void {
  const wind = panel(
    [
      [1.9, 1.66],
      [1.9, 2.5],
      [2.72, 2.5],
      [2.96, 1.66],
    ],
    0.12,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 2.2, 1.75, 1.15, [90, 70, 60]);
  brush.ctx.restore();
  reflections(brush, wind, 1.9, 2.9, 1.66, 2.5);
}

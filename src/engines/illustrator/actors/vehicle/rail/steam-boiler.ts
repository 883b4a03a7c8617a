import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, hull, line, panel, solid } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

const BLACK: Rgb = [48, 48, 52];
const BRASS: Rgb = [212, 168, 76];

/** The boiler with its brass bands, its smokebox and what stands on it. */
export function boiler(brush: Brush, m: VehicleMoment): void {
  hull(
    brush,
    panel(
      [
        [3.1, 1.55],
        [3.1, 3.05],
        [9.2, 3.05],
        [9.4, 2.9],
        [9.4, 1.7],
        [9.2, 1.55],
      ],
      0.15,
    ),
    m.color,
    1.5,
    3.1,
  );
  for (const x of [4.4, 6.0, 7.6])
    line(
      brush,
      [
        [x, 1.55],
        [x, 3.05],
      ],
      brush.tone(BRASS, 0.95),
      0.09,
    );
  smokebox(brush);
  domes(brush, m.color);
}

/** The round front with the funnel. */
function smokebox(brush: Brush): void {
  hull(
    brush,
    blob(
      [
        [9.2, 1.5],
        [9.2, 3.1],
        [9.75, 3.0],
        [9.95, 2.3],
        [9.75, 1.6],
      ],
      0.6,
    ),
    BLACK,
    1.5,
    3.1,
  );
  solid(
    brush,
    panel(
      [
        [8.2, 3.0],
        [8.1, 4.0],
        [8.0, 4.25],
        [8.9, 4.25],
        [8.8, 4.0],
        [8.7, 3.0],
      ],
      0.1,
    ),
    BLACK,
  );
}

/** Two domes, for steam and for sand. */
function domes(brush: Brush, color: Rgb): void {
  solid(
    brush,
    blob(
      [
        [5.8, 3.0],
        [5.8, 3.45],
        [6.2, 3.62],
        [6.6, 3.45],
        [6.6, 3.0],
      ],
      0.7,
    ),
    BRASS,
  );
  solid(
    brush,
    blob(
      [
        [4.3, 3.0],
        [4.3, 3.3],
        [4.6, 3.42],
        [4.9, 3.3],
        [4.9, 3.0],
      ],
      0.7,
    ),
    color,
  );
}

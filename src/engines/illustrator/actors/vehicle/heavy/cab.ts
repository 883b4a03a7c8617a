import type { Rgb } from '../../../color.ts';
import { scale } from '../../../color.ts';
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
} from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

/** Cab over or with a bonnet, nose at x = `front`. */
export function cab(brush: Brush, m: VehicleMoment, front: number, color: Rgb): void {
  const x = (v: number): number => front + v;
  bodywork(
    brush,
    blob(
      [
        [x(-2.1), 0.6],
        [x(-2.1), 2.6],
        [x(-1.9), 2.85],
        [x(-0.9), 2.85],
        [x(-0.5), 2.6],
        [x(-0.1), 1.6],
        [x(0), 1.3],
        [x(0.02), 0.6],
      ],
      0.3,
    ),
    color,
    0.4,
    2.9,
  );
  windscreen(brush, m, x);
  line(
    brush,
    [
      [x(-1.42), 2.5],
      [x(-1.42), 0.8],
    ],
    brush.tone(scale(color, 0.5), 0.4),
    0.025,
  );
  fill(
    brush,
    panel(
      [
        [x(-1.3), 1.36],
        [x(-1.1), 1.36],
        [x(-1.1), 1.3],
        [x(-1.3), 1.3],
      ],
      0.2,
    ),
    [210, 214, 220],
    1,
  );
  bumper(brush, x);
  lamp(brush, x(-0.05), 1.0, 0.09, 0.13, [255, 244, 214], m.night);
  beam(brush, x(0.05), 1.0, 3, m.night);
}

function bumper(brush: Brush, x: (v: number) => number): void {
  fill(
    brush,
    panel(
      [
        [x(-0.55), 0.52],
        [x(0.08), 0.52],
        [x(0.08), 0.78],
        [x(-0.5), 0.78],
      ],
      0.2,
    ),
    [190, 194, 200],
    0.8,
  );
}

/** The driver behind the glass; `x` measures from the nose. */
function windscreen(brush: Brush, m: VehicleMoment, x: (v: number) => number): void {
  const w = blob(
    [
      [x(-1.3), 1.6],
      [x(-1.3), 2.5],
      [x(-0.78), 2.5],
      [x(-0.32), 1.6],
    ],
    0.25,
  );
  glass(brush, w, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, x(-0.9), 1.62, 1.3, [150, 60, 50]);
  brush.ctx.restore();
  reflections(brush, w, x(-1.3), x(-0.2), 1.6, 2.5);
}

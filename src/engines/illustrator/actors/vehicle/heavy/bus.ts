import { mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { beam, bodywork, fill, glass, lamp, line, occupant, panel, reflections } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { heavyWheels } from './heavy-wheels.ts';
import { windowRow } from './window-row.ts';

/** A city bus. */
export function bus(brush: Brush, m: VehicleMoment): void {
  body(brush, m);
  windowRow(brush, m, -5.3, 3.6, 7, 1.5, 2.55);
  door(brush, m);
  front(brush, m);
  heavyWheels(brush, m, [-3.5, 3.1], 0.5);
  lamp(brush, 5.48, 0.75, 0.1, 0.13, [255, 244, 214], m.night);
  lamp(brush, -5.5, 1.3, 0.06, 0.16, [226, 38, 34], m.night * 0.7);
  beam(brush, 5.55, 0.75, 3, m.night);
}

/** The body with its stripe. */
function body(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-5.2, 0.5],
        [5.2, 0.5],
        [5.0, 0.2],
        [-5.0, 0.2],
      ],
      0.2,
    ),
    [26, 26, 30],
    0.4,
  );
  const outline = panel(
    [
      [-5.55, 0.42],
      [-5.6, 2.8],
      [-5.3, 3.05],
      [5.2, 3.05],
      [5.52, 2.8],
      [5.6, 1.4],
      [5.55, 0.42],
    ],
    0.22,
  );
  bodywork(brush, outline, m.color, 0.3, 3.1);
  const stripe = m.second ?? mix(m.color, [255, 255, 255], 0.82);
  fill(
    brush,
    panel(
      [
        [-5.58, 1.22],
        [5.57, 1.22],
        [5.57, 1.04],
        [-5.58, 1.04],
      ],
      0,
    ),
    stripe,
    0.9,
  );
}

function door(brush: Brush, m: VehicleMoment): void {
  const leaves = panel(
    [
      [3.75, 0.5],
      [3.75, 2.55],
      [4.65, 2.55],
      [4.65, 0.5],
    ],
    0.06,
  );
  glass(brush, leaves, m.night, true);
  line(
    brush,
    [
      [4.2, 0.5],
      [4.2, 2.55],
    ],
    brush.tone(m.color, 0.6),
    0.07,
  );
}

/** The driver behind the windscreen, under the sign of the line. */
function front(brush: Brush, m: VehicleMoment): void {
  const wind = panel(
    [
      [4.85, 1.3],
      [4.85, 2.6],
      [5.42, 2.6],
      [5.52, 1.3],
    ],
    0.12,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 5.0, 1.5, 1.2, [50, 70, 110]);
  brush.ctx.restore();
  reflections(brush, wind, 4.8, 5.5, 1.3, 2.6);
  fill(
    brush,
    panel(
      [
        [4.5, 2.72],
        [4.5, 2.95],
        [5.44, 2.95],
        [5.48, 2.72],
      ],
      0.1,
    ),
    [24, 24, 26],
    0.4,
  );
  for (let i = 0; i < 4; i++) lamp(brush, 4.72 + i * 0.2, 2.83, 0.05, 0.06, [255, 190, 70], 0.4);
}

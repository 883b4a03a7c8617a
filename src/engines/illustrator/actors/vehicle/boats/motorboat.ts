import type { Rgb } from '../../../color.ts';
import { mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import {
  blob,
  bodywork,
  fill,
  glass,
  line,
  occupant,
  panel,
  reflections,
  solid,
} from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { water } from './waterline.ts';

const WHITE: Rgb = [246, 244, 238];

/** An open boat with a cabin and an engine at its stern. */
export function motorboat(brush: Brush, m: VehicleMoment): void {
  body(brush, m);
  cabin(brush, m);
  line(
    brush,
    [
      [0.8, 1.05],
      [1.1, 1.35],
      [2.6, 1.42],
      [3.3, 1.2],
    ],
    brush.tone([214, 218, 222], 1),
    0.04,
  );
  solid(
    brush,
    panel(
      [
        [-3.4, 0.3],
        [-3.35, 1.0],
        [-3.0, 1.02],
        [-3.0, 0.3],
      ],
      0.3,
    ),
    [60, 62, 68],
  );
  water(brush, m, -3.1, 2.4);
}

function body(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-3, 0.9],
        [-3.05, 0.1],
        [-2.6, -0.3],
        [1.6, -0.3],
        [2.7, 0.4],
        [3.4, 1.15],
        [2, 1.05],
        [-1, 0.9],
      ],
      0.4,
    ),
    m.color,
    -0.3,
    1.1,
  );
  fill(
    brush,
    blob(
      [
        [-3.04, 0.5],
        [2.85, 0.62],
        [3.1, 0.86],
        [-3.03, 0.72],
      ],
      0.2,
    ),
    m.second ?? WHITE,
    0.95,
  );
}

function cabin(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-1.4, 0.9],
        [-1.3, 1.75],
        [0.2, 1.78],
        [0.9, 1.0],
      ],
      0.3,
    ),
    mix(m.color, m.second ?? WHITE, 0.25),
    0.8,
    1.8,
  );
  const w = blob(
    [
      [-1.1, 1.15],
      [-1.05, 1.62],
      [0.12, 1.64],
      [0.6, 1.12],
    ],
    0.3,
  );
  glass(brush, w, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, -0.3, 1.15, 1.1, [200, 90, 60]);
  brush.ctx.restore();
  reflections(brush, w, -1.1, 0.6, 1.1, 1.65);
}

import type { Brush } from '../../shading.ts';
import { blob, bodywork, fill, glass, line, reflections } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { water } from './waterline.ts';

/** A motor yacht with two decks. */
export function yacht(brush: Brush, m: VehicleMoment): void {
  decks(brush, m);
  line(
    brush,
    [
      [-1.8, 5.1],
      [-2.3, 6.3],
    ],
    brush.tone([210, 212, 216], 1),
    0.1,
  );
  body(brush, m);
  line(
    brush,
    [
      [3.6, 2.6],
      [4.4, 3.3],
      [8.6, 3.6],
      [9.6, 3.1],
    ],
    brush.tone([220, 222, 226], 1),
    0.06,
  );
  water(brush, m, -8.2, 7.2);
}

function decks(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-5.5, 2.4],
        [-5.2, 3.9],
        [2.0, 3.9],
        [4.6, 2.4],
      ],
      0.25,
    ),
    m.color,
    2.2,
    4,
  );
  bodywork(
    brush,
    blob(
      [
        [-4.0, 3.9],
        [-3.6, 5.1],
        [0.4, 5.1],
        [1.8, 3.9],
      ],
      0.25,
    ),
    m.color,
    3.8,
    5.2,
  );
  for (const w of [
    blob(
      [
        [-4.6, 2.7],
        [-4.5, 3.5],
        [1.7, 3.5],
        [3.4, 2.7],
      ],
      0.2,
    ),
    blob(
      [
        [-3.2, 4.1],
        [-3.0, 4.8],
        [0.2, 4.8],
        [1.1, 4.1],
      ],
      0.2,
    ),
  ]) {
    glass(brush, w, m.night, true);
    reflections(brush, w, -4.6, 3.4, 2.7, 4.8);
  }
}

/** The body with a stripe above the water. */
function body(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-8.2, 2.4],
        [-8.5, 1.0],
        [-7.6, -0.4],
        [6, -0.4],
        [8, 1.2],
        [9.8, 3.0],
        [5, 2.5],
        [-3, 2.2],
      ],
      0.35,
    ),
    m.color,
    -0.5,
    2.8,
  );
  fill(
    brush,
    blob(
      [
        [-8.4, 1.1],
        [8.1, 1.5],
        [8.5, 1.85],
        [-8.4, 1.4],
      ],
      0.1,
    ),
    m.second ?? [34, 62, 104],
    0.9,
  );
}

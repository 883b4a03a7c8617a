import { mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import {
  blob,
  bodywork,
  fill,
  glass,
  lamp,
  line,
  occupant,
  panel,
  smoke,
  solid,
} from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { bogie } from './bogie.ts';
import { coach } from './coach.ts';
import { boiler } from './steam-boiler.ts';
import { wheels, rods } from './steam-wheels.ts';

/** A steam engine with its tender and a coach. */
export function steamTrain(brush: Brush, m: VehicleMoment): void {
  line(
    brush,
    [
      [-15, 1.0],
      [10, 1.0],
    ],
    brush.tone([40, 36, 36], 0.5),
    0.25,
  );
  coach(brush, m, -15, -3.4, m.second ?? mix(m.color, [90, 40, 30], 0.5), [236, 208, 150]);
  tender(brush, m);
  wheels(brush, m);
  cab(brush, m);
  boiler(brush, m);
  front(brush);
  rods(brush, m);
  lamp(brush, 9.75, 3.2, 0.18, 0.2, [255, 236, 180], Math.max(0.3, m.night));
  steam(brush, m);
}

/** The tender, heaped with coal. */
function tender(brush: Brush, m: VehicleMoment): void {
  bogie(brush, m, -0.9);
  bodywork(
    brush,
    panel(
      [
        [-2.9, 0.8],
        [-2.9, 2.6],
        [0.9, 2.6],
        [0.9, 0.8],
      ],
      0.1,
    ),
    m.color,
    0.6,
    2.7,
  );
  fill(
    brush,
    blob(
      [
        [-2.7, 2.6],
        [-2.0, 2.95],
        [-1.0, 3.05],
        [0.2, 2.9],
        [0.7, 2.6],
      ],
      0.7,
    ),
    [36, 34, 36],
    0.6,
  );
}

/** The driver's cab under its roof. */
function cab(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    panel(
      [
        [1.2, 1.0],
        [1.2, 3.7],
        [3.2, 3.7],
        [3.2, 1.0],
      ],
      0.06,
    ),
    m.color,
    0.8,
    3.8,
  );
  const w = panel(
    [
      [1.6, 2.5],
      [1.6, 3.3],
      [2.7, 3.3],
      [2.7, 2.5],
    ],
    0.16,
  );
  glass(brush, w, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, 2.1, 2.5, 1.5, [60, 70, 90]);
  brush.ctx.restore();
  solid(
    brush,
    panel(
      [
        [0.9, 3.66],
        [3.5, 3.66],
        [3.3, 3.9],
        [1.1, 3.9],
      ],
      0.2,
    ),
    [48, 48, 52],
  );
}

/** The cowcatcher and the cylinder. */
function front(brush: Brush): void {
  solid(
    brush,
    panel(
      [
        [9.2, 1.0],
        [10.4, 0.3],
        [10.2, 0.3],
        [9.0, 0.5],
      ],
      0.1,
    ),
    [178, 42, 36],
  );
  solid(
    brush,
    panel(
      [
        [7.9, 0.9],
        [7.9, 1.4],
        [9.0, 1.4],
        [9.0, 0.9],
      ],
      0.1,
    ),
    [70, 70, 76],
  );
}

/** Smoke from the funnel, steam from the cylinder. */
function steam(brush: Brush, m: VehicleMoment): void {
  smoke(brush, 8.45, 4.3, m.t, {
    color: [226, 224, 222],
    size: 1.15,
    rise: 2.4,
    drift: -9,
    count: 16,
    alpha: 0.4 + 0.4 * Math.min(1, m.speed / 4),
  });
  smoke(brush, 8.4, 0.7, m.t * 1.4, {
    color: [240, 240, 240],
    size: 0.45,
    rise: 0.4,
    drift: -1.8,
    count: 6,
    alpha: 0.45,
  });
}

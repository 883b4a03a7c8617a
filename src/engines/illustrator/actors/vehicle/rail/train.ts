import type { Rgb } from '../../../color.ts';
import { mix } from '../../../color.ts';
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
import { bogie } from './bogie.ts';
import { coach } from './coach.ts';
import { windows } from './windows.ts';

/** An express train with two coaches. */
export function train(brush: Brush, m: VehicleMoment): void {
  const trim = m.second ?? mix(m.color, [255, 255, 255], 0.8);
  line(
    brush,
    [
      [-18, 1.0],
      [9, 1.0],
    ],
    brush.tone([40, 40, 44], 0.5),
    0.25,
  );
  coach(brush, m, -18, -6.2, m.color, trim);
  coach(brush, m, -5.7, 6.1, m.color, trim);
  bogie(brush, m, 8.6);
  bogie(brush, m, 14.5);
  engine(brush, m, trim);
  driver(brush, m);
  windows(brush, m, 7.4, 12.6, 3);
  lamp(brush, 17.2, 1.75, 0.16, 0.12, [255, 246, 220], Math.max(0.3, m.night));
  beam(brush, 17.4, 1.7, 7, m.night);
}

function engine(brush: Brush, m: VehicleMoment, trim: Rgb): void {
  bodywork(
    brush,
    blob(
      [
        [6.6, 0.8],
        [6.6, 3.5],
        [6.9, 3.8],
        [13.6, 3.8],
        [15.6, 3.3],
        [17.1, 2.2],
        [17.8, 1.3],
        [17.5, 0.7],
      ],
      0.4,
    ),
    m.color,
    0.6,
    3.9,
  );
  fill(
    brush,
    panel(
      [
        [6.6, 1.55],
        [17.5, 1.55],
        [17.65, 1.35],
        [6.6, 1.35],
      ],
      0,
    ),
    trim,
    0.9,
  );
}

function driver(brush: Brush, m: VehicleMoment): void {
  const wind = blob(
    [
      [14.1, 2.4],
      [14.3, 3.3],
      [15.4, 3.05],
      [16.5, 2.35],
    ],
    0.5,
  );
  glass(brush, wind, m.night, true);
  brush.ctx.save();
  brush.ctx.clip(wind);
  occupant(brush, 14.9, 2.3, 1.6, [60, 70, 100]);
  brush.ctx.restore();
  reflections(brush, wind, 14, 16.5, 2.2, 3.3);
}

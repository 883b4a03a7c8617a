import type { Rgb } from '../../../color.ts';
import { scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { beam, blob, bodywork, fill, lamp, line, panel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { bogie } from './bogie.ts';
import { windows } from './windows.ts';

/** A tram with its bow at the wire. */
export function tram(brush: Brush, m: VehicleMoment): void {
  bogie(brush, m, -4.2);
  bogie(brush, m, 4.2);
  body(brush, m);
  windows(brush, m, -6.6, 6.6, 8);
  for (const x of [-1.0, 5.3])
    fill(
      brush,
      panel(
        [
          [x, 0.7],
          [x, 1.9],
          [x + 1.1, 1.9],
          [x + 1.1, 0.7],
        ],
        0.05,
      ),
      scale(m.color, 0.75),
      0.7,
    );
  bow(brush);
  lamp(brush, 6.98, 1.25, 0.14, 0.14, [255, 246, 220], Math.max(0.2, m.night));
  beam(brush, 7.1, 1.25, 6, m.night);
}

function body(brush: Brush, m: VehicleMoment): void {
  const cream: Rgb = m.second ?? [244, 232, 200];
  bodywork(
    brush,
    blob(
      [
        [-7, 0.6],
        [-7.1, 1.7],
        [-6.8, 3.3],
        [-6.3, 3.6],
        [6.3, 3.6],
        [6.8, 3.3],
        [7.1, 1.7],
        [7, 0.6],
      ],
      0.3,
    ),
    m.color,
    0.4,
    3.7,
  );
  fill(
    brush,
    panel(
      [
        [-7.0, 2.0],
        [-6.82, 3.25],
        [6.82, 3.25],
        [7.0, 2.0],
      ],
      0.06,
    ),
    cream,
    0.9,
  );
}

function bow(brush: Brush): void {
  line(
    brush,
    [
      [-0.6, 3.6],
      [0.9, 4.5],
      [-0.4, 5.3],
    ],
    brush.tone([70, 72, 78], 0.7),
    0.07,
  );
  line(
    brush,
    [
      [-1.2, 5.32],
      [0.5, 5.32],
    ],
    brush.tone([70, 72, 78], 0.7),
    0.09,
  );
}

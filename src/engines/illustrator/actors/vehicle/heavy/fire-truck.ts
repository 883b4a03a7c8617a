import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { bodywork, fill, lamp, line, panel, solid } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { cab } from './cab.ts';
import { heavyWheels } from './heavy-wheels.ts';

const GRAY: Rgb = [214, 218, 224];

/** A fire engine with a ladder on its back. */
export function fireTruck(brush: Brush, m: VehicleMoment): void {
  body(brush, m);
  lockers(brush);
  fill(
    brush,
    panel(
      [
        [-4.4, 1.12],
        [4.1, 1.12],
        [4.1, 0.98],
        [-4.4, 0.98],
      ],
      0,
    ),
    m.second ?? [246, 240, 220],
    0.95,
  );
  cab(brush, m, 4.2, m.color);
  ladder(brush);
  const flash = Math.floor(m.t * 5) % 2;
  lamp(brush, 2.7, 2.92, 0.16, 0.1, [255, 60, 40], flash ? 1 : 0.2);
  lamp(brush, 3.1, 2.92, 0.16, 0.1, [60, 120, 255], flash ? 0.2 : 1);
  heavyWheels(brush, m, [-2.9, 3.0], 0.54);
}

function body(brush: Brush, m: VehicleMoment): void {
  fill(
    brush,
    panel(
      [
        [-4.3, 0.8],
        [3.9, 0.8],
        [3.8, 0.45],
        [-4.2, 0.45],
      ],
      0.1,
    ),
    [34, 34, 38],
    0.5,
  );
  bodywork(
    brush,
    panel(
      [
        [-4.4, 0.6],
        [-4.4, 2.55],
        [2.1, 2.55],
        [2.1, 0.6],
      ],
      0.06,
    ),
    m.color,
    0.4,
    2.7,
  );
}

/** Four lockers with roller blinds. */
function lockers(brush: Brush): void {
  for (let i = 0; i < 4; i++) {
    solid(
      brush,
      panel(
        [
          [-4.1 + i * 1.5, 1.25],
          [-4.1 + i * 1.5, 2.3],
          [-2.85 + i * 1.5, 2.3],
          [-2.85 + i * 1.5, 1.25],
        ],
        0.06,
      ),
      [196, 200, 206],
      0.85,
    );
    for (let k = 0; k < 5; k++)
      line(
        brush,
        [
          [-4.05 + i * 1.5, 1.4 + k * 0.18],
          [-2.9 + i * 1.5, 1.4 + k * 0.18],
        ],
        brush.tone([150, 154, 160], 0.6),
        0.02,
      );
  }
}

/** The ladder on its turntable. */
function ladder(brush: Brush): void {
  solid(
    brush,
    panel(
      [
        [-3.5, 2.55],
        [-3.4, 2.85],
        [-2.6, 2.85],
        [-2.5, 2.55],
      ],
      0.2,
    ),
    [150, 154, 160],
  );
  line(
    brush,
    [
      [-3.6, 2.82],
      [3.6, 3.1],
    ],
    brush.tone(GRAY, 0.95),
    0.07,
  );
  line(
    brush,
    [
      [-3.6, 3.12],
      [3.6, 3.4],
    ],
    brush.tone(GRAY, 0.95),
    0.07,
  );
  for (let i = 0; i < 18; i++)
    line(
      brush,
      [
        [-3.5 + i * 0.4, 2.83 + i * 0.0156],
        [-3.5 + i * 0.4, 3.12 + i * 0.0156],
      ],
      brush.tone([190, 194, 200], 0.9),
      0.045,
    );
}

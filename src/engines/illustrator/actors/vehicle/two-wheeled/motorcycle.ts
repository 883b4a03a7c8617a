import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { beam, blob, bodywork, ellipse, fill, lamp, line, smoke, solid, wheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { tube } from './tube.ts';

/** A motorcycle without its rider. */
export function drawMotorcycle(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night' | 't' | 'speed'>,
): void {
  const style = { rim: [176, 182, 190] as Rgb, tyre: [36, 36, 38] as Rgb, spokes: 7, inner: 0.68 };
  wheel(brush, -0.74, 0.33, 0.33, m.travelled, style);
  wheel(brush, 0.76, 0.33, 0.33, m.travelled, style);
  tube(
    brush,
    [
      [0.76, 0.33],
      [0.5, 0.86],
      [0.44, 1.02],
    ],
    [196, 200, 206],
    0.06,
  );
  tube(
    brush,
    [
      [-0.74, 0.33],
      [-0.1, 0.4],
    ],
    [70, 72, 78],
    0.07,
  );
  engine(brush);
  smoke(brush, -1.0, 0.36, m.t, {
    color: [170, 170, 170],
    size: 0.12,
    rise: 0.2,
    drift: -0.7,
    count: 5,
    alpha: 0.22 * Math.min(1, m.speed),
  });
  body(brush, m.color);
  line(
    brush,
    [
      [0.44, 1.0],
      [0.46, 1.1],
      [0.38, 1.1],
    ],
    brush.tone([150, 154, 160], 0.95),
    0.03,
  );
  lamp(brush, 0.6, 0.94, 0.07, 0.085, [255, 244, 214], Math.max(0.2, m.night));
  lamp(brush, -1.02, 0.78, 0.04, 0.04, [226, 38, 34], m.night);
  beam(brush, 0.66, 0.94, 2.2, m.night);
}

/** The engine with its fins, and the exhaust. */
function engine(brush: Brush): void {
  solid(
    brush,
    blob(
      [
        [-0.3, 0.26],
        [-0.32, 0.56],
        [0.08, 0.66],
        [0.34, 0.56],
        [0.36, 0.28],
        [0.1, 0.2],
      ],
      0.5,
    ),
    [96, 100, 108],
  );
  for (let i = 0; i < 5; i++)
    line(
      brush,
      [
        [-0.16, 0.36 + i * 0.055],
        [0.2, 0.36 + i * 0.055],
      ],
      brush.tone([150, 156, 164], 0.9),
      0.018,
    );
  fill(brush, ellipse(0.02, 0.3, 0.1, 0.1), [190, 194, 200], 0.95);
  line(
    brush,
    [
      [0.2, 0.34],
      [0.0, 0.24],
      [-0.5, 0.26],
      [-0.98, 0.36],
    ],
    brush.tone([206, 210, 216], 1),
    0.085,
  );
}

/** The tail, the saddle, the tank and the mudguard. */
function body(brush: Brush, c: Rgb): void {
  tail(brush, c);
  fill(
    brush,
    blob(
      [
        [-0.7, 0.84],
        [-0.66, 0.92],
        [-0.36, 0.84],
        [-0.02, 0.84],
        [0.02, 0.76],
        [-0.3, 0.72],
      ],
      0.7,
    ),
    [40, 36, 36],
    0.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-0.08, 0.72],
        [-0.06, 0.9],
        [0.12, 1.02],
        [0.36, 0.98],
        [0.46, 0.82],
        [0.34, 0.68],
        [0.1, 0.66],
      ],
      0.8,
    ),
    c,
    0.6,
    1.05,
  );
  bodywork(
    brush,
    blob(
      [
        [0.42, 0.66],
        [0.62, 0.76],
        [0.98, 0.72],
        [1.06, 0.6],
        [0.78, 0.68],
        [0.54, 0.58],
      ],
      0.8,
    ),
    c,
    0.5,
    0.8,
  );
}

function tail(brush: Brush, c: Rgb): void {
  bodywork(
    brush,
    blob(
      [
        [-0.95, 0.72],
        [-1.02, 0.84],
        [-0.72, 0.86],
        [-0.5, 0.72],
        [-0.6, 0.62],
      ],
      0.7,
    ),
    c,
    0.6,
    0.9,
  );
}

import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { beam, blob, bodywork, fill, lamp, line, panel, wheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

/** A motor scooter without its rider. */
export function drawScooter(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night'>,
): void {
  const style = { rim: [206, 210, 214] as Rgb, tyre: [40, 40, 42] as Rgb, spokes: 5, inner: 0.6 };
  wheel(brush, -0.6, 0.23, 0.23, m.travelled, style);
  wheel(brush, 0.62, 0.23, 0.23, m.travelled, style);
  body(brush, m.color);
  shield(brush, m.color);
  fill(
    brush,
    blob(
      [
        [-0.74, 0.76],
        [-0.72, 0.84],
        [-0.3, 0.82],
        [-0.12, 0.76],
        [-0.3, 0.72],
      ],
      0.7,
    ),
    [70, 50, 40],
    0.7,
  );
  line(
    brush,
    [
      [0.44, 0.98],
      [0.4, 1.06],
      [0.32, 1.07],
    ],
    brush.tone([60, 60, 64], 0.8),
    0.035,
  );
  lamp(brush, 0.5, 0.98, 0.06, 0.065, [255, 244, 214], Math.max(0.15, m.night));
  lamp(brush, -0.9, 0.56, 0.03, 0.05, [226, 38, 34], m.night);
  beam(brush, 0.56, 0.98, 1.9, m.night);
}

/** The body over the engine, and the floor for the feet. */
function body(brush: Brush, c: Rgb): void {
  bodywork(
    brush,
    blob(
      [
        [-0.86, 0.34],
        [-0.92, 0.6],
        [-0.6, 0.76],
        [-0.2, 0.72],
        [-0.1, 0.5],
        [-0.2, 0.3],
        [-0.36, 0.24],
        [-0.42, 0.42],
        [-0.6, 0.48],
        [-0.78, 0.42],
      ],
      0.7,
    ),
    c,
    0.2,
    0.8,
  );
  bodywork(
    brush,
    panel(
      [
        [-0.24, 0.3],
        [0.3, 0.26],
        [0.36, 0.34],
        [-0.2, 0.38],
      ],
      0.3,
    ),
    c,
    0.2,
    0.4,
  );
}

/** The shield before the legs, and the mudguard. */
function shield(brush: Brush, c: Rgb): void {
  bodywork(
    brush,
    blob(
      [
        [0.26, 0.28],
        [0.34, 0.34],
        [0.4, 0.92],
        [0.44, 1.0],
        [0.52, 0.9],
        [0.5, 0.4],
        [0.42, 0.26],
      ],
      0.6,
    ),
    c,
    0.2,
    1,
  );
  bodywork(
    brush,
    blob(
      [
        [0.36, 0.3],
        [0.46, 0.46],
        [0.74, 0.48],
        [0.88, 0.34],
        [0.8, 0.3],
        [0.62, 0.38],
      ],
      0.7,
    ),
    c,
    0.2,
    0.5,
  );
}

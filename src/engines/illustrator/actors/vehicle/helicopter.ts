import { css, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import {
  blob,
  bodywork,
  ellipse,
  fill,
  glass,
  hull,
  lamp,
  line,
  occupant,
  panel,
  reflections,
  solid,
} from './parts.ts';
import type { VehicleMoment } from './vehicle.ts';

/** A helicopter with its rotor turning. */
export function helicopter(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  hull(
    brush,
    blob(
      [
        [-1, 1.9],
        [-6.2, 2.5],
        [-6.4, 2.2],
        [-1.2, 1.1],
      ],
      0.2,
    ),
    m.color,
    1,
    2.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-5.9, 2.3],
        [-6.9, 3.7],
        [-6.2, 3.7],
        [-5.3, 2.5],
      ],
      0.3,
    ),
    m.second ?? scale(m.color, 0.8),
    2,
    3.7,
  );
  hull(
    brush,
    blob(
      [
        [-1.6, 1.5],
        [-1.2, 2.6],
        [0.6, 2.95],
        [2.4, 2.5],
        [3.3, 1.5],
        [3.1, 0.8],
        [1.8, 0.45],
        [-0.6, 0.55],
      ],
      0.8,
    ),
    m.color,
    0.4,
    3,
  );
  const w = blob(
    [
      [1.0, 1.3],
      [0.9, 2.5],
      [2.0, 2.45],
      [2.9, 1.75],
      [3.1, 1.3],
    ],
    0.5,
  );
  glass(brush, w, m.night, false);
  ctx.save();
  ctx.clip(w);
  occupant(brush, 1.7, 1.3, 1.5, [60, 70, 90]);
  ctx.restore();
  reflections(brush, w, 0.9, 3, 1.3, 2.5);
  const side = panel(
    [
      [-0.6, 1.4],
      [-0.6, 2.3],
      [0.6, 2.4],
      [0.6, 1.4],
    ],
    0.2,
  );
  glass(brush, side, m.night, false);
  reflections(brush, side, -0.6, 0.6, 1.4, 2.4);
  fill(
    brush,
    blob(
      [
        [-1.5, 1.1],
        [3.2, 1.1],
        [3.1, 0.9],
        [-1.2, 0.92],
      ],
      0.2,
    ),
    m.second ?? [248, 246, 240],
    0.9,
  );
  for (const x of [-0.5, 1.5])
    line(
      brush,
      [
        [x, 0.6],
        [x - 0.1, 0.12],
      ],
      brush.tone([110, 114, 120], 0.8),
      0.08,
    );
  line(
    brush,
    [
      [-1.5, 0.1],
      [2.4, 0.1],
      [2.7, 0.28],
    ],
    brush.tone([110, 114, 120], 0.8),
    0.09,
  );
  solid(
    brush,
    panel(
      [
        [0.1, 2.85],
        [0.2, 3.35],
        [0.6, 3.35],
        [0.7, 2.85],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  // The rotor: a haze with two blades sweeping through it.
  ctx.fillStyle = css([70, 74, 80], 0.16);
  ctx.fill(ellipse(0.4, 3.42, 5.2, 0.3));
  const a = m.t * 22;
  for (const k of [0, Math.PI / 2]) {
    const reach = 5.2 * Math.cos(a + k);
    line(
      brush,
      [
        [0.4 - reach, 3.42 + Math.sin(a + k) * 0.2],
        [0.4 + reach, 3.42 - Math.sin(a + k) * 0.2],
      ],
      css([50, 52, 58], 0.75),
      0.1,
    );
  }
  ctx.fillStyle = css([70, 74, 80], 0.22);
  ctx.fill(ellipse(-6.5, 3.0, 0.95, 0.95));
  line(
    brush,
    [
      [-6.5 - Math.cos(a * 1.7) * 0.95, 3.0 - Math.sin(a * 1.7) * 0.95],
      [-6.5 + Math.cos(a * 1.7) * 0.95, 3.0 + Math.sin(a * 1.7) * 0.95],
    ],
    css([50, 52, 58], 0.8),
    0.09,
  );
  lamp(brush, 2.9, 0.62, 0.1, 0.08, [255, 246, 220], m.night);
  lamp(
    brush,
    -0.4,
    0.5,
    0.07,
    0.07,
    [255, 60, 50],
    (Math.floor(m.t * 2) % 2) * (0.2 + m.night * 0.8),
  );
}

import type { Rgb } from '../../color.ts';
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
  wheel,
} from './parts.ts';
import type { VehicleMoment } from './vehicle.ts';

/** A jet with two engines. */
export function airliner(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [36, 84, 150];
  const white = m.color;
  solid(
    brush,
    blob(
      [
        [2, 1.9],
        [-2.6, 4.2],
        [-4.0, 4.3],
        [-1.2, 1.9],
      ],
      0.2,
    ),
    scale(white, 0.78),
  );
  hull(
    brush,
    blob(
      [
        [-16, 3.0],
        [-13, 3.9],
        [-6, 4.1],
        [11, 4.1],
        [14.4, 3.5],
        [16.2, 2.3],
        [15.4, 1.4],
        [12, 0.7],
        [-6, 0.5],
        [-12, 1.4],
      ],
      0.6,
    ),
    white,
    0.4,
    4.2,
  );
  bodywork(
    brush,
    blob(
      [
        [-15.8, 2.9],
        [-17.4, 8.2],
        [-15.2, 8.2],
        [-11.2, 4.0],
      ],
      0.25,
    ),
    trim,
    3,
    8.2,
  );
  solid(
    brush,
    blob(
      [
        [-13.4, 2.9],
        [-17.6, 3.5],
        [-17.4, 2.9],
        [-12, 2.2],
      ],
      0.3,
    ),
    scale(white, 0.85),
  );
  fill(
    brush,
    blob(
      [
        [-15.6, 2.4],
        [13, 1.7],
        [15.4, 1.6],
        [12, 1.2],
        [-12, 1.9],
      ],
      0.2,
    ),
    trim,
    0.85,
  );
  for (let i = 0; i < 26; i++) {
    const x = -10.5 + i * 0.82;
    const w = panel(
      [
        [x, 2.5],
        [x, 2.98],
        [x + 0.34, 2.98],
        [x + 0.34, 2.5],
      ],
      0.3,
    );
    glass(brush, w, m.night, true);
  }
  const cockpit = blob(
    [
      [13.2, 3.0],
      [13.4, 3.5],
      [14.5, 3.3],
      [15.4, 2.7],
      [14.2, 2.7],
    ],
    0.4,
  );
  glass(brush, cockpit, m.night, false);
  reflections(brush, cockpit, 13, 15.5, 2.7, 3.5);
  hull(
    brush,
    blob(
      [
        [3.6, -0.6],
        [3.4, 0.6],
        [6.2, 0.7],
        [6.6, 0.05],
        [6.2, -0.6],
      ],
      0.6,
    ),
    scale(white, 0.92),
    -0.7,
    0.8,
  );
  fill(brush, ellipse(6.35, 0.05, 0.18, 0.6), [40, 42, 48], 0.5);
  hull(
    brush,
    blob(
      [
        [4.6, 1.2],
        [-4.6, -2.6],
        [-6.6, -2.7],
        [-6.4, -2.3],
        [-2.6, 1.3],
      ],
      0.22,
    ),
    scale(white, 0.94),
    -2.8,
    1.5,
  );
  fill(
    brush,
    blob(
      [
        [-5.9, -2.5],
        [-6.4, -1.2],
        [-7.0, -1.3],
        [-6.6, -2.7],
      ],
      0.3,
    ),
    trim,
    0.9,
  );
  lamp(
    brush,
    -6.4,
    -2.6,
    0.12,
    0.12,
    [255, 60, 50],
    0.3 + 0.7 * m.night * (Math.floor(m.t * 2) % 2),
  );
  lamp(
    brush,
    12.6,
    4.15,
    0.1,
    0.1,
    [255, 80, 60],
    (Math.floor(m.t * 1.5) % 2) * (0.3 + m.night * 0.7),
  );
}

/** A propeller seen from the side: a blurred disc with the glint of blades. */
function propeller(brush: Brush, x: number, y: number, r: number, t: number): void {
  const { ctx } = brush;
  ctx.fillStyle = css([60, 60, 66], 0.24);
  ctx.fill(ellipse(x, y, r * 0.1, r));
  const a = Math.cos(t * 29);
  ctx.fillStyle = css([50, 46, 44], 0.7);
  ctx.fill(ellipse(x, y + r * 0.5 * a, r * 0.06, r * 0.5 * Math.abs(a) + 0.03));
  ctx.fill(ellipse(x, y - r * 0.5 * a, r * 0.06, r * 0.5 * Math.abs(a) + 0.03));
}

/** A small plane with one propeller. */
export function propellerPlane(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [248, 244, 234];
  hull(
    brush,
    blob(
      [
        [-3.9, 1.35],
        [-1.6, 1.95],
        [1.6, 2.05],
        [3.2, 1.75],
        [3.6, 1.25],
        [3.1, 0.75],
        [1, 0.55],
        [-2, 0.8],
      ],
      0.6,
    ),
    m.color,
    0.5,
    2.1,
  );
  fill(
    brush,
    blob(
      [
        [-3.6, 1.3],
        [3.4, 1.4],
        [3.5, 1.1],
        [-2.8, 1.08],
      ],
      0.2,
    ),
    trim,
    0.9,
  );
  const w = blob(
    [
      [-0.5, 1.9],
      [-0.1, 2.55],
      [1.1, 2.55],
      [1.9, 1.95],
    ],
    0.35,
  );
  glass(brush, w, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(w);
  occupant(brush, 0.6, 1.95, 1.2, [120, 80, 50]);
  brush.ctx.restore();
  reflections(brush, w, -0.5, 1.9, 1.9, 2.5);
  line(
    brush,
    [
      [0.5, 1.9],
      [0.5, 2.56],
    ],
    brush.tone(m.color, 0.7),
    0.07,
  );
  bodywork(
    brush,
    blob(
      [
        [-3.9, 1.3],
        [-4.6, 2.9],
        [-3.7, 2.9],
        [-2.6, 1.6],
      ],
      0.3,
    ),
    m.color,
    1.2,
    3,
  );
  solid(
    brush,
    blob(
      [
        [-2.9, 1.35],
        [-4.7, 1.55],
        [-4.6, 1.3],
        [-2.8, 1.15],
      ],
      0.4,
    ),
    trim,
  );
  hull(
    brush,
    blob(
      [
        [2.0, 2.55],
        [1.7, 2.75],
        [-1.2, 2.75],
        [-1.6, 2.6],
        [-1.0, 2.5],
      ],
      0.4,
    ),
    trim,
    2.4,
    2.8,
  );
  line(
    brush,
    [
      [0.9, 2.5],
      [0.9, 1.0],
    ],
    brush.tone(scale(m.color, 0.7), 0.6),
    0.06,
  );
  for (const [x, y, r] of [
    [1.5, 0.02, 0.3],
    [-3.2, 0.6, 0.14],
  ] as const) {
    line(
      brush,
      [
        [x, y + r],
        [x - 0.2, 0.9],
      ],
      brush.tone([130, 134, 140], 0.8),
      0.08,
    );
    wheel(brush, x, y + r * 0.3, r, 0);
  }
  fill(
    brush,
    blob(
      [
        [3.5, 1.0],
        [3.9, 1.25],
        [3.5, 1.5],
      ],
      0.6,
    ),
    [60, 60, 66],
    0.7,
  );
  propeller(brush, 3.75, 1.25, 1.15, m.t);
}

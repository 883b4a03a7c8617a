import type { Rgb } from '../../color.ts';
import { mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import {
  blob,
  bodywork,
  ellipse,
  fill,
  flame,
  glass,
  hull,
  line,
  panel,
  reflections,
  smoke,
  solid,
} from './parts.ts';
import type { VehicleMoment } from './vehicle.ts';

/** A rocket on its flame. */
export function rocket(brush: Brush, m: VehicleMoment): void {
  const trim: Rgb = m.second ?? [206, 52, 44];
  const burning = m.speed > 0.01;
  if (burning) {
    smoke(brush, 0, -4.5, m.t * 1.6, {
      color: [216, 210, 204],
      size: 2.4,
      rise: -7,
      drift: 0.4,
      count: 14,
      alpha: 0.6,
    });
    flame(brush, 0, 0.3, 1.9, 6.5, m.t);
    flame(brush, -1.5, 0.5, 0.8, 3, m.t + 1);
    flame(brush, 1.5, 0.5, 0.8, 3, m.t + 2);
  }
  for (const k of [-1, 1])
    bodywork(
      brush,
      blob(
        [
          [k * 0.9, 4.2],
          [k * 2.6, 1.4],
          [k * 2.7, 0.1],
          [k * 1.0, 1.1],
        ],
        0.25,
      ),
      trim,
      0,
      4.2,
    );
  for (const k of [-1, 1])
    cylinder(
      brush,
      blob(
        [
          [k * 1.5 - 0.42, 0.5],
          [k * 1.5 - 0.42, 5.4],
          [k * 1.5, 6.5],
          [k * 1.5 + 0.42, 5.4],
          [k * 1.5 + 0.42, 0.5],
        ],
        0.4,
      ),
      scale(m.color, 0.95),
      k * 1.5 - 0.42,
      k * 1.5 + 0.42,
    );
  solid(
    brush,
    panel(
      [
        [-0.8, 0.9],
        [-1.05, 0.2],
        [1.05, 0.2],
        [0.8, 0.9],
      ],
      0.15,
    ),
    [90, 92, 98],
  );
  cylinder(
    brush,
    blob(
      [
        [-1.15, 0.8],
        [-1.2, 8.5],
        [-0.9, 11.0],
        [0, 13.6],
        [0.9, 11.0],
        [1.2, 8.5],
        [1.15, 0.8],
      ],
      0.35,
    ),
    m.color,
    -1.2,
    1.2,
  );
  cylinder(
    brush,
    blob(
      [
        [-1.02, 10.4],
        [-0.72, 11.8],
        [0, 13.65],
        [0.72, 11.8],
        [1.02, 10.4],
      ],
      0.5,
    ),
    trim,
    -1,
    1,
  );
  for (const y of [3.4, 7.0])
    cylinder(
      brush,
      panel(
        [
          [-1.17, y],
          [-1.18, y + 0.5],
          [1.18, y + 0.5],
          [1.17, y],
        ],
        0.04,
      ),
      trim,
      -1.2,
      1.2,
    );
  fill(brush, ellipse(0.1, 8.9, 0.62, 0.62), [190, 196, 204], 0.95);
  const w = ellipse(0.1, 8.9, 0.46, 0.46);
  glass(brush, w, m.night, true);
  reflections(brush, w, -0.4, 0.6, 8.4, 9.4);
  bodywork(
    brush,
    blob(
      [
        [-0.14, 3.2],
        [-0.2, 0.9],
        [0, 0.0],
        [0.2, 0.9],
        [0.14, 3.2],
      ],
      0.3,
    ),
    scale(trim, 0.85),
    0,
    3.4,
  );
}

/** An upright round body: light from one side. */
function cylinder(
  brush: Brush,
  path: Parameters<typeof hull>[1],
  color: Rgb,
  left: number,
  right: number,
): void {
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone(scale(color, 0.5), 0.4);
  ctx.lineWidth = Math.max(0.03, 1.3 / brush.pixels);
  ctx.stroke(path);
  const flip = brush.toLight.x > 0;
  const g = ctx.createLinearGradient(flip ? right : left, 0, flip ? left : right, 0);
  g.addColorStop(0, brush.tone(scale(color, 0.92), 0.75));
  g.addColorStop(0.25, brush.tone(mix(color, [255, 255, 255], 0.4), 1));
  g.addColorStop(0.55, brush.tone(color, 0.8));
  g.addColorStop(1, brush.tone(scale(color, 0.6), 0.25));
  ctx.fillStyle = g;
  ctx.fill(path);
}

/** A space shuttle. */
export function shuttle(brush: Brush, m: VehicleMoment): void {
  const dark: Rgb = [52, 54, 60];
  hull(
    brush,
    blob(
      [
        [-7, 1.2],
        [-6.8, 3.4],
        [-5, 3.8],
        [5.6, 3.8],
        [8.2, 3.1],
        [9.6, 1.9],
        [9.4, 1.2],
        [7, 0.5],
        [-6.6, 0.4],
      ],
      0.5,
    ),
    m.color,
    0.3,
    3.9,
  );
  hull(
    brush,
    blob(
      [
        [4.0, 0.9],
        [-1.6, -0.5],
        [-7.4, -0.7],
        [-7.4, 0.3],
        [3, 1.3],
      ],
      0.3,
    ),
    scale(m.color, 0.94),
    -0.8,
    1.3,
  );
  fill(
    brush,
    blob(
      [
        [9.5, 1.5],
        [7, 0.45],
        [-7.4, -0.7],
        [-7.3, -0.35],
        [2, 0.5],
        [7, 1.1],
        [9.2, 1.9],
      ],
      0.3,
    ),
    dark,
    0.6,
  );
  bodywork(
    brush,
    blob(
      [
        [-7.0, 3.6],
        [-8.6, 7.4],
        [-6.4, 7.4],
        [-3.4, 3.8],
      ],
      0.25,
    ),
    m.color,
    3.4,
    7.4,
  );
  fill(
    brush,
    blob(
      [
        [-3.9, 4.2],
        [-6.5, 7.4],
        [-6.2, 7.4],
        [-3.3, 3.85],
      ],
      0.2,
    ),
    dark,
    0.7,
  );
  const w = blob(
    [
      [6.6, 2.9],
      [6.8, 3.4],
      [7.9, 3.05],
      [8.5, 2.55],
      [7.5, 2.6],
    ],
    0.4,
  );
  glass(brush, w, m.night, true);
  reflections(brush, w, 6.5, 8.5, 2.5, 3.4);
  line(
    brush,
    [
      [-4, 3.1],
      [5.6, 3.1],
    ],
    brush.tone(scale(m.color, 0.8), 0.6),
    0.05,
  );
  fill(
    brush,
    panel(
      [
        [0.4, 1.7],
        [0.4, 2.4],
        [2.0, 2.4],
        [2.0, 1.7],
      ],
      0.06,
    ),
    m.second ?? [40, 80, 160],
    0.85,
  );
  brush.ctx.save();
  brush.ctx.translate(-7.2, 2);
  brush.ctx.rotate(-Math.PI / 2);
  for (const x of [-0.9, 0, 0.9]) {
    solid(
      brush,
      panel(
        [
          [x - 0.28, 0.5],
          [x - 0.42, -0.2],
          [x + 0.42, -0.2],
          [x + 0.28, 0.5],
        ],
        0.2,
      ),
      [110, 112, 118],
    );
    if (m.speed > 0.01) flame(brush, x, -0.1, 0.6, 3.2, m.t + x);
  }
  brush.ctx.restore();
}

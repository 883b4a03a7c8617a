import type { Rgb } from '../../../color.ts';
import { css, mix, scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, bodywork, fill, line, occupant } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { lit } from '../../../render/light.ts';
import { water } from './waterline.ts';

/** A small yacht under mainsail and jib. */
export function sailboat(brush: Brush, m: VehicleMoment): void {
  spars(brush);
  sails(brush, m);
  fill(
    brush,
    blob(
      [
        [0.2, 8.4],
        [-0.5, 8.3 + Math.sin(m.t * 6) * 0.06],
        [-0.6, 8.1],
        [0.2, 8.1],
      ],
      0.4,
    ),
    [206, 52, 44],
    0.95,
  );
  occupant(brush, -1.7, 1.0, 1.7, [206, 90, 60]);
  body(brush, m);
  water(brush, m, -3.0, 2.6);
}

/** The mast and its boom. */
function spars(brush: Brush): void {
  line(
    brush,
    [
      [0.2, 0.5],
      [0.2, 8.4],
    ],
    brush.tone([150, 112, 74], 0.9),
    0.13,
  );
  line(
    brush,
    [
      [0.2, 1.3],
      [-2.7, 1.2],
    ],
    brush.tone([150, 112, 74], 0.9),
    0.09,
  );
}

function sails(brush: Brush, m: VehicleMoment): void {
  const cloth: Rgb = m.second ?? [250, 246, 236];
  const puff = Math.sin(m.t * 1.3) * 0.06;
  sail(
    brush,
    [
      [0.12, 1.4],
      [0.12, 8.1],
      [-0.7 - puff, 5.4],
      [-1.7 - puff, 3.1],
      [-2.7, 1.35],
      [-1.3, 1.22],
    ],
    cloth,
    m.t,
  );
  sail(
    brush,
    [
      [0.34, 7.4],
      [0.42, 1.1],
      [1.4 + puff, 1.15],
      [3.1, 1.0],
      [2.1 + puff, 2.6],
      [1.1 + puff, 5.1],
    ],
    scale(cloth, 0.97),
    m.t + 1,
  );
}

function sail(
  brush: Brush,
  pairs: readonly (readonly [number, number])[],
  color: Rgb,
  t: number,
): void {
  const path = blob(pairs, 0.55);
  brush.ctx.strokeStyle = brush.tone(scale(color, 0.6), 0.5);
  brush.ctx.lineWidth = 0.03;
  brush.ctx.stroke(path);
  const xs = pairs.map((p) => p[0]);
  const [a, b] = [Math.min(...xs), Math.max(...xs)];
  const g = brush.ctx.createLinearGradient(a, 0, b, 0);
  g.addColorStop(0, css(lit(scale(color, 0.86), brush.light, 0.6)));
  g.addColorStop(0.55, css(lit(color, brush.light, 1)));
  g.addColorStop(1, css(lit(scale(color, 0.8), brush.light, 0.5)));
  brush.ctx.fillStyle = g;
  brush.ctx.fill(path);
  brush.ctx.save();
  brush.ctx.clip(path);
  const ys = pairs.map((p) => p[1]);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  for (let i = 1; i < 6; i++) {
    const y = low + ((high - low) * i) / 6;
    line(
      brush,
      [
        [a, y],
        [(a + b) / 2, y - 0.12 + Math.sin(t * 2 + i) * 0.03],
        [b, y + 0.02],
      ],
      brush.tone(scale(color, 0.82), 0.6),
      0.022,
    );
  }
  brush.ctx.restore();
}

function body(brush: Brush, m: VehicleMoment): void {
  bodywork(
    brush,
    blob(
      [
        [-3.1, 0.9],
        [-3.0, 0.1],
        [-2.2, -0.35],
        [1.6, -0.35],
        [2.6, 0.2],
        [3.5, 1.1],
        [1.6, 0.82],
        [-1, 0.76],
      ],
      0.45,
    ),
    m.color,
    -0.4,
    1.05,
  );
  fill(
    brush,
    blob(
      [
        [-3.06, 0.66],
        [3.2, 0.84],
        [3.36, 0.98],
        [-3.1, 0.82],
      ],
      0.2,
    ),
    mix(m.color, [255, 255, 255], 0.8),
    0.95,
  );
}

import type { Rgb } from '../../color.ts';
import { css, mix, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import { blob, ellipse, fill, glass, hull, lamp, line, reflections, solid } from './parts.ts';
import type { VehicleMoment } from './vehicle.ts';

/** A spaceship of the future. */
export function spaceship(brush: Brush, m: VehicleMoment): void {
  const glow: Rgb = m.second ?? [90, 210, 255];
  brush.ctx.save();
  brush.ctx.translate(-5.6, 1.7);
  brush.ctx.rotate(-Math.PI / 2);
  for (const x of [-0.8, 0.7]) {
    const g = brush.ctx.createLinearGradient(0, 0, 0, -5);
    g.addColorStop(0, css(mix(glow, [255, 255, 255], 0.7), 0.95));
    g.addColorStop(0.25, css(glow, 0.7));
    g.addColorStop(1, css(glow, 0));
    brush.ctx.fillStyle = g;
    brush.ctx.fill(
      blob(
        [
          [x - 0.4, 0],
          [x - 0.5, -1.5],
          [x, -5 - Math.sin(m.t * 30) * 0.3],
          [x + 0.5, -1.5],
          [x + 0.4, 0],
        ],
        0.7,
      ),
    );
  }
  brush.ctx.restore();
  solid(
    brush,
    blob(
      [
        [1, 2.2],
        [-4, 4.6],
        [-6.4, 4.8],
        [-4.4, 2],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  hull(
    brush,
    blob(
      [
        [-5.6, 0.7],
        [-5.8, 2.7],
        [-3, 3.0],
        [2, 2.9],
        [5.4, 2.1],
        [7.4, 1.3],
        [5, 0.9],
        [0, 0.5],
      ],
      0.4,
    ),
    m.color,
    0.4,
    3,
  );
  hull(
    brush,
    blob(
      [
        [2, 1.2],
        [-3.6, -1.2],
        [-6.8, -1.3],
        [-4.8, 1.1],
      ],
      0.2,
    ),
    scale(m.color, 0.9),
    -1.3,
    1.3,
  );
  const w = blob(
    [
      [1.4, 2.8],
      [1.9, 3.5],
      [3.2, 3.3],
      [4.6, 2.3],
      [3, 2.4],
    ],
    0.6,
  );
  glass(brush, w, 0);
  reflections(brush, w, 1.4, 4.5, 2.3, 3.5);
  line(
    brush,
    [
      [-5.4, 1.7],
      [5.8, 1.6],
    ],
    css(glow, 0.9),
    0.1,
  );
  for (const x of [-4, -2.6, -1.2])
    line(
      brush,
      [
        [x, 2.9],
        [x + 0.4, 2.1],
      ],
      brush.tone(scale(m.color, 0.55), 0.5),
      0.06,
    );
  for (let i = 0; i < 6; i++) lamp(brush, -3.4 + i * 1.1, 1.15, 0.09, 0.09, [255, 230, 160], 0.6);
}

/** A flying saucer. */
export function ufo(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  const g = ctx.createLinearGradient(0, 0.4, 0, -6);
  const ray: Rgb = m.second ?? [150, 255, 190];
  g.addColorStop(0, css(ray, 0.55));
  g.addColorStop(1, css(ray, 0));
  ctx.fillStyle = g;
  ctx.beginPath();
  ctx.moveTo(-1.0, 0.5);
  ctx.lineTo(-3.2, -6);
  ctx.lineTo(3.2, -6);
  ctx.lineTo(1.0, 0.5);
  ctx.fill();
  const dome = blob(
    [
      [-1.5, 1.6],
      [-1.35, 2.6],
      [0, 3.2],
      [1.35, 2.6],
      [1.5, 1.6],
    ],
    0.8,
  );
  ctx.fillStyle = css([150, 226, 240], 0.5);
  ctx.fill(dome);
  fill(brush, ellipse(0, 2.1, 0.42, 0.55), [126, 200, 110], 0.9);
  for (const k of [-1, 1])
    fill(brush, ellipse(k * 0.16, 2.2, 0.12, 0.17, k * 0.4), [20, 24, 26], 0.6);
  reflections(brush, dome, -1.4, 1.4, 1.7, 3.1);
  hull(
    brush,
    blob(
      [
        [-4.2, 1.1],
        [-2.0, 1.75],
        [0, 1.85],
        [2.0, 1.75],
        [4.2, 1.1],
        [2.4, 0.5],
        [0, 0.3],
        [-2.4, 0.5],
      ],
      0.85,
    ),
    m.color,
    0.3,
    1.9,
  );
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI + m.t * 1.4;
    const x = Math.cos(a) * 3.7;
    if (Math.sin(a) < -0.2) continue;
    lamp(
      brush,
      x,
      1.02 - Math.sin(a) * 0.18,
      0.17,
      0.12,
      [
        [255, 90, 90],
        [255, 220, 110],
        [110, 220, 255],
      ][i % 3] as unknown as Rgb,
      0.9,
    );
  }
}

import type { Rgb } from '../../color.ts';
import { css, scale } from '../../color.ts';
import type { Brush } from '../shading.ts';
import { blob, fill, flame, line, occupant, panel, solid } from './parts.ts';
import type { VehicleMoment } from './vehicle.ts';

/** A hot-air balloon with its basket. */
export function balloon(brush: Brush, m: VehicleMoment): void {
  const { ctx } = brush;
  const second: Rgb = m.second ?? [246, 214, 120];
  for (const x of [-0.62, 0.62])
    line(
      brush,
      [
        [x, 1.2],
        [x * 1.9, 4.6],
      ],
      brush.tone([90, 70, 50], 0.6),
      0.04,
    );
  const outline = blob(
    [
      [-0.9, 4.4],
      [-3.4, 7.4],
      [-4.6, 10.6],
      [-3.6, 14],
      [0, 15.8],
      [3.6, 14],
      [4.6, 10.6],
      [3.4, 7.4],
      [0.9, 4.4],
    ],
    0.9,
  );
  ctx.save();
  ctx.clip(outline);
  const gores = 8;
  fill(brush, outline, m.color);
  for (let i = 0; i < gores; i++) {
    const a = -1 + (2 * i) / gores;
    const b = -1 + (2 * (i + 1)) / gores;
    const x0 = Math.sin((a * Math.PI) / 2) * 4.7;
    const x1 = Math.sin((b * Math.PI) / 2) * 4.7;
    fill(
      brush,
      blob(
        [
          [x0 * 0.2, 4.3],
          [x0 * 0.75, 7.4],
          [x0, 10.6],
          [x0 * 0.75, 14],
          [0, 15.9],
          [x1 * 0.75, 14],
          [x1, 10.6],
          [x1 * 0.75, 7.4],
          [x1 * 0.2, 4.3],
        ],
        0.8,
      ),
      i % 2 === 0 ? m.color : second,
      0.85,
    );
  }
  const lx = brush.toLight.x * 2.2;
  const g = ctx.createRadialGradient(lx, 12, 0.5, lx * 0.4, 10.5, 6.4);
  g.addColorStop(0, 'rgba(255,255,255,0.4)');
  g.addColorStop(0.45, 'rgba(255,255,255,0)');
  g.addColorStop(0.7, 'rgba(20,16,40,0.08)');
  g.addColorStop(1, 'rgba(20,16,40,0.45)');
  ctx.fillStyle = g;
  ctx.fillRect(-5, 4, 10, 12);
  if (m.night > 0.3) {
    ctx.fillStyle = css([255, 190, 90], 0.4 + Math.sin(m.t * 3) * 0.08);
    ctx.fillRect(-5, 4, 10, 12);
  }
  ctx.restore();
  solid(
    brush,
    panel(
      [
        [-0.95, 4.55],
        [-0.8, 4.1],
        [0.8, 4.1],
        [0.95, 4.55],
      ],
      0.2,
    ),
    scale(m.color, 0.7),
  );
  if (Math.sin(m.t * 1.3) > -0.3) {
    ctx.save();
    ctx.translate(0, 2.6);
    ctx.scale(1, -1);
    flame(brush, 0, 0, 0.4, 1.4, m.t);
    ctx.restore();
  }
  occupant(brush, -0.25, 1.25, 2.2, [190, 74, 60]);
  occupant(brush, 0.35, 1.2, 2.1, [70, 110, 140]);
  const basket = blob(
    [
      [-0.75, 0],
      [-0.85, 1.25],
      [0.85, 1.25],
      [0.75, 0],
    ],
    0.15,
  );
  solid(brush, basket, [168, 118, 66]);
  ctx.save();
  ctx.clip(basket);
  for (let i = 0; i < 7; i++)
    line(
      brush,
      [
        [-0.9, 0.1 + i * 0.18],
        [0.9, 0.1 + i * 0.18],
      ],
      brush.tone([120, 80, 44], 0.6),
      0.03,
    );
  for (let i = 0; i < 9; i++)
    line(
      brush,
      [
        [-0.8 + i * 0.2, 0],
        [-0.8 + i * 0.2, 1.3],
      ],
      brush.tone([136, 92, 50], 0.6),
      0.02,
    );
  ctx.restore();
  solid(
    brush,
    panel(
      [
        [-0.9, 1.15],
        [-0.9, 1.32],
        [0.9, 1.32],
        [0.9, 1.15],
      ],
      0.3,
    ),
    [120, 80, 44],
  );
}

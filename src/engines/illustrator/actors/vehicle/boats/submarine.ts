import type { Rgb } from '../../../color.ts';
import { css, scale } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, ellipse, fill, glass, hull, lamp, line, panel, solid } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

const BRASS: Rgb = [206, 166, 80];

/** A submarine of a picture book: round, with portholes and a periscope. */
export function submarine(brush: Brush, m: VehicleMoment): void {
  tower(brush, m);
  rudders(brush, m);
  hull(
    brush,
    blob(
      [
        [-6, 1],
        [-4.4, 2.1],
        [0, 2.55],
        [4, 2.3],
        [5.7, 1.4],
        [5.9, 0.8],
        [5.3, 0.0],
        [3.6, -0.5],
        [0, -0.6],
        [-4.4, 0],
      ],
      0.9,
    ),
    m.color,
    -0.6,
    2.6,
  );
  for (const x of [-1.6, 0.4, 2.4]) {
    fill(brush, ellipse(x, 1.25, 0.52, 0.52), BRASS, 0.95);
    const w = ellipse(x, 1.25, 0.38, 0.38);
    glass(brush, w, Math.max(m.night, 0.6), true);
  }
  screw(brush, m);
  lamp(brush, 5.5, 1.2, 0.2, 0.24, [255, 244, 200], 0.8);
  searchlight(brush);
  bubbles(brush, m);
}

/** The tower with its periscope. */
function tower(brush: Brush, m: VehicleMoment): void {
  hull(
    brush,
    blob(
      [
        [-0.9, 2.3],
        [-0.8, 4.0],
        [1.2, 4.0],
        [1.5, 2.3],
      ],
      0.35,
    ),
    m.color,
    2.3,
    4,
  );
  line(
    brush,
    [
      [0.3, 4.0],
      [0.3, 5.1],
      [0.75, 5.1],
    ],
    brush.tone([150, 154, 160], 0.9),
    0.16,
  );
}

function rudders(brush: Brush, m: VehicleMoment): void {
  solid(
    brush,
    panel(
      [
        [-5.6, 1.1],
        [-6.6, 2.9],
        [-5.9, 2.9],
        [-4.6, 1.6],
      ],
      0.2,
    ),
    scale(m.color, 0.85),
  );
  solid(
    brush,
    panel(
      [
        [-5.6, 0.9],
        [-6.6, -0.9],
        [-5.9, -0.9],
        [-4.6, 0.4],
      ],
      0.2,
    ),
    scale(m.color, 0.75),
  );
}

function screw(brush: Brush, m: VehicleMoment): void {
  const spin = m.t * 9;
  for (let i = 0; i < 3; i++)
    solid(
      brush,
      ellipse(
        -6.25,
        1.0 + Math.sin(spin + i * 2.1) * 0.45,
        0.12,
        0.5 * Math.abs(Math.cos(spin + i * 2.1)) + 0.1,
      ),
      BRASS,
    );
}

function bubbles(brush: Brush, m: VehicleMoment): void {
  for (let i = 0; i < 7; i++) {
    const age = (m.t * 0.5 + i / 7) % 1;
    brush.ctx.strokeStyle = css([230, 246, 255], 0.7 * (1 - age));
    brush.ctx.lineWidth = 0.05;
    brush.ctx.stroke(
      ellipse(
        -6.4 - age * 1.6 + Math.sin(i * 3) * 0.2,
        1.2 + age * 2.2,
        0.1 + age * 0.14,
        0.1 + age * 0.14,
      ),
    );
  }
}

function searchlight(brush: Brush): void {
  const g = brush.ctx.createLinearGradient(5.5, 0, 9, 0);
  g.addColorStop(0, css([255, 246, 206], 0.35));
  g.addColorStop(1, css([255, 246, 206], 0));
  brush.ctx.fillStyle = g;
  brush.ctx.beginPath();
  brush.ctx.moveTo(5.6, 1.35);
  brush.ctx.lineTo(9, 2.3);
  brush.ctx.lineTo(9, -0.4);
  brush.ctx.lineTo(5.6, 1.05);
  brush.ctx.fill();
}

import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { beam, blob, fill, lamp, line, wireWheel } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { farPedal } from './crank.ts';
import { CYCLE } from './touch-points.ts';
import { tube } from './tube.ts';

/** The parts behind the rider's near leg. */
export function drawBicycle(
  brush: Brush,
  m: Pick<VehicleMoment, 'travelled' | 'color' | 'night'>,
): void {
  const [back, front] = CYCLE.axles;
  const r = CYCLE.wheel;
  const tyre: Rgb = [42, 40, 42];
  farPedal(brush, m.travelled);
  wireWheel(brush, back, r, r, m.travelled, tyre, 0.034);
  wireWheel(brush, front, r, r, m.travelled, tyre, 0.034);
  frame(brush, m.color);
  handlebar(brush);
  saddle(brush);
  brush.ctx.strokeStyle = brush.tone(m.color, 0.8);
  brush.ctx.lineWidth = 0.02;
  brush.ctx.beginPath();
  brush.ctx.arc(back, r, r + 0.03, 0.9, 2.9);
  brush.ctx.stroke();
  lamp(brush, 0.42, 0.9, 0.04, 0.04, [255, 240, 200], m.night);
  lamp(brush, -0.72, 0.62, 0.02, 0.03, [226, 38, 34], m.night);
  beam(brush, 0.44, 0.9, 1.7, m.night * 0.7);
}

function frame(brush: Brush, c: Rgb): void {
  const [back] = CYCLE.axles;
  const r = CYCLE.wheel;
  const [px, py] = CYCLE.crank;
  tube(
    brush,
    [
      [back, r],
      [px, py],
    ],
    c,
    0.024,
  );
  tube(
    brush,
    [
      [back, r],
      [-0.2, 0.78],
    ],
    c,
    0.022,
  );
  tube(
    brush,
    [
      [px, py],
      [-0.23, 0.9],
    ],
    c,
    0.036,
  );
  tube(
    brush,
    [
      [px, py],
      [0.33, 0.74],
    ],
    c,
    0.042,
  );
  tube(
    brush,
    [
      [-0.2, 0.78],
      [0.31, 0.86],
    ],
    c,
    0.036,
  );
  fork(brush, c);
}

function fork(brush: Brush, c: Rgb): void {
  tube(
    brush,
    [
      [CYCLE.axles[1], CYCLE.wheel],
      [0.43, 0.5],
      [0.33, 0.78],
      [0.29, 0.94],
    ],
    c,
    0.032,
  );
}

function handlebar(brush: Brush): void {
  line(
    brush,
    [
      [0.29, 0.94],
      [0.3, 1.02],
      [0.4, 1.05],
    ],
    brush.tone([180, 184, 190], 0.95),
    0.026,
  );
  line(
    brush,
    [
      [0.36, 1.05],
      [0.44, 1.06],
    ],
    brush.tone([50, 40, 34], 0.7),
    0.04,
  );
}

function saddle(brush: Brush): void {
  fill(
    brush,
    blob(
      [
        [-0.42, 0.99],
        [-0.34, 1.02],
        [-0.1, 0.99],
        [-0.06, 0.96],
        [-0.24, 0.94],
        [-0.38, 0.94],
      ],
      0.8,
    ),
    [58, 42, 34],
    0.7,
  );
  line(
    brush,
    [
      [-0.24, 0.9],
      [-0.24, 0.95],
    ],
    brush.tone([170, 174, 180], 0.9),
    0.03,
  );
}

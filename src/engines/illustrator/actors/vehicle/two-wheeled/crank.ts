import type { Brush } from '../../shading.ts';
import { ellipse, line } from '../parts.ts';
import { CYCLE, pedal } from './touch-points.ts';

/** The pedal behind the frame. */
export function farPedal(brush: Brush, travelled: number): void {
  const [x, y] = pedal(travelled, 1);
  line(brush, [CYCLE.crank, [x, y]], brush.tone([120, 124, 130], 0.7), 0.022);
  line(
    brush,
    [
      [x - 0.045, y],
      [x + 0.045, y],
    ],
    brush.tone([40, 40, 44], 0.6),
    0.026,
  );
}

/** Chainring and near pedal. */
export function drawCrank(brush: Brush, travelled: number): void {
  const [px, py] = CYCLE.crank;
  brush.ctx.strokeStyle = brush.tone([110, 114, 120], 0.9);
  brush.ctx.lineWidth = 0.016;
  brush.ctx.stroke(ellipse(px, py, 0.085, 0.085));
  line(
    brush,
    [
      [px, py + 0.085],
      [CYCLE.axles[0], CYCLE.wheel + 0.04],
    ],
    brush.tone([80, 82, 86], 0.8),
    0.01,
  );
  line(
    brush,
    [
      [px, py - 0.085],
      [CYCLE.axles[0], CYCLE.wheel - 0.04],
    ],
    brush.tone([80, 82, 86], 0.8),
    0.01,
  );
  const [x, y] = pedal(travelled, -1);
  line(
    brush,
    [
      [px, py],
      [x, y],
    ],
    brush.tone([200, 204, 210], 0.95),
    0.024,
  );
  line(
    brush,
    [
      [x - 0.05, y],
      [x + 0.05, y],
    ],
    brush.tone([40, 40, 44], 0.7),
    0.03,
  );
}

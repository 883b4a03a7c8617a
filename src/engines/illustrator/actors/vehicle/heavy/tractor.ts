import type { Rgb } from '../../../color.ts';
import { scale, rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import {
  blob,
  bodywork,
  fill,
  glass,
  lamp,
  line,
  occupant,
  panel,
  reflections,
  smoke,
  wheel,
} from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';

/** A farm tractor with a cabin. */
export function tractor(brush: Brush, m: VehicleMoment): void {
  exhaust(brush, m);
  engine(brush, m);
  cabin(brush, m);
  mudguard(brush, m.color);
  wheels(brush, m);
  lamp(brush, 1.66, 1.25, 0.05, 0.09, [255, 244, 214], m.night);
}

function exhaust(brush: Brush, m: VehicleMoment): void {
  line(
    brush,
    [
      [0.85, 1.5],
      [0.85, 2.35],
    ],
    brush.tone([60, 60, 64], 0.6),
    0.1,
  );
  smoke(brush, 0.85, 2.4, m.t, {
    color: [110, 110, 110],
    size: 0.22,
    rise: 0.9,
    drift: -0.8,
    count: 6,
    alpha: 0.35,
  });
}

/** The frame, and the bonnet with its grille. */
function engine(brush: Brush, m: VehicleMoment): void {
  const c = m.color;
  fill(
    brush,
    panel(
      [
        [-1.2, 0.7],
        [1.5, 0.7],
        [1.5, 0.5],
        [-1.2, 0.5],
      ],
      0.1,
    ),
    [44, 44, 48],
    0.5,
  );
  bodywork(
    brush,
    blob(
      [
        [0.05, 0.72],
        [0.05, 1.5],
        [0.6, 1.58],
        [1.5, 1.46],
        [1.66, 1.2],
        [1.66, 0.72],
      ],
      0.35,
    ),
    c,
    0.6,
    1.6,
  );
  for (let i = 0; i < 5; i++)
    line(
      brush,
      [
        [1.2, 0.86 + i * 0.12],
        [1.55, 0.86 + i * 0.12],
      ],
      brush.tone(scale(c, 0.5), 0.5),
      0.04,
    );
}

/** The driver behind glass, under a roof. */
function cabin(brush: Brush, m: VehicleMoment): void {
  const c = m.color;
  const pane = panel(
    [
      [-1.0, 1.3],
      [-1.05, 2.5],
      [0.0, 2.5],
      [0.16, 1.3],
    ],
    0.1,
  );
  glass(brush, pane, m.night, false);
  brush.ctx.save();
  brush.ctx.clip(pane);
  occupant(brush, -0.55, 1.5, 1.3, [176, 70, 56]);
  brush.ctx.restore();
  reflections(brush, pane, -1, 0.1, 1.3, 2.5);
  for (const [a, b] of [
    [-1.02, -1.05],
    [0.14, 0.0],
  ] as const)
    line(
      brush,
      [
        [a, 1.3],
        [b, 2.52],
      ],
      brush.tone(scale(c, 0.6), 0.5),
      0.07,
    );
  bodywork(
    brush,
    panel(
      [
        [-1.2, 2.48],
        [-1.15, 2.64],
        [0.1, 2.64],
        [0.2, 2.48],
      ],
      0.2,
    ),
    c,
    2.4,
    2.7,
  );
}

/** The guard over the great wheel. */
function mudguard(brush: Brush, c: Rgb): void {
  bodywork(
    brush,
    blob(
      [
        [-1.75, 1.2],
        [-1.5, 1.62],
        [-0.9, 1.78],
        [-0.3, 1.6],
        [0.0, 1.1],
        [-0.3, 1.1],
        [-0.9, 1.5],
        [-1.5, 1.15],
      ],
      0.6,
    ),
    c,
    1,
    1.9,
  );
}

function wheels(brush: Brush, m: VehicleMoment): void {
  const hub: Rgb = rgb('#e8c23a');
  wheel(brush, -0.9, 0.82, 0.82, m.travelled, {
    rim: hub,
    tyre: [40, 40, 42],
    spokes: 8,
    inner: 0.5,
  });
  lugs(brush, -0.9, 0.82, m.travelled);
  wheel(brush, 1.2, 0.46, 0.46, m.travelled, {
    rim: hub,
    tyre: [40, 40, 42],
    spokes: 6,
    inner: 0.52,
  });
}

/** The lugs of a tyre. */
function lugs(brush: Brush, x: number, r: number, travelled: number): void {
  const { ctx } = brush;
  ctx.strokeStyle = brush.tone([30, 30, 32], 0.5);
  ctx.lineWidth = 0.09;
  ctx.beginPath();
  for (let i = 0; i < 20; i++) {
    const a = -travelled / r + (i * Math.PI) / 10;
    ctx.moveTo(x + Math.cos(a) * r * 0.8, r + Math.sin(a) * r * 0.8);
    ctx.lineTo(x + Math.cos(a + 0.1) * r, r + Math.sin(a + 0.1) * r);
  }
  ctx.stroke();
}

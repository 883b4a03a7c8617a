import type { Rgb } from '../../../color.ts';
import { mix } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import { blob, bodywork, ellipse, fill, glass, line, panel, smoke } from '../parts.ts';
import type { VehicleMoment } from '../vehicle.ts';
import { water } from './waterline.ts';

const WHITE: Rgb = [246, 244, 238];

/** A liner with three decks and two funnels. */
export function ship(brush: Brush, m: VehicleMoment): void {
  decks(brush, m);
  for (const x of [-5.6, -1.6]) funnel(brush, m, x);
  line(
    brush,
    [
      [6.5, 6.2],
      [6.5, 13],
    ],
    brush.tone([190, 190, 190], 0.9),
    0.18,
  );
  body(brush, m);
  line(
    brush,
    [
      [-17, 7.1],
      [-4, 6.9],
      [12, 7.1],
      [19.4, 7.9],
    ],
    brush.tone(WHITE, 0.9),
    0.09,
  );
  water(brush, m, -16.8, 15.5);
}

/** White decks, each with a row of windows. */
function decks(brush: Brush, m: VehicleMoment): void {
  for (const [x, y, w, h] of [
    [-11, 6.2, 19, 2.3],
    [-9.5, 8.5, 15, 2.1],
    [-7, 10.6, 9.5, 1.9],
  ] as const) {
    bodywork(
      brush,
      panel(
        [
          [x, y],
          [x + 0.2, y + h],
          [x + w - 0.7, y + h],
          [x + w, y],
        ],
        0.08,
      ),
      WHITE,
      y,
      y + h,
    );
    const count = Math.round(w / 1.2);
    for (let i = 0; i < count; i++) {
      const px = x + 0.7 + (i * (w - 1.6)) / count;
      const win = panel(
        [
          [px, y + h * 0.35],
          [px, y + h * 0.75],
          [px + 0.7, y + h * 0.75],
          [px + 0.7, y + h * 0.35],
        ],
        0.15,
      );
      glass(brush, win, m.night, true);
    }
  }
}

/** A funnel with its black top, and the smoke behind it. */
function funnel(brush: Brush, m: VehicleMoment, x: number): void {
  smoke(brush, x + 0.6, 16.2, m.t * 0.4, {
    color: [150, 150, 152],
    size: 1.5,
    rise: 3,
    drift: -6,
    count: 8,
    alpha: 0.35,
  });
  bodywork(
    brush,
    panel(
      [
        [x, 12.4],
        [x - 0.35, 16.2],
        [x + 1.7, 16.2],
        [x + 1.9, 12.4],
      ],
      0.08,
    ),
    m.second ?? [206, 60, 46],
    12,
    16.4,
  );
  fill(
    brush,
    panel(
      [
        [x - 0.32, 15.4],
        [x - 0.35, 16.2],
        [x + 1.7, 16.2],
        [x + 1.72, 15.4],
      ],
      0.05,
    ),
    [40, 40, 44],
    0.6,
  );
}

/** The body with its red bottom and its portholes. */
function body(brush: Brush, m: VehicleMoment): void {
  const outline = blob(
    [
      [-17, 6.4],
      [-17.4, 3.2],
      [-16, -1],
      [14, -1],
      [17.2, 3.2],
      [19.6, 7.2],
      [12, 6.3],
      [-4, 6.1],
    ],
    0.35,
  );
  bodywork(brush, outline, m.color, -1, 7);
  brush.ctx.save();
  brush.ctx.clip(outline);
  fill(
    brush,
    panel(
      [
        [-20, 0.7],
        [20, 0.7],
        [20, -2],
        [-20, -2],
      ],
      0,
    ),
    [160, 48, 40],
    0.7,
  );
  line(
    brush,
    [
      [-20, 0.75],
      [20, 0.75],
    ],
    brush.tone(WHITE, 1),
    0.14,
  );
  brush.ctx.restore();
  for (let i = 0; i < 13; i++) {
    const p = ellipse(-14 + i * 2.1, 4.1, 0.32, 0.32);
    glass(brush, p, m.night, true);
    brush.ctx.strokeStyle = brush.tone(mix(m.color, [255, 255, 255], 0.4), 0.9);
    brush.ctx.lineWidth = 0.09;
    brush.ctx.stroke(p);
  }
}

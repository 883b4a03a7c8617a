import { scale as darker } from '../../../color.ts';
import type { Rgb } from '../../../color.ts';
import type { Brush } from '../../shading.ts';
import type { Stage } from '../actions/action.ts';
import { blob, ellipse, mass, polygon } from '../draw/form.ts';
import type { Item } from '../figure.ts';
import type { Joint } from '../skeleton.ts';

export type Pairs = readonly (readonly [number, number])[];

/** The middle of a gripping hand. */
export function grip(stage: Stage, side: 'left' | 'right'): Joint {
  const hand = stage.skeleton[side];
  const k = 0.45;
  return {
    x: hand.end.x + (hand.tip.x - hand.end.x) * k,
    y: hand.end.y + (hand.tip.y - hand.end.y) * k,
    d: hand.end.d,
  };
}

export function angleOf(from: { x: number; y: number }, to: { x: number; y: number }): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

/** Something in a hand: the origin is the grip, `angle` turns it, units are an adult's metres. */
export function held(
  stage: Stage,
  side: 'left' | 'right',
  near: number,
  angle: number,
  draw: (brush: Brush) => void,
): Item {
  return at(stage, grip(stage, side), near, angle, draw);
}

/** Something at a place of the picture. */
export function at(
  stage: Stage,
  place: { x: number; y: number },
  near: number,
  angle: number,
  draw: (brush: Brush) => void,
): Item {
  return {
    near,
    draw(brush) {
      const { ctx } = brush;
      ctx.save();
      ctx.translate(place.x, place.y);
      ctx.rotate(angle);
      ctx.scale(stage.scale, stage.scale);
      draw({ ...brush, pixels: brush.pixels * stage.scale });
      ctx.restore();
    },
  };
}

/** Furniture and machines: origin between the feet, x across the picture. */
export function scene(stage: Stage, near: number, draw: (brush: Brush) => void): Item {
  return at(stage, { x: 0, y: 0 }, near, 0, draw);
}

/** A closed shape with its own outline and modelling. */
export function shape(brush: Brush, pairs: Pairs, color: Rgb, tension = 0.3): void {
  const path = blob(pairs, tension);
  const xs = pairs.map((p) => p[0]);
  const ys = pairs.map((p) => p[1]);
  const middle = {
    x: (Math.min(...xs) + Math.max(...xs)) / 2,
    y: (Math.min(...ys) + Math.max(...ys)) / 2,
  };
  mass(
    brush,
    path,
    color,
    middle,
    Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) * 0.6,
  );
}

export function box(brush: Brush, x: number, y: number, w: number, h: number, color: Rgb): void {
  const path = polygon([
    { x, y },
    { x: x + w, y },
    { x: x + w, y: y + h },
    { x, y: y + h },
  ]);
  mass(brush, path, color, { x: x + w / 2, y: y + h / 2 }, Math.max(w, h) * 0.6);
}

export function disc(brush: Brush, x: number, y: number, r: number, color: Rgb, squash = 1): void {
  mass(brush, ellipse(x, y, r, r * squash), color, { x, y }, r * 1.2);
}

export function flat(brush: Brush, pairs: Pairs, color: Rgb, amount = 0.85, tension = 0.1): void {
  brush.ctx.fillStyle = brush.tone(color, amount);
  brush.ctx.fill(blob(pairs, tension));
}

/** A rod of wood or metal. */
export function rod(brush: Brush, pairs: Pairs, width: number, color: Rgb): void {
  const { ctx } = brush;
  const trace = (style: string, w: number, lift: number): void => {
    ctx.strokeStyle = style;
    ctx.lineWidth = w;
    ctx.beginPath();
    pairs.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y + lift) : ctx.lineTo(x, y + lift)));
    ctx.stroke();
  };
  trace(brush.tone(darker(color, 0.5), 0.4), width + 0.01, 0);
  trace(brush.tone(color, 0.85), width, 0);
  if (width * brush.pixels > 3)
    trace(
      brush.tone([255, 255, 255], 0.95).replace(/[\d.]+\)$/, '0.3)'),
      width * 0.25,
      width * 0.18,
    );
}

/** Rising wisps: smoke, steam. */
export function wisps(
  brush: Brush,
  x: number,
  y: number,
  t: number,
  size: number,
  count = 5,
  grey = 235,
): void {
  const { ctx } = brush;
  for (let i = 0; i < count; i++) {
    const age = (t * 0.45 + i / count) % 1;
    const r = size * (0.25 + age * 0.8);
    const px = x + Math.sin(age * 6 + i * 2) * size * 0.4;
    const py = y + age * size * 4.5;
    const g = ctx.createRadialGradient(px, py, 0, px, py, r);
    const alpha = 0.5 * Math.min(1, age * 5) * (1 - age);
    g.addColorStop(0, `rgba(${grey},${grey},${grey},${alpha})`);
    g.addColorStop(1, `rgba(${grey},${grey},${grey},0)`);
    ctx.fillStyle = g;
    ctx.fillRect(px - r, py - r, r * 2, r * 2);
  }
}

export const WOOD: Rgb = [166, 116, 70];
export const DARK_WOOD: Rgb = [112, 72, 44];
export const STEEL: Rgb = [188, 194, 202];
export const WHITE: Rgb = [248, 246, 240];
export const BLACK: Rgb = [46, 44, 48];
export const RED: Rgb = [204, 58, 48];
export const GOLD: Rgb = [232, 184, 62];
export const LEAF: Rgb = [84, 150, 74];

/** A table seen slightly from above: top edge at height `h`, from x `a` to `b`. */
export function table(brush: Brush, a: number, b: number, h: number, color: Rgb = WOOD): void {
  for (const x of [a + 0.06, b - 0.06])
    rod(
      brush,
      [
        [x, 0],
        [x, h],
      ],
      0.055,
      darker(color, 0.85),
    );
  shape(
    brush,
    [
      [a - 0.03, h - 0.05],
      [a + 0.05, h + 0.05],
      [b - 0.05, h + 0.05],
      [b + 0.03, h - 0.05],
    ],
    color,
    0.05,
  );
  flat(
    brush,
    [
      [a - 0.03, h - 0.05],
      [b + 0.03, h - 0.05],
      [b + 0.03, h - 0.09],
      [a - 0.03, h - 0.09],
    ],
    darker(color, 0.7),
    0.6,
    0,
  );
}

/** A plain chair whose seat is at (x, h), its back towards -x. */
export function chair(brush: Brush, x: number, h: number, color: Rgb = WOOD): void {
  for (const dx of [-0.2, 0.2])
    rod(
      brush,
      [
        [x + dx * 0.9, h],
        [x + dx * 1.1, 0],
      ],
      0.045,
      darker(color, 0.85),
    );
  rod(
    brush,
    [
      [x - 0.22, h],
      [x - 0.29, h + 0.5],
    ],
    0.05,
    color,
  );
  shape(
    brush,
    [
      [x - 0.34, h + 0.26],
      [x - 0.36, h + 0.52],
      [x - 0.24, h + 0.54],
      [x - 0.24, h + 0.28],
    ],
    color,
    0.3,
  );
  shape(
    brush,
    [
      [x - 0.26, h - 0.04],
      [x - 0.24, h + 0.03],
      [x + 0.24, h + 0.03],
      [x + 0.26, h - 0.04],
    ],
    color,
    0.3,
  );
}

export function stool(brush: Brush, x: number, h: number, color: Rgb = WOOD): void {
  for (const dx of [-0.14, 0, 0.14])
    rod(
      brush,
      [
        [x + dx, h],
        [x + dx * 1.5, 0],
      ],
      0.04,
      darker(color, 0.85),
    );
  shape(
    brush,
    [
      [x - 0.2, h - 0.04],
      [x - 0.2, h + 0.03],
      [x + 0.2, h + 0.03],
      [x + 0.2, h - 0.04],
    ],
    color,
    0.4,
  );
}

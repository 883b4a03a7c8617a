import type { Point } from '../../limb.ts';
import type { Brush } from '../../shading.ts';

/** Where an animal on its hind legs has its paws, as seen on the picture; metres. */
export interface Holder {
  near: Point;
  far: Point;
  mouth: Point;
  chest: Point;
  seat: Point;
  /** The lowest and outermost of the hind feet. */
  foot: Point;
  /** One unit of a tool: an adult's metre, shrunk to the animal. */
  unit: number;
  /** Seconds. */
  t: number;
}

/** Something that an animal uses with its paws or stands on. */
export interface Tool {
  /** How far it reaches beyond the animal, in units. */
  room?: { ahead?: number; above?: number; behind?: number; below?: number };
  /** Before the animal is drawn. */
  behind?(brush: Brush, holder: Holder): void;
  /** Between the body and the near arm. */
  between?(brush: Brush, holder: Holder): void;
  /** Over everything. */
  over?(brush: Brush, holder: Holder): void;
}

/** Draws something in its own frame: origin at a place, x along `angle`, in units. */
export function placed(
  brush: Brush,
  holder: Holder,
  at: Point,
  angle: number,
  draw: (brush: Brush) => void,
): void {
  const { ctx } = brush;
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(angle);
  ctx.scale(holder.unit, holder.unit);
  draw({ ...brush, pixels: brush.pixels * holder.unit });
  ctx.restore();
}

export function towards(from: Point, to: Point): number {
  return Math.atan2(to.y - from.y, to.x - from.x);
}

import type { Rgb } from '../../color.ts';
import { mix } from '../../color.ts';
import type { Brush } from './brush.ts';

/** A rugged face of rock or ice as planes that take the light each in its own way. */
export function facets(
  b: Brush,
  look: {
    from: number;
    to: number;
    /** Height of its upper edge, metres. */
    top: (x: number) => number;
    /** Size of a plane across and up, metres. */
    cell: readonly [w: number, h: number];
    /** Colour by the share of the height. */
    color: (up: number) => Rgb;
    contrast?: number;
  },
): void {
  const { from, to, top, cell, color, contrast = 1 } = look;
  const { random, light } = b;
  const tallest = Math.max(
    ...Array.from({ length: 20 }, (_, i) => top(from + ((to - from) * i) / 19)),
  );
  const columns = Math.max(2, Math.round((to - from) / cell[0]));
  const rows = Math.max(2, Math.round(tallest / cell[1]));
  const points = Array.from({ length: columns + 1 }, (_, i) =>
    Array.from({ length: rows + 1 }, (__, k) => {
      const edge = k === 0 || k === rows;
      const x =
        from +
        ((to - from) * i) / columns +
        (i > 0 && i < columns ? random.range(-0.32, 0.32) * cell[0] : 0);
      const share = (k + (edge ? 0 : random.range(-0.3, 0.3))) / rows;
      return { x, y: top(x) * share, out: random.range(0, 1), share };
    }),
  );
  const side = light.direction[0] >= 0 ? 1 : -1;
  type Point = (typeof points)[number][number];
  const plane = (p: Point, q: Point, r: Point): void => {
    // How far it leans towards the light: to the side, and upwards.
    const lean = (q.out - p.out) * (q.x > p.x ? -1 : 1) * side;
    const rise = r.out - p.out;
    const share = (p.share + q.share + r.share) / 3;
    const amount = 0.52 + contrast * (0.36 * lean - 0.22 * rise + random.range(-0.05, 0.05));
    b.poly(
      [
        [p.x, p.y],
        [q.x, q.y],
        [r.x, r.y],
      ],
      mix(color(share), color(Math.min(1, share + 0.2)), random.next() * 0.4),
      amount,
    );
    b.line(
      [
        [p.x, p.y],
        [q.x, q.y],
        [r.x, r.y],
        [p.x, p.y],
      ],
      0.01,
      color(share),
      amount,
    );
  };
  for (let i = 0; i < columns; i++)
    for (let k = 0; k < rows; k++) {
      const [a, c, d, e] = [
        points[i]![k]!,
        points[i + 1]![k]!,
        points[i + 1]![k + 1]!,
        points[i]![k + 1]!,
      ];
      if ((i + k) % 2) {
        plane(a, c, d);
        plane(a, d, e);
      } else {
        plane(a, c, e);
        plane(e, d, c);
      }
    }
}

import { defineThing } from '../thing.ts';

/** A diamond kite with a tail of bows. */
export const kite = defineThing({
  id: 'kite',
  metres: [1.3, 2.2],
  view: [130, 220],
  colors: { main: '#e2382e', second: '#f6c945', tail: '#2f6fd0' },
  habitat: 'air',
  altitude: 4.5,
  footing: 0.2,
  draw(p, { main, second, tail }) {
    p.line('M 62 130 C 40 150 84 170 60 190 C 48 202 66 210 58 219', '#f3ead8', 1.6);
    for (const [x, y] of [
      [54, 146],
      [68, 166],
      [62, 186],
      [57, 207],
    ] as const) {
      p.path(`M ${x} ${y} L ${x - 10} ${y - 6} L ${x - 10} ${y + 6} Z`, tail);
      p.path(`M ${x} ${y} L ${x + 10} ${y - 6} L ${x + 10} ${y + 6} Z`, tail);
    }
    p.line('M 65 56 C 84 110 100 160 126 219', '#ffffff', 0.8, { alpha: 0.75 });
    p.path('M 65 1 L 124 54 L 65 132 Z', main);
    p.path('M 65 1 L 6 54 L 65 132 Z', second);
    p.path('M 65 54 L 124 54 L 65 132 Z', second);
    p.path('M 65 54 L 6 54 L 65 132 Z', main);
    p.line('M 65 1 L 65 132', '#6b4423', 1.8);
    p.line('M 6 54 L 124 54', '#6b4423', 1.8);
  },
});

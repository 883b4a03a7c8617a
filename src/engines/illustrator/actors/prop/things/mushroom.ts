import { defineThing } from '../thing.ts';

/** A red toadstool. */
export const mushroom = defineThing({
  id: 'mushroom',
  metres: [0.2, 0.2],
  view: [80, 80],
  colors: { main: '#d1332a', second: '#f7f2e6' },
  footing: 0.2,
  draw(p, { main, second }) {
    p.path('M 30 38 C 32 54 28 66 26 78 C 32 81 48 81 54 78 C 52 66 48 54 50 38 Z', second, {
      form: 'tube',
    });
    p.path('M 26 48 C 34 54 46 54 54 48 L 56 56 C 46 60 34 60 24 56 Z', second, { form: 'roll' });
    p.path('M 2 40 C 4 10 24 1 40 1 C 56 1 76 10 78 40 C 66 48 14 48 2 40 Z', main, {
      form: 'gloss',
    });
    for (const [x, y, r] of [
      [24, 22, 5],
      [44, 12, 4.5],
      [60, 26, 5.5],
      [40, 32, 5],
      [14, 36, 3],
      [70, 38, 3],
    ] as const)
      p.oval(x, y, r, r * 0.85, second);
  },
});

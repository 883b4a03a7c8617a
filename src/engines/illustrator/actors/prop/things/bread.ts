import { defineThing } from '../thing.ts';

/** A loaf of bread. */
export const bread = defineThing({
  id: 'bread',
  metres: [0.34, 0.34],
  view: [100, 100],
  colors: { main: '#c98a45' },
  footing: 0.36,
  draw(p, { main }) {
    p.path(
      'M 4 84 C -2 60 2 36 22 32 C 40 28 62 28 80 32 C 100 36 102 62 96 84 C 94 92 6 92 4 84 Z',
      main,
      { form: 'ball' },
    );
    for (const x of [24, 44, 64])
      p.path(
        `M ${x} 36 C ${x + 8} 34 ${x + 16} 50 ${x + 14} 60 C ${x + 8} 56 ${x} 46 ${x} 36 Z`,
        '#ecc88a',
      );
  },
});

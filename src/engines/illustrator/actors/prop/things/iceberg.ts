import { defineThing } from '../thing.ts';

/** An iceberg. */
export const iceberg = defineThing({
  id: 'iceberg',
  metres: [9, 6],
  view: [150, 100],
  colors: { main: '#e6f2f8' },
  draw(p, { main }) {
    p.path('M 4 98 L 20 56 L 40 40 L 58 6 L 76 22 L 92 14 L 112 48 L 132 60 L 147 98 Z', main, {
      form: 'face',
    });
    p.path('M 58 6 L 76 22 L 70 60 L 84 98 L 4 98 L 20 56 L 40 40 Z', '#ffffff', {
      form: 'flat',
      alpha: 0.5,
    });
    p.path('M 92 14 L 112 48 L 132 60 L 147 98 L 108 98 L 98 58 Z', '#7fb4d0', {
      form: 'face',
      alpha: 0.6,
    });
    for (const d of ['M 40 40 L 46 68 L 38 98', 'M 76 22 L 98 58', 'M 112 48 L 118 76'])
      p.line(d, '#6fa3c0', 1.2, { alpha: 0.6 });
    p.path('M 2 92 L 149 92 L 147 100 L 4 100 Z', '#9fd3e8', { form: 'flat', alpha: 0.6 });
  },
});

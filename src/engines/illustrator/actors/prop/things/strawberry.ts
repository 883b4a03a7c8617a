import { defineThing } from '../thing.ts';

/** A strawberry. */
export const strawberry = defineThing({
  id: 'strawberry',
  metres: [0.045, 0.045],
  view: [100, 100],
  colors: { main: '#d92b36' },
  footing: 0.36,
  round: true,
  draw(p, { main }) {
    p.path('M 50 98 C 24 84 8 52 14 34 C 20 16 80 16 86 34 C 92 52 76 84 50 98 Z', main, {
      form: 'gloss',
    });
    for (let i = 0; i < 18; i++) {
      const [x, y] = [26 + (i % 4) * 16 + (Math.floor(i / 4) % 2) * 7, 36 + Math.floor(i / 4) * 12];
      if (Math.abs(x - 50) < 44 - y * 0.34) p.oval(x, y, 1.6, 2.4, '#f7e08a');
    }
    for (let i = 0; i < 6; i++)
      p.turned(50, 22, (i - 2.5) * 0.62, () =>
        p.path('M 50 26 C 43 20 44 8 50 2 C 56 8 57 20 50 26 Z', '#4f9a3a'),
      );
  },
});

import { defineThing } from '../thing.ts';

/** A stone figure on its plinth. */
export const statue = defineThing({
  id: 'statue',
  metres: [0.9, 2.6],
  view: [90, 260],
  colors: { main: '#bdb6a8' },
  draw(p, { main }) {
    p.box(10, 196, 70, 64, main, { form: 'tube' });
    p.box(4, 188, 82, 10, main, { r: 2, form: 'roll' });
    p.box(2, 252, 86, 8, main, { form: 'roll' });
    p.path('M 30 188 C 28 150 26 110 32 84 C 36 70 54 70 58 84 C 64 110 62 150 60 188 Z', main, {
      form: 'tube',
    });
    p.path('M 34 80 C 22 92 20 116 26 134 L 34 132 C 32 116 34 104 40 94 Z', main, {
      form: 'ball',
    });
    p.path('M 56 78 C 70 66 76 44 78 24 L 70 22 C 66 44 60 60 50 72 Z', main, { form: 'ball' });
    p.path('M 70 24 L 80 24 L 78 8 L 72 8 Z', main, { form: 'ball' });
    p.oval(45, 56, 12, 15, main, { form: 'ball' });
    p.path('M 33 52 C 33 40 57 40 57 52 C 50 46 40 46 33 52 Z', main, { form: 'ball' });
    for (const d of [
      'M 38 96 C 34 130 36 160 36 186',
      'M 46 92 C 46 130 48 160 46 186',
      'M 54 96 C 58 130 54 160 54 186',
    ])
      p.line(d, '#6f685c', 1.4, { alpha: 0.5 });
  },
});

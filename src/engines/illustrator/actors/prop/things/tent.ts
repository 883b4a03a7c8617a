import { defineThing } from '../thing.ts';

/** A ridge tent with an open door. */
export const tent = defineThing({
  id: 'tent',
  metres: [2.6, 1.6],
  view: [260, 160],
  colors: { main: '#e8892b', second: '#c05f1c' },
  draw(p, { main, second }) {
    p.path('M 92 8 L 196 2 L 258 152 L 172 158 Z', second, { form: 'face' });
    p.path('M 92 8 L 4 158 L 172 158 Z', main, { form: 'tube' });
    p.path('M 92 26 L 58 158 L 124 158 Z', '#2b211c', { form: 'flat' });
    p.path('M 92 26 L 58 158 L 40 158 C 62 120 78 80 92 26 Z', '#f2b26b', { form: 'face' });
    p.path('M 92 26 L 124 158 L 140 158 C 118 120 106 80 92 26 Z', '#f2b26b', { form: 'face' });
    p.line('M 92 8 L 196 2', '#8a4a18', 3);
    p.line('M 92 8 L 92 2', '#d8d2c4', 3);
    p.line('M 196 2 L 259 120', '#e8e2d4', 1);
  },
});

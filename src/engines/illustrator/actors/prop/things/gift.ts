import { defineThing } from '../thing.ts';

/** A wrapped present with a bow. */
export const gift = defineThing({
  id: 'gift',
  metres: [0.36, 0.38],
  view: [90, 95],
  colors: { main: '#d12a2a', second: '#f6c945' },
  draw(p, { main, second }) {
    p.box(8, 44, 74, 50, main, { form: 'tube' });
    p.box(4, 32, 82, 16, main, { r: 2, form: 'roll' });
    p.box(37, 32, 16, 62, second, { form: 'tube' });
    p.path('M 45 32 C 22 30 10 18 18 8 C 28 0 42 16 45 32 Z', second, { form: 'ball' });
    p.path('M 45 32 C 68 30 80 18 72 8 C 62 0 48 16 45 32 Z', second, { form: 'ball' });
    p.oval(45, 30, 7, 6, second, { form: 'ball' });
  },
});

import { defineThing } from '../thing.ts';

/** A school backpack with a front pocket. */
export const backpack = defineThing({
  id: 'backpack',
  metres: [0.38, 0.5],
  view: [76, 100],
  colors: { main: '#2f6fd0', second: '#f0a63a' },
  grip: [38, 6],
  draw(p, { main, second }) {
    p.line('M 29 12 C 28 1 48 1 47 12', main, 4.5);
    p.line('M 14 28 C 2 40 1 70 8 92', main, 6.5);
    p.line('M 62 28 C 74 40 75 70 68 92', main, 6.5);
    p.path(
      'M 12 40 C 12 14 22 8 38 8 C 54 8 64 14 64 40 L 66 90 C 66 98 60 99 38 99 C 16 99 10 98 10 90 Z',
      main,
      { form: 'tube' },
    );
    p.line('M 15 42 C 16 18 24 13 38 13 C 52 13 60 18 61 42', '#1c2733', 1.4, { alpha: 0.75 });
    p.shade(38, 60, 28, 20, 0.25);
    p.path(
      'M 17 60 C 17 56 20 54 24 54 L 52 54 C 56 54 59 56 59 60 L 60 88 C 60 93 56 95 52 95 L 24 95 C 20 95 16 93 16 88 Z',
      main,
      { form: 'ball' },
    );
    p.line('M 19 63 C 30 61 46 61 57 63', second, 2.6);
    p.box(50, 62, 4, 9, second, { r: 1.5 });
    p.box(27, 27, 22, 13, second, { r: 3 });
    p.line('M 31 33.500 L 45 33.500', '#ffffff', 1.6, { alpha: 0.6 });
    p.box(4, 62, 8, 24, main, { r: 4, form: 'tube' });
    p.box(64, 62, 8, 24, main, { r: 4, form: 'tube' });
  },
});

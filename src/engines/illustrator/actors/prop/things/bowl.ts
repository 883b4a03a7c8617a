import { defineThing } from '../thing.ts';

/** A round bowl. */
export const bowl = defineThing({
  id: 'bowl',
  metres: [0.26, 0.13],
  view: [104, 52],
  colors: { main: '#3f7fc4', second: '#f7f3e8' },
  top: 0.8,
  draw(p, { main, second }) {
    p.path('M 34 46 L 70 46 L 72 52 L 32 52 Z', main, { form: 'tube' });
    p.path('M 2 14 C 4 36 26 49 52 49 C 78 49 100 36 102 14 Z', main, { form: 'ball' });
    p.oval(52, 14, 50, 12, main, { form: 'face' });
    p.oval(52, 14.5, 46, 10, '#000000', { form: 'flat', alpha: 0.34 });
    p.oval(52, 16, 45, 8.8, main, { form: 'roll' });
    p.line('M 7 26 C 20 42 84 42 97 26', second, 2, { alpha: 0.85 });
    p.gleam(22, 30, 8, 10, 0.5, -0.6);
  },
});

import { defineThing } from '../thing.ts';

/** A golden crown with jewels. */
export const crown = defineThing({
  id: 'crown',
  metres: [0.3, 0.22],
  view: [120, 88],
  colors: { main: '#e8bc3a', second: '#c2273d' },
  draw(p, { main, second }) {
    p.path('M 10 76 L 4 20 L 32 48 L 60 6 L 88 48 L 116 20 L 110 76 Z', main, { form: 'gloss' });
    p.box(8, 70, 104, 16, main, { r: 4, form: 'roll' });
    for (const [x, y] of [
      [5, 17],
      [60, 6],
      [115, 17],
    ] as const)
      p.oval(x, y, 6, 6, '#f7e6a8');
    for (const [x, color] of [
      [30, '#2f6fd0'],
      [60, second],
      [90, '#3f9b3f'],
    ] as const)
      p.oval(x, 78, 6, 5, color, { form: 'gloss' });
  },
});

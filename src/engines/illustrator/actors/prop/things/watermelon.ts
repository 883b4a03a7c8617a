import { defineThing } from '../thing.ts';

/** A slice of watermelon. */
export const watermelon = defineThing({
  id: 'watermelon',
  metres: [0.32, 0.32],
  view: [100, 100],
  colors: { main: '#e2434a' },
  footing: 0.36,
  draw(p, { main }) {
    p.path('M 2 30 C 6 104 94 104 98 30 Z', '#2f7a3a', { form: 'face' });
    p.path('M 8 30 C 12 92 88 92 92 30 Z', '#e9f0c8', { form: 'flat' });
    p.path('M 13 30 C 17 84 83 84 87 30 Z', main);
    for (const [x, y] of [
      [28, 42],
      [44, 50],
      [60, 42],
      [76, 44],
      [36, 60],
      [52, 66],
      [66, 58],
    ] as const)
      p.oval(x, y, 2.4, 4, '#2a1a14');
  },
});

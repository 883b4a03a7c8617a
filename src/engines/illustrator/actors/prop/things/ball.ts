import { defineThing } from '../thing.ts';

/** A plain ball with a band. */
export const ball = defineThing({
  id: 'ball',
  metres: [0.24, 0.24],
  view: [100, 100],
  colors: { main: '#d12a2a', second: '#f7f2e6' },
  footing: 0.3,
  round: true,
  draw(p, { main, second }) {
    p.oval(50, 50, 49, 49, main, { form: 'gloss' });
    p.within('M 1 50 C 1 -15.300 99 -15.300 99 50 C 99 115.300 1 115.300 1 50 Z', () => {
      p.path('M -2 46 C 26 62 74 62 102 46 L 102 64 C 74 80 26 80 -2 64 Z', second, {
        form: 'roll',
        alpha: 0.9,
      });
    });
    p.gleam(34, 22, 22, 15, 0.7, -0.4);
  },
});

import { defineThing } from '../thing.ts';

/** An egg. */
export const egg = defineThing({
  id: 'egg',
  metres: [0.06, 0.06],
  view: [100, 100],
  colors: { main: '#f3e3cf' },
  footing: 0.36,
  round: true,
  draw(p, { main }) {
    p.path(
      'M 50 4 C 74 4 86 40 86 60 C 86 84 70 96 50 96 C 30 96 14 84 14 60 C 14 40 26 4 50 4 Z',
      main,
      { form: 'ball' },
    );
  },
});

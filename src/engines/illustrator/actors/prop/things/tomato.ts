import { defineThing } from '../thing.ts';

/** A ripe tomato. */
export const tomato = defineThing({
  id: 'tomato',
  metres: [0.08, 0.08],
  view: [100, 100],
  colors: { main: '#d8352a' },
  footing: 0.36,
  round: true,
  draw(p, { main }) {
    p.oval(50, 52, 46, 40, main, { form: 'gloss' });
    for (let i = 0; i < 5; i++)
      p.turned(50, 18, (i - 2) * 0.8, () =>
        p.path('M 50 18 C 45 26 46 34 50 38 C 54 34 55 26 50 18 Z', '#3f7a34'),
      );
    p.box(47, 6, 6, 14, '#4f7a34', { form: 'tube' });
  },
});

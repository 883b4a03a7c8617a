import { defineThing } from '../thing.ts';

/** A daisy-like flower on its stem. */
export const flower = defineThing({
  id: 'flower',
  metres: [0.24, 0.55],
  view: [48, 110],
  colors: { main: '#f2708f', second: '#f6c945', stem: '#4f9a3a' },
  footing: 0.08,
  sway: 0.12,
  draw(p, { main, second, stem }) {
    p.line('M 24 24 C 22 56 26 80 24 110', stem, 3);
    p.path('M 24 80 C 10 78 4 66 3 58 C 14 60 24 68 24 80 Z', stem);
    p.path('M 24 92 C 38 90 44 78 45 70 C 34 72 25 80 24 92 Z', stem);
    for (let i = 0; i < 12; i++) {
      const a = (i / 12) * 6.283;
      p.turned(24, 24, a, () =>
        p.path('M 24 24 C 18 16 18 4 24 1 C 30 4 30 16 24 24 Z', main, { form: 'face' }),
      );
    }
    p.oval(24, 24, 7.5, 7.5, second, { form: 'ball' });
  },
});

import { defineThing } from '../thing.ts';

/** A football of black and white panels. */
export const sportsBall = defineThing({
  id: 'sports_ball',
  metres: [0.22, 0.22],
  view: [100, 100],
  colors: { main: '#f4f2ec', second: '#202428' },
  footing: 0.3,
  round: true,
  draw(p, { main, second }) {
    p.oval(50, 50, 49, 49, main, { form: 'ball' });
    const disc = 'M 1 50 C 1 -15.300 99 -15.300 99 50 C 99 115.300 1 115.300 1 50 Z';
    p.within(disc, () => {
      p.path('M 50 30 L 69 44 L 62 66 L 38 66 L 31 44 Z', second, { form: 'face' });
      p.path('M 50 -4 L 66 8 L 60 16 L 40 16 L 34 8 Z', second, { form: 'face' });
      p.path('M 92 24 L 106 40 L 96 50 L 84 42 L 84 28 Z', second, { form: 'face' });
      p.path('M 8 24 L -6 40 L 4 50 L 16 42 L 16 28 Z', second, { form: 'face' });
      p.path('M 76 76 L 90 72 L 88 90 L 70 100 L 66 86 Z', second, { form: 'face' });
      p.path('M 24 76 L 10 72 L 12 90 L 30 100 L 34 86 Z', second, { form: 'face' });
      for (const d of [
        'M 50 30 L 50 14',
        'M 69 44 L 85 38',
        'M 31 44 L 15 38',
        'M 62 66 L 72 80',
        'M 38 66 L 28 80',
        'M 60 14 L 85 28',
        'M 40 14 L 15 28',
        'M 95 48 L 88 74',
        'M 5 48 L 12 74',
        'M 34 88 L 66 88',
      ])
        p.line(d, '#4c5258', 1.5, { form: 'flat' });
    });
    p.gleam(34, 24, 24, 18, 0.5);
    p.shade(62, 84, 42, 26, 0.35);
  },
});

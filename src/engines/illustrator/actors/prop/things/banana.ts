import { defineThing } from '../thing.ts';

/** A ripe banana. */
export const banana = defineThing({
  id: 'banana',
  metres: [0.2, 0.12],
  view: [100, 60],
  colors: { main: '#f4c82e', tip: '#5b4620' },
  draw(p, { main, tip }) {
    p.path(
      'M 6 8 C 10 36 34 59 62 58 C 78 57 92 48 97 36 C 98 32 95 30 92 32 C 78 40 56 40 40 30 C 28 22 20 14 16 4 C 12 2 6 4 6 8 Z',
      main,
      { form: 'roll' },
    );
    p.path(
      'M 11 9 C 18 30 40 47 66 47 C 80 47 90 42 96 35 C 90 50 76 57 62 58 C 34 59 10 36 6 8 Z',
      '#b8861a',
      { form: 'flat', alpha: 0.35 },
    );
    p.line('M 12 8 C 18 26 40 44 66 44', '#fff0a0', 1.6, { alpha: 0.8 });
    p.path('M 5 9 L 3 1 L 10 0.500 L 17 5 Z', tip, { form: 'tube' });
    p.path('M 98 36 C 100 32 96 29 92 32 C 92 35 95 38 98 36 Z', tip);
  },
});

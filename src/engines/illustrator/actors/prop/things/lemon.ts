import { defineThing } from '../thing.ts';

/** A lemon. */
export const lemon = defineThing({
  id: 'lemon',
  metres: [0.08, 0.08],
  view: [100, 100],
  colors: { main: '#f4d23a' },
  footing: 0.36,
  round: true,
  draw(p, { main }) {
    p.path(
      'M 4 56 C 10 50 12 46 18 36 C 34 8 70 8 84 36 C 88 44 92 48 97 50 C 94 58 90 62 86 70 C 70 98 32 96 16 74 C 12 66 8 62 4 56 Z',
      main,
      { form: 'gloss' },
    );
    p.gleam(38, 38, 14, 8, 0.5, -0.4);
  },
});

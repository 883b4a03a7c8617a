import { defineThing } from '../thing.ts';

/** A red apple with a leaf. */
export const apple = defineThing({
  id: 'apple',
  metres: [0.085, 0.095],
  view: [90, 100],
  colors: { main: '#cf2630', leaf: '#4f9a3a', stem: '#5e3c1e' },
  round: true,
  draw(p, { main, leaf, stem }) {
    p.path(
      'M 45 24 C 34 14 6 14 3 46 C 1 74 20 99 36 98 C 41 98 42 96 45 96 C 48 96 49 98 54 98 C 70 99 89 74 87 46 C 84 14 56 14 45 24 Z',
      main,
      { form: 'gloss' },
    );
    p.path('M 66 20 C 82 30 86 50 78 72 C 82 50 78 32 66 20 Z', '#f6c04a', {
      form: 'flat',
      alpha: 0.25,
    });
    p.shade(45, 24, 15, 7, 0.55);
    p.line('M 45 26 C 44 16 46 8 51 2', stem, 4.2);
    p.path('M 48 14 C 54 2 70 0 80 6 C 76 18 60 22 48 14 Z', leaf);
    p.line('M 50 13 C 58 10 68 7 77 7', '#2f6d24', 1);
    p.gleam(25, 42, 9, 17, 0.75, 0.35);
  },
});

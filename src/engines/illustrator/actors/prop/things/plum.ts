import { defineThing } from '../thing.ts';

/** A plum with its leaf. */
export const plum = defineThing({
  id: 'plum',
  metres: [0.07, 0.075],
  view: [90, 96],
  colors: { main: '#6a2a7a', leaf: '#4f9a3a', stem: '#6b4a2c' },
  round: true,
  draw(p, { main, leaf, stem }) {
    p.line('M 46 18 C 45 10 48 5 52 1', stem, 3.6);
    p.path('M 48 12 C 56 -1 74 0 82 8 C 76 18 60 20 48 12 Z', leaf);
    p.path(
      'M 46 16 C 66 8 88 26 87 54 C 86 80 66 96 46 95 C 24 96 4 80 3 54 C 2 26 26 8 46 16 Z',
      main,
      { form: 'gloss' },
    );
    p.line('M 46 17 C 36 40 38 70 48 94', '#3a1244', 2.2, { alpha: 0.55 });
    p.gleam(24, 40, 10, 18, 0.5, 0.3);
  },
});

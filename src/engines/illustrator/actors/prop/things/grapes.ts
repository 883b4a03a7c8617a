import { defineThing } from '../thing.ts';

/** A bunch of grapes. */
export const grapes = defineThing({
  id: 'grapes',
  metres: [0.16, 0.2],
  view: [96, 120],
  colors: { main: '#6a2c86', leaf: '#4f9a3a', stem: '#6b4a2c' },
  draw(p, { main, leaf, stem }) {
    p.line('M 48 30 C 46 16 50 8 56 2', stem, 4);
    p.path('M 50 20 C 56 4 76 0 88 8 C 90 18 84 28 72 28 C 64 34 54 30 50 20 Z', leaf);
    for (const [y, xs] of [
      [30, [24, 42, 60, 76]],
      [46, [16, 33, 50, 67, 82]],
      [62, [25, 42, 59, 75]],
      [78, [33, 50, 66]],
      [94, [41, 57]],
      [109, [49]],
    ] as const) {
      for (const x of xs) {
        p.shade(x, y + 4, 11, 9, 0.3);
        p.oval(x, y, 10.5, 10.5, main, { form: 'gloss' });
        p.gleam(x - 3, y - 4, 4, 3, 0.6);
      }
    }
  },
});

import { defineThing } from '../thing.ts';

/** A table spoon, upright. */
export const spoon = defineThing({
  id: 'spoon',
  metres: [0.05, 0.19],
  view: [50, 190],
  colors: { main: '#b9c1c9' },
  footing: 0.2,
  grip: [25, 160],
  draw(p, { main }) {
    p.path(
      'M 22 70 C 22 100 18 150 17 176 C 17 186 20 189 25 189 C 30 189 33 186 33 176 C 32 150 28 100 28 70 Z',
      main,
      { form: 'tube' },
    );
    p.path(
      'M 25 1 C 42 2 48 24 46 42 C 44 60 32 72 25 76 C 18 72 6 60 4 42 C 2 24 8 2 25 1 Z',
      main,
      { form: 'ball' },
    );
    p.path(
      'M 25 7 C 38 8 42 26 40.500 40 C 39 54 30 64 25 67 C 20 64 11 54 9.500 40 C 8 26 12 8 25 7 Z',
      '#5d666f',
      { form: 'face', alpha: 0.55 },
    );
    p.gleam(31, 48, 8, 16, 0.8, 0.4);
    p.gleam(23, 130, 3, 40, 0.7);
  },
});

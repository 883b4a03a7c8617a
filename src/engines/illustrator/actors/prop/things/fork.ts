import { defineThing } from '../thing.ts';

/** A dinner fork, upright. */
export const fork = defineThing({
  id: 'fork',
  metres: [0.05, 0.2],
  view: [50, 200],
  colors: { main: '#b9c1c9' },
  footing: 0.2,
  grip: [25, 170],
  draw(p, { main }) {
    p.path(
      'M 21 96 C 22 110 18 150 17 186 C 17 196 20 199 25 199 C 30 199 33 196 33 186 C 32 150 28 110 29 96 Z',
      main,
      { form: 'tube' },
    );
    p.path(
      'M 5 3 C 5 1 10 1 10 3 L 10.500 50 C 10.500 56 15 56 15 50 L 15.500 3 C 15.500 1 20.500 1 20.500 3 L 21 50 C 21 56 29 56 29 50 L 29.500 3 C 29.500 1 34.500 1 34.500 3 L 35 50 C 35 56 39.500 56 39.500 50 L 40 3 C 40 1 45 1 45 3 L 45 62 C 45 82 34 88 30 98 L 20 98 C 16 88 5 82 5 62 Z',
      main,
      { form: 'tube' },
    );
    p.gleam(22, 150, 3, 40, 0.7);
    p.gleam(16, 72, 5, 14, 0.6);
  },
});

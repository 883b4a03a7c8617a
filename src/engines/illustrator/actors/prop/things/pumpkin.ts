import { defineThing } from '../thing.ts';

/** A ribbed pumpkin. */
export const pumpkin = defineThing({
  id: 'pumpkin',
  metres: [0.42, 0.36],
  view: [126, 108],
  colors: { main: '#e8801f', stem: '#6b7d34' },
  round: true,
  draw(p, { main, stem }) {
    for (const [x, rx] of [
      [26, 24],
      [100, 24],
      [42, 28],
      [84, 28],
      [63, 26],
    ] as const)
      p.oval(x, 64, rx, 42, main);
    p.path('M 56 28 C 58 14 50 8 54 2 L 70 4 C 66 12 70 18 72 28 C 66 33 60 32 56 28 Z', stem, {
      form: 'tube',
    });
    p.gleam(44, 44, 10, 18, 0.4, 0.2);
  },
});

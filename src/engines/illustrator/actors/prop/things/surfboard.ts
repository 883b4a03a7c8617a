import { defineThing } from '../thing.ts';

/** A surfboard standing on its tail. */
export const surfboard = defineThing({
  id: 'surfboard',
  metres: [0.56, 1.95],
  view: [56, 195],
  colors: { main: '#2ab7c9', second: '#fff6e4' },
  footing: 0.16,
  top: 1,
  draw(p, { main, second }) {
    const board =
      'M 28 1 C 44 24 54 66 53 106 C 52 146 42 180 36 190 L 20 190 C 14 180 4 146 3 106 C 2 66 12 24 28 1 Z';
    p.path('M 22 178 L 12 194 L 28 188 Z', '#20303a');
    p.path('M 34 178 L 44 194 L 28 188 Z', '#20303a');
    p.path(board, second, { form: 'tube' });
    p.within(board, () => {
      p.path('M 0 0 L 56 0 L 56 44 C 40 62 18 34 0 56 Z', main);
      p.path('M 0 132 C 18 118 38 146 56 128 L 56 195 L 0 195 Z', main);
      p.line('M 0 64 C 18 42 40 70 56 52', '#f08a24', 3.5, { form: 'flat' });
      p.line('M 0 124 C 18 110 38 138 56 120', '#f08a24', 3.5, { form: 'flat' });
      p.line('M 28 0 L 28 195', '#7a4a26', 1.1);
    });
    p.gleam(16, 84, 8, 46, 0.4);
  },
});

import { defineThing } from '../thing.ts';

/** A snowboard standing, with its bindings. */
export const snowboard = defineThing({
  id: 'snowboard',
  metres: [0.6, 1.58],
  view: [60, 158],
  colors: { main: '#1f8fd6', second: '#f6d23f', dark: '#1e2328' },
  footing: 0.22,
  draw(p, { main, second, dark }) {
    p.turned(30, 156, 0.13, () => {
      const board =
        'M 16 24 C 15 6 22 1 30 1 C 38 1 45 6 44 24 C 42 60 42 96 44 132 C 45 150 38 157 30 157 C 22 157 15 150 16 132 C 18 96 18 60 16 24 Z';
      p.path(board, main, { form: 'tube' });
      p.within(board, () => {
        p.path('M 10 70 L 50 30 L 50 52 L 10 92 Z', second, { form: 'flat' });
        p.path('M 10 100 L 50 60 L 50 66 L 10 106 Z', '#ffffff', { form: 'flat', alpha: 0.9 });
        p.path('M 10 20 L 50 -10 L 50 -2 L 10 30 Z', '#ffffff', { form: 'flat', alpha: 0.6 });
      });
      for (const [y, turn] of [
        [50, -0.22],
        [108, 0.16],
      ] as const) {
        p.turned(30, y, turn, () => {
          p.box(9, y - 7, 42, 14, dark, { r: 5 });
          p.box(18, y - 11, 5, 22, '#4a525a', { r: 2 });
          p.box(37, y - 11, 5, 22, '#4a525a', { r: 2 });
          p.box(7, y - 9, 7, 18, '#343b42', { r: 3 });
        });
      }
      p.gleam(24, 24, 7, 16, 0.5);
    });
  },
});

import { defineThing } from '../thing.ts';

/** A golden cup. */
export const trophy = defineThing({
  id: 'trophy',
  metres: [0.3, 0.42],
  view: [90, 126],
  colors: { main: '#e8b52e', base: '#3a2a20' },
  draw(p, { main, base }) {
    p.line('M 20 20 C -4 18 2 56 26 58', main, 6);
    p.line('M 70 20 C 94 18 88 56 64 58', main, 6);
    p.path('M 16 6 L 74 6 C 74 46 66 70 45 76 C 24 70 16 46 16 6 Z', main, { form: 'tube' });
    p.box(12, 3, 66, 8, main, { r: 4, form: 'roll' });
    p.path('M 40 74 L 50 74 L 54 96 L 36 96 Z', main, { form: 'tube' });
    p.box(26, 94, 38, 8, main, { r: 3, form: 'roll' });
    p.box(20, 101, 50, 24, base, { r: 3, form: 'tube' });
    p.box(32, 107, 26, 11, main, { r: 1 });
    p.path(
      'M 45 20 L 49 31 L 60 31 L 51 38 L 54 49 L 45 42 L 36 49 L 39 38 L 30 31 L 41 31 Z',
      '#fff3c0',
      { form: 'flat', alpha: 0.8 },
    );
    p.gleam(27, 34, 5, 22, 0.8);
  },
});

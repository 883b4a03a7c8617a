import { defineThing } from '../thing.ts';

/** A bathtub on feet, full of foam. */
export const bathtub = defineThing({
  id: 'bathtub',
  metres: [1.7, 0.75],
  view: [170, 75],
  colors: { main: '#f7f7f4' },
  draw(p, { main }) {
    for (const x of [30, 132]) p.oval(x, 69, 8, 6, '#c9a24b');
    p.line('M 150 18 L 150 4 C 150 0 138 0 138 6', '#aab3bb', 4);
    for (const [x, r] of [
      [40, 12],
      [58, 14],
      [78, 12],
      [98, 15],
      [118, 11],
    ] as const)
      p.oval(x, 18, r, r * 0.8, '#ffffff');
    p.path('M 6 20 L 164 20 C 162 50 150 68 128 68 L 42 68 C 20 68 8 50 6 20 Z', main, {
      form: 'roll',
    });
    p.box(1, 15, 168, 8, main, { r: 4, form: 'roll' });
  },
});

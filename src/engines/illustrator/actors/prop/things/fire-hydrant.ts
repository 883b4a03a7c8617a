import { defineThing } from '../thing.ts';

/** A street hydrant. */
export const fireHydrant = defineThing({
  id: 'fire_hydrant',
  metres: [0.56, 0.86],
  view: [56, 86],
  colors: { main: '#d3261f', cap: '#c9ccd1' },
  draw(p, { main, cap }) {
    p.box(7, 78, 42, 8, main, { r: 2 });
    p.box(11, 72, 34, 7, main, { r: 2, form: 'tube' });
    p.box(15, 30, 26, 44, main, { r: 2, form: 'tube' });
    p.box(1, 40, 9, 15, cap, { r: 3, form: 'roll' });
    p.box(46, 40, 9, 15, cap, { r: 3, form: 'roll' });
    p.box(8, 42, 8, 11, main, { form: 'roll' });
    p.box(40, 42, 8, 11, main, { form: 'roll' });
    p.box(11, 26, 34, 6, main, { r: 2, form: 'tube' });
    p.path('M 14 27 C 14 12 20 8 28 8 C 36 8 42 12 42 27 Z', main, { form: 'ball' });
    p.box(24, 1, 8, 9, cap, { r: 1.5, form: 'tube' });
    p.shade(28, 53, 13, 13, 0.4);
    p.oval(28, 51, 10.5, 10.5, cap, { form: 'ball' });
    p.oval(28, 51, 6, 6, main, { form: 'ball' });
    p.path('M 25 48 L 31 48 L 33 51 L 31 54 L 25 54 L 23 51 Z', cap);
    for (const x of [15, 22, 34, 41]) p.oval(x, 75.5, 1.4, 1.4, cap);
  },
});

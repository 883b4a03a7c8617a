import { defineThing } from '../thing.ts';

/** A table knife, upright. */
export const knife = defineThing({
  id: 'knife',
  metres: [0.045, 0.22],
  view: [45, 220],
  colors: { main: '#c3cad2', handle: '#2b2f34' },
  footing: 0.2,
  grip: [22, 180],
  draw(p, { main, handle }) {
    p.path(
      'M 16 120 L 16 40 C 16 18 20 4 30 1 C 35 20 36 60 34 96 C 33 110 30 118 28 120 Z',
      main,
      { form: 'tube' },
    );
    p.path('M 27 10 C 33 36 33 80 30 116 L 33 100 C 36 60 35 20 30 1 Z', '#f4f8fb', {
      form: 'flat',
      alpha: 0.8,
    });
    p.box(14, 117, 16, 8, '#8b939b', { r: 2, form: 'tube' });
    p.path(
      'M 15 124 L 29 124 C 31 150 32 190 31 208 C 31 218 27 219 22 219 C 17 219 13 218 13 208 C 12 190 13 150 15 124 Z',
      handle,
      { form: 'tube' },
    );
    for (const y of [140, 166, 192]) p.oval(22, y, 2.6, 2.6, '#b9c1c9');
  },
});

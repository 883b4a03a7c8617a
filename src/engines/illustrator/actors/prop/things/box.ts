import { defineThing } from '../thing.ts';

/** A cardboard box. */
export const box = defineThing({
  id: 'box',
  metres: [0.6, 0.52],
  view: [60, 52],
  colors: { main: '#c4965c' },
  draw(p, { main }) {
    p.path('M 2 14 L 40 18 L 40 52 L 2 46 Z', main, { form: 'face' });
    p.path('M 40 18 L 58 12 L 58 44 L 40 52 Z', main, { form: 'face' });
    p.path('M 40 18 L 58 12 L 58 44 L 40 52 Z', '#000000', { form: 'flat', alpha: 0.2 });
    p.path('M 2 14 L 22 8 L 58 12 L 40 18 Z', '#ffffff', { form: 'flat', alpha: 0.2 });
    p.path('M 2 14 L 22 8 L 58 12 L 40 18 Z', main, { form: 'face', alpha: 0.85 });
    p.path('M 18 15.700 L 38 9.800 L 43 10.300 L 23 16.200 L 23 27 L 18 26.500 Z', '#e4cfa0', {
      form: 'flat',
      alpha: 0.9,
    });
    p.path('M 8 36 L 14 37 L 14 43 L 8 42 Z', '#7a5526', { form: 'flat', alpha: 0.6 });
  },
});

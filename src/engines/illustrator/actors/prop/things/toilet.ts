import { defineThing } from '../thing.ts';

/** A toilet with its cistern and open lid. */
export const toilet = defineThing({
  id: 'toilet',
  metres: [0.5, 0.82],
  view: [75, 123],
  colors: { main: '#f1f1ee', dark: '#9aa7ad' },
  seat: 0.5,
  top: 0.98,
  draw(p, { main, dark }) {
    p.box(15, 4, 45, 44, main, { r: 4, form: 'tube' });
    p.box(12, 1, 51, 8, main, { r: 3, form: 'roll' });
    p.box(31, 0, 13, 3, '#b9c3c9', { r: 1.5 });
    p.box(18, 14, 8, 3, '#b9c3c9', { r: 1.5 });
    p.path('M 15 62 C 14 34 24 26 37.500 26 C 51 26 61 34 60 62 Z', main, { form: 'ball' });
    p.line('M 17 60 C 17 38 25 30 37.500 30 C 50 30 58 38 58 60', dark, 1, { alpha: 0.6 });
    p.path('M 24 88 C 28 100 26 112 21 122 L 54 122 C 49 112 47 100 51 88 Z', main, {
      form: 'tube',
    });
    p.path('M 7 66 C 8 88 24 100 37.500 100 C 51 100 67 88 68 66 Z', main, { form: 'ball' });
    p.oval(37.5, 65, 32, 13, main, { form: 'roll' });
    p.oval(37.5, 65.5, 24, 8.5, dark, { form: 'face' });
    p.oval(37.5, 68, 19, 5.5, '#cfe9f3', { form: 'face' });
    p.gleam(33, 67, 8, 2, 0.8);
    p.shade(37.5, 102, 16, 6, 0.3);
  },
});

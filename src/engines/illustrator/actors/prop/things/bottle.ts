import { defineThing } from '../thing.ts';

/** A glass wine bottle with a label. */
export const bottle = defineThing({
  id: 'bottle',
  metres: [0.085, 0.31],
  view: [42, 153],
  colors: { main: '#2f6b3a', label: '#f0e6cf', cap: '#7d1f2b' },
  grip: [21, 60],
  draw(p, { main, label, cap }) {
    p.path(
      'M 15 20 L 15 44 C 15 54 2 56 2 70 L 2 146 C 2 151 6 153 10 153 L 32 153 C 36 153 40 151 40 146 L 40 70 C 40 56 27 54 27 44 L 27 20 Z',
      main,
      { form: 'tube' },
    );
    p.box(14, 1, 14, 26, cap, { r: 2, form: 'tube' });
    p.box(13, 22, 16, 4, cap, { r: 1.5, form: 'tube' });
    p.box(2, 84, 38, 42, label, { form: 'tube' });
    p.box(8, 90, 26, 3, cap, { form: 'flat' });
    p.oval(21, 104, 6, 6, '#c9a24a');
    p.box(10, 115, 22, 2, '#7a6a50', { form: 'flat' });
    p.box(13, 120, 16, 1.5, '#7a6a50', { form: 'flat' });
    p.gleam(9, 70, 3, 24, 0.7);
    p.gleam(17.5, 40, 2, 12, 0.6);
    p.gleam(8, 140, 3, 10, 0.4);
  },
});

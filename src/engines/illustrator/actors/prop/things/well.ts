import { defineThing } from '../thing.ts';

/** A stone well with a roof. */
export const well = defineThing({
  id: 'well',
  metres: [1.7, 2.3],
  view: [136, 184],
  colors: { main: '#9b978f', second: '#8a4a30' },
  draw(p, { main, second }) {
    for (const x of [26, 102]) p.box(x, 50, 9, 82, '#7a5230', { form: 'tube' });
    p.line('M 20 78 L 118 78', '#6b4426', 6, { form: 'roll' });
    p.line('M 68 78 L 68 104', '#d8c9a0', 1.8);
    p.path('M 58 102 L 78 102 L 75 122 L 61 122 Z', '#8a6a44', { form: 'tube' });
    p.path('M 4 56 L 68 4 L 132 56 Z', second, { form: 'face' });
    p.box(14, 126, 108, 58, main, { r: 4, form: 'tube' });
    p.oval(68, 128, 54, 9, '#3a3732', { form: 'flat' });
    for (let row = 0; row < 3; row++)
      for (let x = 20 + (row % 2) * 12; x < 112; x += 24)
        p.box(x, 140 + row * 14, 20, 11, '#aaa59b', { r: 4, form: 'tube' });
  },
});

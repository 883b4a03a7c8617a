import { defineThing } from '../thing.ts';

/** A laboratory microscope. */
export const microscope = defineThing({
  id: 'microscope',
  metres: [0.28, 0.42],
  view: [112, 168],
  colors: { main: '#e6e9ec', second: '#2b2f36' },
  footing: 0.4,
  draw(p, { main, second }) {
    p.path('M 14 166 L 14 154 C 14 148 98 148 98 154 L 98 166 Z', second, { form: 'roll' });
    p.path('M 66 154 C 104 140 108 76 66 54 L 58 68 C 82 84 80 128 54 150 Z', main, {
      form: 'tube',
    });
    p.box(20, 112, 56, 8, second, { r: 2, form: 'roll' });
    p.box(30, 108, 26, 3, '#bfe6f2', { form: 'flat' });
    p.box(34, 122, 18, 14, '#5a6068', { form: 'tube' });
    p.turned(56, 60, 0.3, () => {
      p.box(42, 30, 26, 52, main, { r: 3, form: 'tube' });
      p.box(45, 4, 20, 28, second, { r: 3, form: 'tube' });
      p.box(42, 0, 26, 8, '#3c424b', { r: 3, form: 'roll' });
      p.box(47, 80, 15, 20, '#b9c0c7', { r: 2, form: 'tube' });
    });
    p.oval(84, 116, 10, 10, second);
    p.oval(84, 116, 4, 4, '#8d949c');
  },
});

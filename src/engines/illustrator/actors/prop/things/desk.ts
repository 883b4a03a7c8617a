import { defineThing } from '../thing.ts';

/** A writing desk with drawers. */
export const desk = defineThing({
  id: 'desk',
  metres: [1.3, 0.76],
  view: [130, 76],
  colors: { main: '#8f5f34', second: '#d8b26a' },
  draw(p, { main, second }) {
    p.box(4, 10, 7, 66, main, { form: 'tube' });
    p.box(86, 10, 40, 64, main, { form: 'face' });
    for (const y of [15, 34, 53]) {
      p.box(89, y, 34, 17, main, { r: 1.5, form: 'roll' });
      p.box(101, y + 7, 10, 3, second, { r: 1.5 });
    }
    p.box(11, 14, 75, 11, main, { form: 'face' });
    p.box(1, 3, 128, 8, main, { r: 2, form: 'roll' });
  },
});

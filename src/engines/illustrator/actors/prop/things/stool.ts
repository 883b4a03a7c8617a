import { defineThing } from '../thing.ts';

/** A bar stool. */
export const stool = defineThing({
  id: 'stool',
  metres: [0.42, 0.72],
  view: [42, 72],
  colors: { main: '#a3422e', leg: '#6d4a2c' },
  seat: 0.95,
  draw(p, { main, leg }) {
    for (const d of ['M 12 10 L 5 70', 'M 30 10 L 37 70', 'M 17 10 L 15 66', 'M 25 10 L 27 66'])
      p.line(d, leg, 3.4, { form: 'tube' });
    p.line('M 8 48 L 34 48', leg, 2.6);
    p.box(3, 6, 36, 9, main, { r: 4.5, form: 'roll' });
    p.oval(21, 6.5, 18, 4.5, main, { form: 'face' });
  },
});

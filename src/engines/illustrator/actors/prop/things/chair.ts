import { defineThing } from '../thing.ts';

/** A wooden chair, seen from the front and a little aside. */
export const chair = defineThing({
  id: 'chair',
  metres: [0.5, 0.95],
  view: [50, 95],
  colors: { main: '#a36a3a' },
  seat: 0.5,
  top: 0.5,
  draw(p, { main }) {
    p.line('M 43 50 L 45 88', main, 3.8, { form: 'tube' });
    p.line('M 14 50 L 13 88', main, 3.8, { form: 'tube' });
    p.shade(26, 56, 22, 8, 0.4);
    p.line('M 12 3 L 12 50', main, 4.5, { form: 'tube' });
    p.line('M 42 3 L 42 50', main, 4.5, { form: 'tube' });
    p.box(10, 2, 34, 9, main, { r: 3.5, form: 'roll' });
    p.box(12, 16, 30, 5.5, main, { r: 1.5, form: 'roll' });
    p.box(12, 28, 30, 5.5, main, { r: 1.5, form: 'roll' });
    p.path('M 10 44 L 44 44 L 49 56 L 3 56 Z', main);
    p.box(3, 55, 46, 5, main, { r: 2, form: 'roll' });
    p.line('M 6 60 L 6 93', main, 4.6, { form: 'tube' });
    p.line('M 46 60 L 46 93', main, 4.6, { form: 'tube' });
    p.line('M 6 76 L 46 76', main, 2.6, { form: 'roll' });
  },
});

import { defineThing } from '../thing.ts';

/** A sword, point up. */
export const sword = defineThing({
  id: 'sword',
  metres: [0.3, 1.1],
  view: [60, 220],
  colors: { main: '#cfd6de', second: '#c9982e' },
  footing: 0.2,
  grip: [30, 190],
  draw(p, { main, second }) {
    p.path('M 30 2 L 37 18 L 37 166 L 23 166 L 23 18 Z', main, { form: 'tube' });
    p.line('M 30 14 L 30 160', '#8d98a3', 2);
    p.path('M 4 162 C 14 168 46 168 56 162 L 56 174 C 44 178 16 178 4 174 Z', second, {
      form: 'roll',
    });
    p.box(25, 174, 10, 32, '#5a3420', { form: 'tube' });
    for (const y of [180, 187, 194, 201]) p.line(`M 25 ${y} L 35 ${y - 3}`, '#8a5a34', 1.4);
    p.oval(30, 211, 8, 8, second);
  },
});

import { defineThing } from '../thing.ts';

/** A lamp post. */
export const streetLamp = defineThing({
  id: 'street_lamp',
  metres: [0.8, 3.6],
  view: [60, 270],
  colors: { main: '#2a3036', second: '#ffe6a0' },
  footing: 0.2,
  draw(p, { main, second }) {
    p.box(27, 66, 6, 200, main, { form: 'tube' });
    p.box(22, 236, 16, 34, main, { r: 2, form: 'tube' });
    p.line('M 18 84 L 42 84', main, 3.4);
    p.path('M 16 26 L 44 26 L 38 64 L 22 64 Z', second, { form: 'tube' });
    for (const d of ['M 16 26 L 22 64', 'M 44 26 L 38 64', 'M 30 26 L 30 64']) p.line(d, main, 2);
    p.path('M 12 28 L 30 8 L 48 28 Z', main, { form: 'tube' });
    p.oval(30, 6, 3, 4, main);
    p.box(20, 62, 20, 6, main, { r: 2 });
  },
  live(p) {
    p.gleam(30, 45, 18, 22, 0.8);
    p.gleam(30, 45, 60, 60, 0.16);
  },
});

import { defineThing } from '../thing.ts';

/** A board on a post. */
export const sign = defineThing({
  id: 'sign',
  metres: [1.1, 1.7],
  view: [110, 170],
  colors: { main: '#b07a44', post: '#6d4a2c' },
  footing: 0.1,
  draw(p, { main, post }) {
    p.box(49, 20, 12, 150, post, { form: 'tube' });
    p.box(2, 10, 106, 62, main, { r: 5 });
    for (const y of [31, 51]) p.line(`M 4 ${y} L 106 ${y}`, '#5f3a1c', 1.4, { alpha: 0.5 });
    for (const [x, y] of [
      [10, 18],
      [100, 18],
      [10, 64],
      [100, 64],
    ] as const)
      p.oval(x, y, 2.2, 2.2, '#3a3f45');
  },
});

import { defineThing } from '../thing.ts';

/** A remote control with its buttons. */
export const remote = defineThing({
  id: 'remote',
  metres: [0.07, 0.2],
  view: [56, 160],
  colors: { main: '#23272b', key: '#dfe3e6' },
  draw(p, { main, key }) {
    p.path(
      'M 6 8 C 6 3 12 1 28 1 C 44 1 50 3 50 8 L 53 146 C 53 156 46 159 28 159 C 10 159 3 156 3 146 Z',
      main,
      { form: 'tube' },
    );
    p.oval(14, 14, 5, 5, '#e2382e', { form: 'ball' });
    p.box(34, 11, 12, 6, key, { r: 3 });
    p.oval(28, 44, 18, 18, '#3d444b', { form: 'ball' });
    p.oval(28, 44, 8, 8, key, { form: 'ball' });
    for (const [x, y] of [
      [28, 31],
      [28, 57],
      [15, 44],
      [41, 44],
    ] as const)
      p.oval(x, y, 1.7, 1.7, key, { form: 'flat' });
    for (let row = 0; row < 4; row++)
      for (const x of [13, 28, 43]) p.oval(x, 78 + row * 13, 5, 4, key, { form: 'ball' });
    for (const [x, color] of [
      [11, '#e2382e'],
      [22, '#3fbf6a'],
      [33, '#f6c945'],
      [44, '#2f6fd0'],
    ] as const)
      p.box(x - 4, 132, 8, 4.5, color, { r: 2 });
    p.box(19, 145, 18, 4, '#5a636b', { r: 2, form: 'flat' });
    p.gleam(12, 40, 4, 40, 0.25);
  },
});

import { defineThing } from '../thing.ts';

/** A heavy glass mug of beer under a head of foam. */
export const beerMug = defineThing({
  id: 'beer_mug',
  metres: [0.16, 0.17],
  view: [100, 106],
  colors: { main: '#f2ab2e', glass: '#e4f1f4', foam: '#fffaf0' },
  grip: [84, 60],
  draw(p, { main, glass, foam }) {
    p.line('M 68 40 C 100 34 100 88 68 84', glass, 9, { form: 'ball' });
    const body = 'M 6 20 L 70 20 L 67 101 C 66 105 10 105 9 101 Z';
    p.path(body, glass, { form: 'tube' });
    p.path('M 12 26 L 64 26 L 62 95 C 61 98 15 98 14 95 Z', main, { form: 'tube' });
    for (const x of [24, 38, 52]) p.line(`M ${x} 40 L ${x} 92`, '#fff2c8', 2.4);
    for (const [x, y] of [
      [20, 80],
      [31, 60],
      [45, 72],
      [57, 54],
      [34, 88],
    ] as const)
      p.oval(x, y, 2.2, 2.2, '#fff4d0', { form: 'flat' });
    p.path(
      'M 2 24 C -4 10 12 2 20 7 C 28 -3 46 -2 52 6 C 64 0 80 10 74 23 C 76 33 64 36 58 30 C 52 40 42 34 38 30 C 32 36 20 36 16 29 C 10 33 3 31 2 24 Z',
      foam,
    );
    p.gleam(16, 62, 3, 30, 0.7);
  },
});

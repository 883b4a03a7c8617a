import { defineThing } from '../thing.ts';

/** A round wooden table. */
export const table = defineThing({
  id: 'table',
  metres: [1.2, 0.76],
  view: [120, 76],
  colors: { main: '#9c6734' },
  draw(p, { main }) {
    p.path('M 53 14 L 67 14 L 65 58 L 55 58 Z', main, { form: 'tube' });
    for (const d of [
      'M 58 56 C 44 60 36 68 30 75',
      'M 62 56 C 76 60 84 68 90 75',
      'M 60 56 L 60 75',
    ])
      p.line(d, main, 5.5);
    p.oval(60, 11, 59, 9, main, { form: 'tube' });
    p.oval(60, 8, 59, 8, main, { form: 'face' });
    for (const [rx, ry] of [
      [46, 5.8],
      [30, 3.6],
    ] as const)
      p.line(
        `M ${60 - rx} 8 C ${60 - rx * 0.7} ${8 + ry} ${60 + rx * 0.7} ${8 + ry} ${60 + rx} 8`,
        '#5f3a1c',
        0.7,
        { alpha: 0.4 },
      );
  },
});

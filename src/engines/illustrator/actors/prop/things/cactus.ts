import { defineThing } from '../thing.ts';

/** A saguaro. */
export const cactus = defineThing({
  id: 'cactus',
  metres: [1.3, 2.4],
  view: [65, 120],
  colors: { main: '#4c8f4f' },
  footing: 0.18,
  draw(p, { main }) {
    p.line('M 14 44 L 14 62 C 14 72 20 74 32 74', main, 11, { form: 'tube' });
    p.line('M 52 30 L 52 48 C 52 58 46 60 34 60', main, 11, { form: 'tube' });
    p.path('M 22 120 L 22 16 C 22 -2 44 -2 44 16 L 44 120 Z', main, { form: 'tube' });
    for (const x of [27, 33, 39]) p.line(`M ${x} 8 L ${x} 119`, '#24532a', 0.9, { alpha: 0.6 });
    for (let y = 12; y < 116; y += 7)
      for (const x of [24, 30, 36, 42]) p.line(`M ${x} ${y} L ${x - 1.5} ${y - 2}`, '#f2eec9', 0.6);
    for (const [x, y] of [
      [33, 3],
      [52, 24],
      [14, 38],
    ] as const)
      p.oval(x, y, 3.6, 3, '#f2708f');
  },
});

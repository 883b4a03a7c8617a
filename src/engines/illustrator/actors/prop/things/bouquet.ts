import { defineThing } from '../thing.ts';

/** A bunch of flowers in paper. */
export const bouquet = defineThing({
  id: 'bouquet',
  metres: [0.4, 0.55],
  view: [80, 110],
  colors: { main: '#e2506f', second: '#f6c945', paper: '#e9d9b8' },
  grip: [40, 90],
  draw(p, { main, second, paper }) {
    const inks = [main, second, '#ffffff', main, '#8a5fd0', main, second, '#ffffff', main];
    for (const [x, y] of [
      [10, 40],
      [70, 40],
      [18, 14],
      [62, 14],
      [40, 2],
    ] as const)
      p.path(
        `M 40 60 C ${x} 50 ${x - 6} ${y + 8} ${x} ${y} C ${x + 8} ${y + 8} ${x + 6} 50 40 60 Z`,
        '#4f9a3a',
      );
    for (const [i, [x, y]] of (
      [
        [22, 24],
        [40, 14],
        [58, 24],
        [14, 40],
        [32, 36],
        [50, 36],
        [66, 40],
        [24, 50],
        [56, 50],
      ] as const
    ).entries()) {
      for (let k = 0; k < 7; k++)
        p.oval(x + Math.cos(k * 0.9) * 6, y + Math.sin(k * 0.9) * 6, 5, 5, inks[i]!);
      p.oval(x, y, 3.5, 3.5, inks[i] === second ? '#a5641e' : '#f6d98a');
    }
    p.path('M 8 50 C 24 60 56 60 72 50 L 48 108 C 44 111 36 111 32 108 Z', paper, { form: 'tube' });
    for (const flip of [1, -1] as const)
      p.path(
        `M 40 84 C ${40 + flip * 8} 74 ${40 + flip * 20} 74 ${40 + flip * 18} 84 C ${40 + flip * 20} 94 ${40 + flip * 8} 94 40 84 Z`,
        '#d12a2a',
        { form: 'ball' },
      );
    p.oval(40, 84, 4, 4, '#d12a2a');
  },
});

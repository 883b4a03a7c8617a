import { defineThing } from '../thing.ts';

/** A wooden barrel. */
export const barrel = defineThing({
  id: 'barrel',
  metres: [0.7, 0.95],
  view: [105, 142],
  colors: { main: '#a8743f', hoop: '#5f646b' },
  round: true,
  draw(p, { main, hoop }) {
    p.path('M 18 4 L 87 4 C 109 44 109 98 87 138 L 18 138 C -4 98 -4 44 18 4 Z', main, {
      form: 'tube',
    });
    for (const x of [34, 52, 70])
      p.line(
        `M ${x} 4 C ${x + (x - 52) * 0.35} 50 ${x + (x - 52) * 0.35} 92 ${x} 138`,
        '#6f4a24',
        1.2,
      );
    for (const [y, inset] of [
      [14, 13],
      [44, 4],
      [94, 4],
      [122, 13],
    ] as const)
      p.box(inset, y, 105 - inset * 2, 8, hoop, { form: 'tube' });
  },
});

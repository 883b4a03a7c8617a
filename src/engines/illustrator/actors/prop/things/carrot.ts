import { defineThing } from '../thing.ts';

/** A carrot with its green. */
export const carrot = defineThing({
  id: 'carrot',
  metres: [0.26, 0.1],
  view: [156, 60],
  colors: { main: '#f07f1e', leaf: '#4f9a3a' },
  draw(p, { main, leaf }) {
    for (const d of [
      'M 108 30 C 124 20 136 6 150 3',
      'M 108 31 C 126 26 140 22 155 20',
      'M 108 33 C 126 34 142 38 154 42',
      'M 107 35 C 122 42 132 52 142 57',
      'M 108 32 C 124 30 138 30 150 31',
    ]) {
      p.line(d, leaf, 4);
      p.line(d, '#7cc152', 1.2, { alpha: 0.8 });
    }
    for (const [x, y] of [
      [146, 6],
      [150, 20],
      [149, 40],
      [138, 53],
      [132, 14],
      [134, 44],
      [146, 31],
    ] as const)
      p.oval(x, y, 7, 4.5, leaf, { angle: (y - 30) / 40 });
    p.path(
      'M 2 36 C 30 18 70 10 98 13 C 112 15 116 26 115 33 C 114 42 108 50 94 50 C 66 52 30 46 2 36 Z',
      main,
      { form: 'roll' },
    );
    for (const [x, y, l] of [
      [26, 26, 7],
      [44, 20, 8],
      [62, 40, 9],
      [78, 14, 8],
      [92, 42, 8],
      [40, 40, 7],
      [70, 24, 7],
      [100, 22, 7],
    ] as const)
      p.line(
        `M ${x} ${y} C ${x + 2} ${y + l / 3} ${x + 1.5} ${y + l / 2} ${x + 1} ${y + l}`,
        '#b4540c',
        1.3,
        { alpha: 0.7 },
      );
    p.gleam(72, 19, 34, 4, 0.5, -0.05);
  },
});

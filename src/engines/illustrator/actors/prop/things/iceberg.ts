import { defineThing } from '../thing.ts';

/** An iceberg. */
export const iceberg = defineThing({
  id: 'iceberg',
  metres: [9, 6],
  view: [150, 100],
  colors: { main: '#e6f2f8' },
  draw(p, { main }) {
    p.path(
      'M 3 94 L 14 70 L 22 62 L 30 40 L 44 30 L 58 5 L 70 20 L 76 16 L 90 34 L 104 30 L 118 52 L 132 64 L 147 94 C 120 99 100 95 78 98 C 52 100 26 96 3 94 Z',
      main,
      { form: 'flat' },
    );
    for (const [d, color, alpha] of [
      ['M 58 5 L 44 30 L 30 40 L 40 62 L 54 46 Z', '#ffffff', 1],
      ['M 58 5 L 54 46 L 66 60 L 70 20 Z', '#d3ecf8', 1],
      ['M 70 20 L 66 60 L 82 52 L 90 34 L 76 16 Z', '#f4fbff', 1],
      ['M 30 40 L 22 62 L 14 70 L 3 94 L 28 96 L 40 62 Z', '#e2f3fb', 1],
      ['M 40 62 L 28 96 L 58 98 L 66 60 L 54 46 Z', '#bfe2f3', 1],
      ['M 66 60 L 58 98 L 90 97 L 82 52 Z', '#8fc9e6', 1],
      ['M 82 52 L 90 34 L 104 30 L 112 66 Z', '#c8e8f6', 1],
      ['M 104 30 L 118 52 L 132 64 L 112 66 Z', '#eef9ff', 1],
      ['M 82 52 L 90 97 L 118 97 L 112 66 Z', '#6fb6dc', 1],
      ['M 112 66 L 132 64 L 147 94 L 118 97 Z', '#5aa6d0', 1],
      ['M 3 94 C 40 86 100 90 147 94 C 120 99 100 95 78 98 C 52 100 26 96 3 94 Z', '#3fb0cc', 0.55],
    ] as const)
      p.path(d, color, { form: 'flat', alpha });
    for (const d of ['M 40 62 L 46 80', 'M 66 60 L 62 78', 'M 112 66 L 108 82'])
      p.line(d, '#4f9cc8', 0.9, { alpha: 0.5 });
  },
});

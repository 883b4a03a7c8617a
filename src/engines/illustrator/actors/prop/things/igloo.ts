import { defineThing } from '../thing.ts';

/** A dome of snow blocks. */
export const igloo = defineThing({
  id: 'igloo',
  metres: [3, 1.8],
  view: [120, 72],
  colors: { main: '#eef4f8' },
  draw(p, { main }) {
    p.path('M 2 71 C 2 24 28 2 60 2 C 92 2 118 24 118 71 Z', main, { form: 'ball' });
    for (const [y, half] of [
      [56, 55],
      [40, 49],
      [24, 38],
    ] as const)
      p.line(
        `M ${60 - half} ${y} C ${60 - half * 0.5} ${y + 3} ${60 + half * 0.5} ${y + 3} ${60 + half} ${y}`,
        '#8fa9b8',
        1.2,
        { alpha: 0.7 },
      );
    for (const [x, y] of [
      [24, 58],
      [50, 58],
      [92, 58],
      [34, 42],
      [64, 42],
      [92, 42],
      [46, 26],
      [74, 26],
    ] as const)
      p.line(`M ${x} ${y} L ${x + (60 - x) * 0.06} ${y - 15}`, '#8fa9b8', 1.2, { alpha: 0.7 });
    p.path('M 60 72 L 60 54 C 60 36 96 36 96 54 L 96 72 Z', main, { form: 'tube' });
    p.path('M 66 72 L 66 56 C 66 44 90 44 90 56 L 90 72 Z', '#2f4452', { form: 'face' });
  },
});

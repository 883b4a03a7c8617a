import { defineThing } from '../thing.ts';

/** A stone arch. */
export const arch = defineThing({
  id: 'arch',
  metres: [7, 6.4],
  view: [140, 128],
  colors: { main: '#c9b893' },
  draw(p, { main }) {
    p.path(
      'M 4 128 L 4 20 L 136 20 L 136 128 L 102 128 L 102 78 C 102 44 38 44 38 78 L 38 128 Z',
      main,
      { form: 'tube' },
    );
    p.box(0, 6, 140, 16, main, { r: 2, form: 'roll' });
    p.box(8, 0, 124, 8, main, { r: 1, form: 'roll' });
    p.line('M 34 128 L 34 78 C 34 40 106 40 106 78 L 106 128', '#8d7a52', 2.4, { alpha: 0.7 });
    for (const [x, y] of [
      [12, 40],
      [26, 60],
      [12, 80],
      [24, 100],
      [116, 40],
      [122, 62],
      [112, 84],
      [120, 104],
      [60, 34],
      [84, 34],
    ] as const)
      p.line(`M ${x} ${y} L ${x + 9} ${y}`, '#8d7a52', 1.2, { alpha: 0.6 });
    p.box(0, 122, 42, 6, main, { form: 'roll' });
    p.box(98, 122, 42, 6, main, { form: 'roll' });
  },
});

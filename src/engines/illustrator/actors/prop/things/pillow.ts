import { defineThing } from '../thing.ts';

/** A plump pillow. */
export const pillow = defineThing({
  id: 'pillow',
  metres: [0.65, 0.3],
  view: [130, 60],
  colors: { main: '#f2efe8' },
  draw(p, { main }) {
    p.path(
      'M 2 10 C 20 12 36 3 65 3 C 94 3 110 12 128 10 C 120 24 120 40 129 54 C 110 52 94 58 65 58 C 36 58 20 52 1 54 C 10 40 10 24 2 10 Z',
      main,
      { form: 'ball' },
    );
    for (const [x, k] of [
      [14, 1],
      [116, -1],
    ] as const)
      p.line(`M ${x} 18 C ${x + 6 * k} 24 ${x + 9 * k} 26 ${x + 16 * k} 26`, '#b9b2a2', 1.2);
    p.line('M 50 34 C 60 38 70 38 80 33', '#b9b2a2', 1.2, { alpha: 0.6 });
  },
});

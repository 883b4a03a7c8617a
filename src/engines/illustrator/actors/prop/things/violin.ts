import { defineThing } from '../thing.ts';

/** A violin with its bow. */
export const violin = defineThing({
  id: 'violin',
  metres: [0.34, 0.66],
  view: [102, 198],
  colors: { main: '#a5531f', second: '#2a1810' },
  footing: 0.3,
  grip: [46, 60],
  draw(p, { main, second }) {
    p.path('M 42 8 C 34 0 34 16 42 16 L 42 84 L 54 84 L 54 16 C 62 16 62 0 54 8 Z', second, {
      form: 'tube',
    });
    for (const y of [14, 22]) for (const x of [36, 60]) p.oval(x, y, 4.4, 2.6, second);
    p.path(
      'M 48 78 C 74 76 82 92 76 108 C 70 116 70 124 77 132 C 92 152 84 196 48 196 C 12 196 4 152 19 132 C 26 124 26 116 20 108 C 14 92 22 76 48 78 Z',
      second,
      { form: 'ball' },
    );
    p.path(
      'M 48 81 C 71 79 78 93 73 107 C 66 116 66 125 73 134 C 88 153 80 193 48 193 C 16 193 8 153 23 134 C 30 125 30 116 23 107 C 18 93 25 79 48 81 Z',
      main,
      { form: 'gloss' },
    );
    for (const [x, k] of [
      [33, 1],
      [63, -1],
    ] as const)
      p.line(`M ${x} 116 C ${x + 7 * k} 122 ${x - 7 * k} 132 ${x} 140`, second, 2.4);
    p.box(43, 70, 10, 58, second, { form: 'tube' });
    p.box(38, 140, 20, 4, '#e2c79a');
    p.path('M 43 156 L 53 156 L 51 186 L 45 186 Z', second);
    for (const x of [44.5, 46.8, 49.2, 51.5])
      p.line(`M ${x} 18 L ${x} 160`, '#f0ead8', 0.5, { form: 'flat' });
    p.line('M 88 10 C 95 70 96 140 92 192', '#6b3a1c', 3);
    p.line('M 90 14 L 93 188', '#f4efe0', 1.4, { form: 'flat' });
  },
});

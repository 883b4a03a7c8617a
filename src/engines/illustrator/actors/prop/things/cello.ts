import { defineThing } from '../thing.ts';

/** A cello on its spike. */
export const cello = defineThing({
  id: 'cello',
  metres: [0.5, 1.25],
  view: [100, 250],
  colors: { main: '#a85a24', second: '#2a1810' },
  footing: 0.1,
  draw(p, { main, second }) {
    p.line('M 50 230 L 50 249', '#9aa3ad', 2.4);
    p.path('M 45 8 C 38 0 38 14 45 14 L 45 108 L 55 108 L 55 14 C 62 14 62 0 55 8 Z', second, {
      form: 'tube',
    });
    for (const y of [14, 22]) for (const x of [38, 62]) p.oval(x, y, 5, 2.6, second);
    p.path(
      'M 50 98 C 78 96 84 114 79 132 C 72 142 73 152 80 160 C 98 184 90 234 50 234 C 10 234 2 184 20 160 C 27 152 28 142 21 132 C 16 114 22 96 50 98 Z',
      main,
      { form: 'gloss' },
    );
    for (const [x, k] of [
      [33, 1],
      [67, -1],
    ] as const)
      p.line(`M ${x} 146 C ${x + 7 * k} 154 ${x - 7 * k} 166 ${x} 176`, second, 2.6);
    p.box(45, 90, 10, 66, second, { form: 'tube' });
    p.box(38, 172, 24, 4, '#e2c79a');
    p.path('M 44 190 L 56 190 L 53 224 L 47 224 Z', second);
    for (const x of [46.5, 48.8, 51.2, 53.5])
      p.line(`M ${x} 16 L ${x} 196`, '#f0ead8', 0.5, { form: 'flat' });
  },
});

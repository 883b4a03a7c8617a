import { defineThing } from '../thing.ts';

/** An acoustic guitar, upright. */
export const guitar = defineThing({
  id: 'guitar',
  metres: [0.4, 1.02],
  view: [80, 204],
  colors: { main: '#c9803a', second: '#4a2a18' },
  footing: 0.3,
  grip: [40, 70],
  draw(p, { main, second }) {
    p.path('M 34 1 L 46 1 L 48 26 L 32 26 Z', second, { form: 'tube' });
    for (const y of [6, 13, 20]) for (const x of [29, 51]) p.oval(x, y, 3.2, 2.4, '#e9e2cf');
    p.box(35, 24, 10, 92, second, { form: 'tube' });
    p.path(
      'M 40 98 C 62 96 68 112 62 128 C 58 138 62 144 68 152 C 80 172 74 203 40 203 C 6 203 0 172 12 152 C 18 144 22 138 18 128 C 12 112 18 96 40 98 Z',
      second,
      { form: 'ball' },
    );
    p.path(
      'M 40 101 C 59 99 65 113 59 128 C 55 139 59 146 65 154 C 76 172 70 200 40 200 C 10 200 4 172 15 154 C 21 146 25 139 21 128 C 15 113 21 99 40 101 Z',
      main,
      { form: 'ball' },
    );
    p.oval(40, 138, 13, 13, '#efe0b8', { form: 'flat' });
    p.oval(40, 138, 11, 11, '#1e120a', { form: 'flat' });
    p.box(35, 96, 10, 34, second, { form: 'tube' });
    p.box(26, 172, 28, 6, second, { r: 2 });
    for (let y = 32; y < 126; y += 8) p.line(`M 35 ${y} L 45 ${y}`, '#d8c9a0', 0.8);
    for (const x of [36.5, 38.8, 41.2, 43.5])
      p.line(`M ${x} 8 L ${x} 175`, '#f4ecd6', 0.6, { form: 'flat' });
    p.gleam(24, 176, 8, 16, 0.4);
  },
});

import { defineThing } from '../thing.ts';

/** A curved vase with flowers. */
export const vase = defineThing({
  id: 'vase',
  metres: [0.3, 0.56],
  view: [75, 140],
  colors: { main: '#3f7fc4', second: '#f2c14e', stem: '#4f9a3a' },
  footing: 0.3,
  draw(p, { main, second, stem }) {
    const blooms = [
      [20, 24, '#f2708f'],
      [38, 11, second],
      [56, 22, '#f2708f'],
      [30, 36, '#ffffff'],
      [48, 36, second],
    ] as const;
    for (const [x, y] of blooms) p.line(`M 37.500 74 C 37.500 60 ${x} 56 ${x} ${y}`, stem, 2.2);
    p.path('M 30 56 C 16 52 8 44 6 38 C 18 38 28 46 32 58 Z', stem);
    p.path('M 46 56 C 60 54 66 46 68 40 C 58 40 48 48 44 58 Z', stem);
    for (const [x, y, ink] of blooms) {
      for (let i = 0; i < 6; i++) {
        const a = (i / 6) * 6.283;
        p.oval(x + Math.cos(a) * 6, y + Math.sin(a) * 6, 4.6, 4.6, ink);
      }
      p.oval(x, y, 4, 4, '#a5641e');
    }
    p.path(
      'M 28 64 C 28 76 6 84 6 106 C 6 124 18 132 24 139 L 51 139 C 57 132 69 124 69 106 C 69 84 47 76 47 64 Z',
      main,
      { form: 'gloss' },
    );
    p.oval(37.5, 64, 12.5, 3.4, main, { form: 'face' });
    p.oval(37.5, 64.3, 10, 2.2, '#000000', { form: 'flat', alpha: 0.45 });
    p.line('M 8 98 C 24 106 51 106 67 98', '#ffffff', 2, { alpha: 0.55 });
    p.line('M 7 112 C 24 121 51 121 68 112', '#ffffff', 2, { alpha: 0.55 });
    p.gleam(18, 100, 5, 18, 0.6, 0.15);
  },
});

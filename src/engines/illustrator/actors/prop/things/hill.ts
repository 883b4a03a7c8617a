import { defineThing } from '../thing.ts';

/** A grassy mound to stand on. */
export const hill = defineThing({
  id: 'hill',
  metres: [30, 8],
  view: [300, 80],
  colors: { main: '#6c9a44', path: '#c8ab78' },
  top: 0.93,
  draw(p, { main, path }) {
    p.path(
      'M 0 80 C 30 72 58 50 84 26 C 104 8 124 3 150 3 C 178 3 198 10 218 28 C 244 52 270 72 300 80 Z',
      main,
      { form: 'roll' },
    );
    p.path(
      'M 150 5 C 160 20 130 32 140 48 C 150 62 176 66 168 80 L 190 80 C 196 64 166 58 158 46 C 150 34 172 22 158 5 Z',
      path,
      { form: 'flat', alpha: 0.85 },
    );
    for (let i = 0; i < 46; i++) {
      const u = ((i * 37) % 100) / 100;
      const x = 24 + u * 252;
      const crest = 80 - 72 * Math.max(0, 1 - ((x - 150) / 132) ** 2);
      const y = crest + 5 + ((i * 53) % 17) * 0.04 * (80 - crest);
      if (y > 78) continue;
      p.line(
        `M ${x} ${y} L ${x - 1.6} ${y - 4} M ${x} ${y} L ${x + 1.4} ${y - 4.6}`,
        i % 3 ? '#4f7d34' : '#93bd5c',
        0.9,
        { alpha: 0.8 },
      );
    }
  },
});

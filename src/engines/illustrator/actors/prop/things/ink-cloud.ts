import { defineThing } from '../thing.ts';

/** Coloured ink that swirls in water. */
export const inkCloud = defineThing({
  id: 'ink_cloud',
  metres: [1.3, 1.2],
  view: [130, 120],
  colors: { main: '#c8329a', second: '#2f6fd0', third: '#f6a42a' },
  habitat: 'air',
  altitude: 0.4,
  footing: 0.2,
  draw(p, { main }) {
    p.oval(65, 60, 16, 14, main, { form: 'ball', alpha: 0.35 });
  },
  live(p, { main, second, third }, { t }) {
    const inks = [main, second, third];
    const grown = 0.55 + 0.45 * Math.min(1, t / 4);
    for (let i = 0; i < 54; i++) {
      const a = i * 2.4 + t * (0.14 + (i % 3) * 0.05);
      const r = (8 + (i % 18) * 2.5) * grown;
      const x = 65 + Math.cos(a) * r + Math.sin(t * 0.7 + i) * 3;
      const y = 62 + Math.sin(a * 1.13) * r * 0.85 + Math.cos(t * 0.6 + i * 1.7) * 3;
      const size = 5 + ((i * 7) % 11);
      p.oval(x, y, size, size * 0.85, inks[i % 3]!, { form: 'ball', alpha: 0.26 });
    }
    for (let i = 0; i < 6; i++) {
      const a = i * 1.05 + t * 0.2;
      const end = 46 * grown;
      p.line(
        `M ${65 + Math.cos(a) * 8} ${60 + Math.sin(a) * 8} C ${65 + Math.cos(a + 0.7) * 24} ${60 + Math.sin(a + 0.7) * 24} ${65 + Math.cos(a + 0.3) * 38} ${60 + Math.sin(a + 0.3) * 34} ${65 + Math.cos(a + 1.1) * end} ${60 + Math.sin(a + 1.1) * end}`,
        inks[i % 3]!,
        3.4,
        { alpha: 0.5 },
      );
    }
  },
});

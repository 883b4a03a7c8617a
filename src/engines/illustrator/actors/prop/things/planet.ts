import { defineThing } from '../thing.ts';

/** A planet with a ring. */
export const planet = defineThing({
  id: 'planet',
  metres: [6, 4],
  view: [180, 120],
  colors: { main: '#dba860', second: '#e8d3a4' },
  habitat: 'air',
  altitude: 3,
  draw(p, { main, second }) {
    const ring = (d: string): void => {
      p.line(d, second, 9, { alpha: 0.9 });
      p.line(d, '#a88a5c', 2);
    };
    ring('M 42 56 C -12 34 40 24 90 44');
    ring('M 138 64 C 192 86 168 96 90 44');
    p.oval(90, 60, 50, 50, main, { form: 'ball' });
    p.within('M 40 60 C 40 -6.500 140 -6.500 140 60 C 140 126.500 40 126.500 40 60 Z', () => {
      for (const [y, h, color] of [
        [28, 8, '#f0cf94'],
        [48, 12, '#c48a48'],
        [76, 7, '#f0cf94'],
        [92, 6, '#c48a48'],
      ] as const)
        p.turned(90, 60, 0.24, () => p.box(30, y, 120, h, color, { alpha: 0.6 }));
      p.shade(122, 84, 50, 56, 0.55);
    });
    ring('M 42 56 C 4 62 60 92 108 90 C 160 90 178 82 138 64');
  },
});

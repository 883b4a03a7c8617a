import { defineThing } from '../thing.ts';

/** A tall sunflower. */
export const sunflower = defineThing({
  id: 'sunflower',
  metres: [0.5, 1.6],
  view: [50, 160],
  colors: { main: '#f6b71e', second: '#5a351a', stem: '#4f8f3a' },
  footing: 0.08,
  sway: 0.06,
  draw(p, { main, second, stem }) {
    p.line('M 25 30 C 23 80 27 120 25 160', stem, 3.6);
    for (const [y, flip] of [
      [84, 1],
      [108, -1],
      [130, 1],
    ] as const)
      p.path(
        `M 25 ${y} C ${25 + flip * 8} ${y - 14} ${25 + flip * 20} ${y - 12} ${25 + flip * 24} ${y - 4} C ${25 + flip * 18} ${y + 6} ${25 + flip * 8} ${y + 4} 25 ${y} Z`,
        stem,
      );
    for (let i = 0; i < 22; i++)
      p.turned(25, 26, (i / 22) * 6.283, () =>
        p.path('M 25 26 C 20.500 16 21 4 25 1 C 29 4 29.500 16 25 26 Z', i % 2 ? main : '#e89a10', {
          form: 'face',
        }),
      );
    p.oval(25, 26, 12, 12, second, { form: 'ball' });
    p.oval(25, 26, 7, 7, '#3c2210', { form: 'ball' });
  },
});

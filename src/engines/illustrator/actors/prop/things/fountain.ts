import { defineThing } from '../thing.ts';

/** A tiered fountain with water. */
export const fountain = defineThing({
  id: 'fountain',
  metres: [3, 2.3],
  view: [120, 92],
  colors: { main: '#c6beb0', second: '#9fd3e8' },
  draw(p, { main, second }) {
    p.box(54, 20, 12, 60, main, { form: 'tube' });
    p.path('M 34 34 L 86 34 C 82 46 70 50 60 50 C 50 50 38 46 34 34 Z', main, { form: 'ball' });
    p.oval(60, 34, 26, 4, second, { form: 'face' });
    p.path('M 46 16 L 74 16 C 72 24 66 26 60 26 C 54 26 48 24 46 16 Z', main, { form: 'ball' });
    p.path('M 4 68 L 116 68 L 110 91 L 10 91 Z', main, { form: 'tube' });
    p.oval(60, 68, 57, 8, main, { form: 'face' });
    p.oval(60, 68, 51, 6, second, { form: 'face' });
  },
  live(p, _colors, { t }) {
    for (let i = 0; i < 5; i++) {
      const dx = (i - 2) * 7;
      p.line(
        `M 60 14 C ${60 + dx * 0.5} ${-2 + Math.abs(dx) * 0.2} ${60 + dx} 6 ${60 + dx * 1.3} 32`,
        '#e6f6fc',
        1.3,
        { alpha: 0.6 + 0.2 * Math.sin(t * 6 + i) },
      );
      p.line(
        `M ${60 + dx * 1.7} 35 C ${60 + dx * 2.2} 38 ${60 + dx * 2.6} 50 ${60 + dx * 2.7} 66`,
        '#e6f6fc',
        1.3,
        { alpha: 0.5 + 0.2 * Math.sin(t * 7 + i * 2) },
      );
    }
    for (let i = 0; i < 4; i++)
      p.oval(60 + (i - 1.5) * 24, 68, 3 + ((t * 5 + i * 2) % 6), 1.2, '#ffffff', {
        form: 'flat',
        alpha: 0.4,
      });
  },
});

import { drawFlames } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A layer cake with candles and a slice missing. */
export const cake = defineThing({
  id: 'cake',
  metres: [0.3, 0.28],
  view: [120, 112],
  colors: { main: '#f6a8c0', sponge: '#e9b96a', cream: '#fff6e8', plate: '#e8ecf0' },
  draw(p, { main, sponge, cream, plate }) {
    p.oval(60, 103, 59, 8, plate, { form: 'face' });
    p.path('M 10 50 L 110 50 L 108 98 C 96 106 24 106 12 98 Z', sponge, { form: 'tube' });
    p.path('M 10 64 L 110 64 L 109.500 72 L 10.500 72 Z', cream, { form: 'tube' });
    p.path('M 10 82 L 110 82 L 109 89 L 11 89 Z', '#d8455a', { form: 'tube' });
    p.path(
      'M 8 46 C 8 36 112 36 112 46 L 112 56 C 108 68 102 56 97 62 C 92 74 86 58 80 62 C 74 72 68 60 60 64 C 52 74 46 58 40 63 C 34 74 28 58 23 62 C 18 70 10 62 8 56 Z',
      main,
      { form: 'tube' },
    );
    p.oval(60, 45, 52, 10, main, { form: 'face' });
    for (let i = 0; i < 11; i++) {
      const a = (i / 11) * 6.283;
      p.oval(60 + Math.cos(a) * 45, 44 + Math.sin(a) * 7.5, 5, 4, cream, { form: 'ball' });
    }
    for (const [x, color] of [
      [34, '#2f6fd0'],
      [47, '#3fbf6a'],
      [60, '#f6c945'],
      [73, '#d12a2a'],
      [86, '#8a3fb0'],
    ] as const) {
      p.box(x - 2, 17, 4, 28, color, { r: 1, form: 'tube' });
      p.line(`M ${x - 2} 26 L ${x + 2} 22`, '#ffffff', 1.3);
      p.line(`M ${x - 2} 36 L ${x + 2} 32`, '#ffffff', 1.3);
    }
  },
  live(p, _colors, { t }) {
    for (const [i, x] of [34, 47, 60, 73, 86].entries())
      drawFlames(p, { x, y: 17, width: 5, height: 12, t: t + i });
  },
});

import { defineThing } from '../thing.ts';

/** A washbasin with its tap. */
export const sink = defineThing({
  id: 'sink',
  metres: [0.66, 0.95],
  view: [86, 124],
  colors: { main: '#f1f1ee', metal: '#aab2ba' },
  top: 0.72,
  draw(p, { main, metal }) {
    p.path(
      'M 32 72 L 54 72 L 52 116 C 54 120 57 122 58 124 L 28 124 C 29 122 32 120 34 116 Z',
      main,
      { form: 'tube' },
    );
    p.path('M 4 40 L 82 40 C 82 62 68 78 43 78 C 18 78 4 62 4 40 Z', main, { form: 'ball' });
    p.box(1, 32, 84, 11, main, { r: 5, form: 'roll' });
    p.oval(43, 37, 34, 4.4, '#9fb0b8', { form: 'face' });
    p.oval(43, 38, 28, 2.8, '#d8e6ec', { form: 'face' });
    p.line('M 43 32 L 43 12 C 43 2 60 2 60 12 L 60 17', metal, 5.5, { form: 'tube' });
    p.box(36, 28, 14, 6, metal, { r: 2, form: 'tube' });
    for (const x of [22, 64]) {
      p.box(x - 2.5, 24, 5, 9, metal, { form: 'tube' });
      p.line(`M ${x - 6} 23 L ${x + 6} 23`, metal, 4, { form: 'roll' });
    }
    p.oval(22, 21, 1.6, 1.6, '#e2382e');
    p.oval(64, 21, 1.6, 1.6, '#2f6fd0');
    p.gleam(22, 56, 10, 12, 0.5);
  },
  live(p, _colors, { t }) {
    p.line(`M 60 19 C ${60 + Math.sin(t * 9) * 0.4} 25 60 30 60 37`, '#cfeaf7', 2.6, {
      alpha: 0.85,
    });
    p.oval(60, 37.5, 4 + Math.sin(t * 8) * 1.2, 1.1, '#ffffff', { form: 'flat', alpha: 0.5 });
  },
});

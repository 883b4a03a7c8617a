import { drawSteam } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A teapot, steaming. */
export const teapot = defineThing({
  id: 'teapot',
  metres: [0.3, 0.22],
  view: [120, 88],
  colors: { main: '#3f8f8a', second: '#f6e6b8' },
  grip: [12, 46],
  draw(p, { main, second }) {
    p.line('M 30 30 C 0 22 0 70 34 68', main, 8);
    p.path('M 82 44 C 100 46 100 26 112 20 L 119 26 C 110 36 112 62 84 68 Z', main, {
      form: 'ball',
    });
    p.path(
      'M 24 48 C 24 26 40 18 58 18 C 76 18 92 26 92 48 C 92 74 76 86 70 88 L 46 88 C 40 86 24 74 24 48 Z',
      main,
      { form: 'gloss' },
    );
    p.path('M 40 22 C 44 12 72 12 76 22 Z', main, { form: 'ball' });
    p.oval(58, 9, 5.5, 5, second);
    p.line('M 27 56 C 44 64 72 64 89 56', second, 2.2, { alpha: 0.85 });
  },
  live(p, _colors, { t }) {
    drawSteam(p, { x: 117, y: 20, width: 14, height: 34, t });
  },
});

import { drawFlames } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A burning candle in its holder. */
export const candle = defineThing({
  id: 'candle',
  metres: [0.16, 0.32],
  view: [64, 128],
  colors: { main: '#f3ead2', holder: '#b8873c' },
  draw(p, { main, holder }) {
    p.oval(32, 120, 31, 7, holder, { form: 'face' });
    p.line('M 58 118 C 70 112 66 104 56 110', holder, 3);
    p.box(21, 108, 22, 11, holder, { r: 2, form: 'tube' });
    p.path('M 22 44 C 24 40 40 40 42 44 L 42 112 L 22 112 Z', main, { form: 'tube' });
    p.path('M 22 44 C 24 48 25 60 23 66 C 22 70 20 66 20 58 C 20 50 21 46 22 44 Z', main, {
      form: 'ball',
    });
    p.oval(32, 44, 10, 2.8, main, { form: 'face' });
    p.line('M 32 44 L 32 36', '#2a211a', 1.6);
  },
  live(p, _colors, { t }) {
    p.gleam(32, 28, 44, 44, 0.22);
    drawFlames(p, { x: 32, y: 40, width: 15, height: 32, t });
  },
});

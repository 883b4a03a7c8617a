import { drawFlames } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** Flames. */
export const fire = defineThing({
  id: 'fire',
  metres: [0.9, 1.1],
  view: [90, 110],
  colors: { main: '#f0762a' },
  draw(p, { main }) {
    p.oval(45, 106, 34, 4, main, { alpha: 0.5 });
  },
  live(p, _colors, { t }) {
    drawFlames(p, { x: 45, y: 108, width: 64, height: 100, t });
  },
});

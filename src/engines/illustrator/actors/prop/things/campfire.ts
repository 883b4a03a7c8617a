import { drawFirelight, drawFlames } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** Logs, stones and a fire. */
export const campfire = defineThing({
  id: 'campfire',
  metres: [1.1, 1],
  view: [110, 100],
  colors: { main: '#7a4a26', stone: '#807c76' },
  draw(p, { main, stone }) {
    for (const x of [12, 30, 50, 70, 90]) p.oval(x + 4, 86, 11, 7, stone);
    p.line('M 20 88 L 84 72', main, 9);
    p.line('M 90 88 L 26 72', main, 9);
    p.line('M 34 90 L 74 90', main, 9);
    for (const [x, y] of [
      [20, 88],
      [90, 88],
      [34, 90],
    ] as const)
      p.oval(x, y, 4, 4.5, '#d8a868');
    for (const x of [6, 24, 44, 64, 84, 102]) p.oval(x, 93, 10, 6.5, stone);
  },
  live(p, _colors, { t }) {
    drawFirelight(p, { x: 55, y: 70, reach: 330, t });
    drawFlames(p, { x: 55, y: 84, width: 52, height: 78, t });
    for (let i = 0; i < 7; i++) {
      const k = (t * 0.5 + i / 7) % 1;
      p.gleam(55 + Math.sin(i * 2.4 + k * 5) * 22, 60 - k * 70, 1.6, 1.6, 0.9 * (1 - k));
    }
  },
});

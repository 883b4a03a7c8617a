import { drawSteam } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A bowl of noodles with chopsticks, steaming. */
export const noodles = defineThing({
  id: 'noodles',
  metres: [0.24, 0.18],
  view: [120, 90],
  colors: { main: '#c8342b', second: '#f6e2a8' },
  draw(p, { main, second }) {
    p.line('M 70 34 L 112 2', '#8a4f26', 3);
    p.line('M 78 36 L 118 8', '#8a4f26', 3);
    p.oval(60, 36, 50, 14, second, { form: 'ball' });
    for (let i = 0; i < 16; i++) {
      const x = 16 + i * 5.6;
      p.line(
        `M ${x} 38 C ${x + 6} ${24 + (i % 3) * 3} ${x + 10} ${42 - (i % 4) * 2} ${x + 16} ${32 + (i % 2) * 4}`,
        i % 3 ? second : '#d9b25f',
        2.6,
      );
    }
    p.oval(38, 31, 10, 6.5, '#ffffff');
    p.oval(38, 31, 4.6, 3.4, '#f5a623');
    for (const [x, y] of [
      [58, 28],
      [64, 36],
      [52, 38],
      [84, 34],
    ] as const)
      p.oval(x, y, 3.6, 2, '#4f9a3a', { angle: x });
    p.box(70, 24, 16, 8, '#b5563f', { r: 3, form: 'roll' });
    p.path('M 4 38 C 10 44 110 44 116 38 C 114 66 92 82 82 84 L 38 84 C 28 82 6 66 4 38 Z', main, {
      form: 'ball',
    });
    p.box(36, 82, 48, 7, main, { r: 2, form: 'tube' });
    p.line('M 8 50 C 30 58 90 58 112 50', '#f7f0dc', 2.4, { alpha: 0.8 });
  },
  live(p, _colors, { t }) {
    drawSteam(p, { x: 56, y: 24, width: 50, height: 44, t });
  },
});

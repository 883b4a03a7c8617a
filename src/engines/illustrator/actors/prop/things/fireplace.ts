import { drawFlames } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A brick fireplace with a fire in it. */
export const fireplace = defineThing({
  id: 'fireplace',
  metres: [1.7, 1.4],
  view: [170, 140],
  colors: { main: '#a8533f', second: '#7a5230' },
  draw(p, { main, second }) {
    p.box(8, 16, 154, 124, main);
    for (let row = 0; row < 12; row++) {
      const y = 18 + row * 10;
      p.line(`M 8 ${y} L 162 ${y}`, '#d9c3b4', 1, { alpha: 0.7 });
      for (let x = row % 2 ? 18 : 28; x < 160; x += 20)
        p.line(`M ${x} ${y} L ${x} ${y + 10}`, '#d9c3b4', 1, { alpha: 0.7 });
    }
    p.path('M 40 132 L 40 82 C 40 50 130 50 130 82 L 130 132 Z', '#1a1210', { form: 'flat' });
    p.box(0, 4, 170, 14, second, { r: 2, form: 'roll' });
    p.box(0, 130, 170, 10, '#8f8a83', { r: 2, form: 'roll' });
    p.turned(85, 124, 0.12, () => p.box(52, 120, 66, 9, '#5f3f26', { r: 4, form: 'roll' }));
    p.turned(85, 124, -0.14, () => p.box(54, 120, 62, 9, '#6d4a2c', { r: 4, form: 'roll' }));
  },
  live(p, _colors, { t }) {
    drawFlames(p, { x: 85, y: 124, width: 58, height: 52, t });
  },
});

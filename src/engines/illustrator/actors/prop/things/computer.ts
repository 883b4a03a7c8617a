import { defineThing } from '../thing.ts';

/** A desktop computer: screen, tower, keyboard and mouse. */
export const computer = defineThing({
  id: 'computer',
  metres: [1.05, 0.6],
  view: [210, 120],
  colors: { main: '#2a2d33', screen: '#2f6fb0' },
  draw(p, { main, screen }) {
    p.box(160, 18, 44, 96, main, { r: 3 });
    p.box(167, 26, 30, 6, '#4a4f57', { r: 1 });
    p.oval(182, 46, 4, 4, '#7fe0ff');
    for (const y of [84, 90, 96, 102]) p.line(`M 168 ${y} L 196 ${y}`, '#4a4f57', 1.4);
    p.box(66, 84, 16, 16, '#5a6068', { form: 'tube' });
    p.path('M 48 106 L 56 98 L 92 98 L 100 106 Z', '#5a6068');
    p.box(2, 2, 146, 86, main, { r: 4 });
    p.glow('M 8 8 L 142 8 L 142 80 L 8 80 Z', screen);
    p.glow('M 8 8 L 142 8 L 142 16 L 8 16 Z', '#e8eef4');
    p.glow('M 16 24 L 84 24 L 84 70 L 16 70 Z', '#f7fafc');
    for (const y of [32, 40, 48, 56])
      p.line(`M 22 ${y} L ${60 + (y % 7) * 3} ${y}`, '#8aa0b4', 2, { form: 'flat' });
    p.glow('M 94 30 L 134 30 L 134 58 L 94 58 Z', '#f2c14e');
    p.path('M 8 8 L 60 8 L 30 80 L 8 80 Z', '#ffffff', { form: 'flat', alpha: 0.1 });
    p.path('M 14 120 L 20 108 L 118 108 L 124 120 Z', '#dfe3e8');
    for (const y of [111, 114.5, 118])
      p.line(`M 22 ${y} L 116 ${y}`, '#8d949c', 1.6, { form: 'flat' });
    p.oval(140, 114, 9, 6, '#dfe3e8');
  },
});

import { defineThing } from '../thing.ts';

/** A small house that is mostly a tiled roof, to be upon. */
export const roof = defineThing({
  id: 'roof',
  metres: [5, 3.6],
  view: [250, 180],
  colors: { main: '#b0503a', wall: '#e9dcc0', glass: '#8fc3de' },
  top: 0.915,
  draw(p, { main, wall, glass }) {
    p.box(196, 0, 22, 40, '#9b5a42', { form: 'tube' });
    p.box(192, 0, 30, 7, '#7d4532', { r: 1 });
    p.box(18, 84, 214, 96, wall, { form: 'face' });
    p.shade(125, 94, 100, 8, 0.5);
    p.box(110, 116, 32, 64, '#6b4630', { r: 2, form: 'face' });
    p.oval(136, 150, 2, 2, '#e2b33c');
    for (const x of [40, 172]) {
      p.box(x - 3, 109, 44, 40, '#ffffff', { r: 1 });
      p.box(x, 112, 38, 34, glass, { form: 'face' });
      p.line(`M ${x + 19} 112 L ${x + 19} 146 M ${x} 129 L ${x + 38} 129`, '#ffffff', 2.4);
      p.box(x - 6, 149, 50, 6, '#8d3a28', { r: 1 });
    }
    p.path('M 0 88 L 40 18 L 210 18 L 250 88 Z', main, { form: 'face' });
    for (let row = 0; row < 7; row++) {
      const y = 24 + row * 9.4;
      const inset = (88 - y) * 0.57;
      for (let x = 4 + inset + (row % 2) * 6; x < 244 - inset; x += 12)
        p.line(`M ${x} ${y} C ${x} ${y + 8} ${x + 11} ${y + 8} ${x + 11} ${y}`, '#7a2e1e', 1.2, {
          alpha: 0.55,
        });
    }
    p.box(36, 14, 178, 7, '#8d3a28', { r: 3, form: 'roll' });
    p.path('M 60 78 L 60 52 L 80 38 L 100 52 L 100 78 Z', wall, { form: 'face' });
    p.path('M 54 56 L 80 35 L 106 56 L 102 58 L 80 42 L 58 58 Z', '#8d3a28');
    p.box(70, 56, 20, 20, glass, { form: 'face' });
    p.line('M 80 56 L 80 76 M 70 66 L 90 66', '#ffffff', 1.8);
    p.box(0, 85, 250, 6, '#8d3a28', { r: 3, form: 'roll' });
  },
});

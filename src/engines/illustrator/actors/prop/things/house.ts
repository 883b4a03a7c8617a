import { defineThing } from '../thing.ts';

/** A house with a tiled roof. */
export const house = defineThing({
  id: 'house',
  metres: [8, 6.6],
  view: [160, 132],
  colors: { main: '#ecdcb8', roof: '#a8452e', wood: '#7a4a2a', glass: '#8fc3de' },
  draw(p, { main, roof, wood, glass }) {
    p.box(112, 6, 14, 36, '#9b5a42', { form: 'tube' });
    p.box(110, 4, 18, 5, '#7d4532', { r: 1 });
    p.box(16, 58, 128, 74, main, { form: 'face' });
    p.path('M 2 62 L 34 14 L 126 14 L 158 62 Z', roof, { form: 'face' });
    for (let y = 22; y < 60; y += 8) {
      const inset = (62 - y) * 0.66;
      p.line(`M ${4 + inset} ${y} L ${156 - inset} ${y}`, '#6d2416', 1, { alpha: 0.5 });
      for (let x = 8 + inset; x < 152 - inset; x += 9)
        p.line(`M ${x} ${y} L ${x - 2} ${y + 8}`, '#6d2416', 0.8, { alpha: 0.35 });
    }
    p.box(2, 60, 156, 5, roof, { r: 2, form: 'roll' });
    p.shade(80, 67, 66, 6, 0.45);
    p.box(66, 84, 28, 48, wood, { r: 2, form: 'face' });
    p.box(70, 90, 20, 16, glass, { r: 1 });
    p.oval(89, 112, 1.8, 1.8, '#e2b33c');
    for (const x of [26, 108]) {
      p.box(x - 2, 78, 30, 28, '#ffffff', { r: 1 });
      p.box(x, 80, 26, 24, glass, { form: 'face' });
      p.line(`M ${x + 13} 80 L ${x + 13} 104 M ${x} 92 L ${x + 26} 92`, '#ffffff', 1.8, {
        form: 'flat',
      });
      p.box(x - 4, 106, 34, 5, wood, { r: 1 });
      for (let k = 0; k < 6; k++) p.oval(x - 1 + k * 5.5, 105, 3, 3, k % 2 ? '#e2506f' : '#5aa84a');
    }
    p.box(60, 128, 40, 4, '#b9b0a0', { form: 'face' });
  },
});

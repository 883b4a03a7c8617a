import type { Pen } from '../pen.ts';
import { defineThing } from '../thing.ts';

/** A tall window with a frame and a sill. */
function window(p: Pen, x: number, y: number, glass: string): void {
  p.box(x - 1.5, y - 1.5, 11, 21, '#f6f2e8', { r: 0.6 });
  p.box(x, y, 8, 18, glass, { form: 'face' });
  p.line(`M ${x + 4} ${y} L ${x + 4} ${y + 18} M ${x} ${y + 7} L ${x + 8} ${y + 7}`, '#f6f2e8', 1);
  p.box(x - 2.5, y + 19, 13, 2.4, '#d8d0be');
}

/** A country house of two storeys and two wings, with columns before the door. */
export const mansion = defineThing({
  id: 'mansion',
  metres: [34, 15],
  view: [272, 120],
  colors: { main: '#efe3c8', roof: '#5d6b7a', glass: '#8fb9d2', wood: '#5a3a26' },
  draw(p, { main, roof, glass, wood }) {
    for (const x of [38, 92, 172, 226]) p.box(x, 4, 8, 24, '#a06a50', { form: 'tube' });
    p.path('M 2 40 L 20 16 L 252 16 L 270 40 Z', roof, { form: 'face' });
    for (const y of [22, 28, 34])
      p.line(`M ${22 - y * 0.4} ${y} L ${250 + y * 0.4} ${y}`, '#3c4754', 0.8, { alpha: 0.5 });
    for (const x of [56, 208]) {
      p.path(`M ${x - 10} 38 L ${x - 10} 26 L ${x} 18 L ${x + 10} 26 L ${x + 10} 38 Z`, main);
      p.box(x - 4, 26, 8, 11, glass, { form: 'face' });
    }
    p.box(8, 40, 256, 72, main, { form: 'face' });
    p.box(4, 37, 264, 5, '#fbf6ea', { form: 'roll' });
    p.box(8, 74, 256, 2.6, '#fbf6ea');
    for (let i = 0; i < 13; i++) {
      const x = 18 + i * 19;
      if (x > 108 && x < 158) continue;
      window(p, x, 49, glass);
      window(p, x, 84, glass);
    }
    p.path('M 98 42 L 136 10 L 174 42 Z', '#fbf6ea', { form: 'face' });
    p.oval(136, 30, 7, 7, glass);
    p.box(100, 42, 72, 70, main, { form: 'face' });
    p.shade(136, 48, 36, 9, 0.4);
    for (const x of [113, 132, 151]) window(p, x, 51, glass);
    p.path('M 126 112 L 126 88 C 126 80 146 80 146 88 L 146 112 Z', wood, { form: 'face' });
    p.line('M 136 84 L 136 112', '#3a2416', 0.8);
    for (const x of [101, 116, 150, 165]) {
      p.box(x, 44, 6, 66, '#fffaf0', { form: 'tube' });
      p.box(x - 1.5, 42, 9, 4, '#fffaf0');
      p.box(x - 1.5, 107, 9, 4, '#fffaf0');
    }
    for (let i = 0; i < 4; i++) p.box(104 - i * 5, 110 + i * 2.5, 64 + i * 10, 2.6, '#cfc6b4');
    for (let i = 0; i < 9; i++) {
      for (const x of [10 + i * 9.5, 182 + i * 9.5]) p.oval(x, 113, 6.4, 6.4, '#3f7a3a');
    }
  },
});

import { defineThing } from '../thing.ts';

/** The hall of a university: brick wings, columns under a gable, a clock tower. */
export const university = defineThing({
  id: 'university',
  metres: [36, 24],
  view: [270, 180],
  colors: { main: '#a8583e', second: '#efe6d2', roof: '#4f6f66', glass: '#9cc4da' },
  draw(p, { main, second, roof, glass }) {
    p.path('M 113 40 L 135 4 L 157 40 Z', roof, { form: 'face' });
    p.box(134, 0, 2, 6, '#d8b04a');
    p.box(115, 38, 40, 52, main, { form: 'face' });
    p.box(112, 36, 46, 5, second, { form: 'roll' });
    p.oval(135, 58, 13, 13, second);
    p.oval(135, 58, 11, 11, '#fffdf4', { form: 'flat' });
    p.line('M 135 58 L 135 50 M 135 58 L 141 61', '#2a2a2e', 1.6);
    p.path('M 2 98 L 14 80 L 256 80 L 268 98 Z', roof, { form: 'face' });
    p.box(8, 96, 254, 78, main, { form: 'face' });
    for (let y = 101; y < 172; y += 5)
      p.line(`M 9 ${y} L 261 ${y}`, '#7d3c28', 0.5, { alpha: 0.35 });
    p.box(5, 94, 260, 5, second, { form: 'roll' });
    for (let i = 0; i < 12; i++) {
      const x = 18 + i * 20.5;
      if (x > 84 && x < 176) continue;
      for (const y of [106, 140]) {
        p.path(
          `M ${x - 2} ${y + 26} L ${x - 2} ${y + 4} C ${x - 2} ${y - 5} ${x + 12} ${y - 5} ${x + 12} ${y + 4} L ${x + 12} ${y + 26} Z`,
          second,
        );
        p.path(
          `M ${x} ${y + 24} L ${x} ${y + 5} C ${x} ${y - 2} ${x + 10} ${y - 2} ${x + 10} ${y + 5} L ${x + 10} ${y + 24} Z`,
          glass,
          { form: 'face' },
        );
        p.line(
          `M ${x + 5} ${y} L ${x + 5} ${y + 24} M ${x} ${y + 11} L ${x + 10} ${y + 11}`,
          second,
          1.1,
        );
      }
    }
    p.path('M 82 98 L 135 70 L 188 98 Z', second, { form: 'face' });
    p.path('M 96 95 L 135 75 L 174 95 Z', '#d9cdb4', { form: 'face' });
    p.box(86, 98, 98, 76, '#8d4630', { form: 'face' });
    p.shade(135, 104, 48, 10, 0.5);
    for (const x of [104, 127, 150]) {
      p.box(x, 124, 16, 48, '#4a2f20', { form: 'face', r: 1 });
      p.box(x + 2, 128, 12, 14, glass);
    }
    for (const x of [86, 108.5, 131, 153.5, 176]) {
      p.box(x, 100, 8, 70, '#f8f1e0', { form: 'tube' });
      p.box(x - 2, 98, 12, 5, second);
      p.box(x - 2, 167, 12, 5, second);
    }
    for (let i = 0; i < 4; i++) p.box(82 - i * 5, 170 + i * 2.5, 106 + i * 10, 2.6, '#d0c6b2');
  },
});

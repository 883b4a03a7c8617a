import { defineThing } from '../thing.ts';

/** A park bench with slats. */
export const bench = defineThing({
  id: 'bench',
  metres: [1.7, 0.9],
  view: [170, 90],
  colors: { main: '#a36a3a', iron: '#33383d' },
  seat: 0.5,
  top: 0.5,
  draw(p, { main, iron }) {
    for (const x of [18, 142]) {
      p.line(`M ${x + 3} 3 L ${x + 5} 46`, iron, 5);
      p.line(`M ${x + 6} 50 C ${x + 12} 60 ${x + 12} 75 ${x + 16} 88`, iron, 5);
      p.line(`M ${x} 50 C ${x - 4} 62 ${x - 4} 76 ${x - 6} 88`, iron, 5);
    }
    for (const y of [4, 17, 30]) p.box(6, y, 158, 9.5, main, { r: 3, form: 'roll' });
    p.shade(85, 47, 80, 8, 0.5);
    p.path('M 8 44 L 162 44 L 168 58 L 2 58 Z', main);
    for (const y of [48, 53])
      p.line(`M ${6 - (y - 44) / 3} ${y} L ${164 + (y - 44) / 3} ${y}`, '#5f3a1c', 1.1, {
        alpha: 0.7,
      });
    p.box(2, 57, 166, 5, main, { r: 2, form: 'roll' });
    for (const x of [8, 148])
      p.line(`M ${x + 1} 44 C ${x - 6} 32 ${x + 20} 28 ${x + 14} 42`, iron, 4);
  },
});

import { defineThing } from '../thing.ts';

/** A flight of stairs with a banister. */
export const staircase = defineThing({
  id: 'staircase',
  metres: [3.4, 3],
  view: [272, 240],
  colors: { main: '#b98a56', second: '#7a4a2a' },
  draw(p, { main, second }) {
    for (let i = 0; i < 10; i++) {
      const [x, y] = [i * 27, 216 - i * 18];
      p.box(x, y, 272 - x, 24, i % 2 ? main : '#b08250');
      p.box(x - 3, y - 1, 275 - x, 6, '#e2bd88', { r: 1, form: 'roll' });
      p.shade(x + 2, y + 12, 3, 12, 0.3);
    }
    for (let i = 0; i < 10; i++)
      p.line(`M ${i * 27 + 14} ${214 - i * 18} L ${i * 27 + 14} ${152 - i * 18}`, '#efe6d6', 4, {
        form: 'tube',
      });
    p.line('M 8 154 L 262 -14', second, 8, { form: 'roll' });
    p.box(2, 146, 12, 72, second, { r: 2, form: 'tube' });
    p.oval(8, 144, 9, 9, second);
  },
});

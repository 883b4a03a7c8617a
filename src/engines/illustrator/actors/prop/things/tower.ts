import { defineThing } from '../thing.ts';

/** A stone tower with battlements. */
export const tower = defineThing({
  id: 'tower',
  metres: [5, 14],
  view: [70, 196],
  colors: { main: '#b5a88f', dark: '#3a3530' },
  draw(p, { main, dark }) {
    p.path('M 12 196 L 15 44 L 55 44 L 58 196 Z', main, { form: 'tube' });
    p.box(8, 26, 54, 22, main, { form: 'tube' });
    for (const x of [8, 23, 38, 53]) p.box(x, 14, 9, 14, main, { form: 'tube' });
    for (let row = 0; row < 16; row++)
      for (let i = 0; i < 4; i++)
        p.line(
          `M ${16 + i * 11 + (row % 2) * 5} ${58 + row * 8.6} L ${22 + i * 11 + (row % 2) * 5} ${58 + row * 8.6}`,
          '#6f6552',
          1,
          { alpha: 0.55 },
        );
    for (const y of [62, 100, 138])
      p.path(
        `M 31 ${y + 16} L 31 ${y + 5} C 31 ${y - 2} 39 ${y - 2} 39 ${y + 5} L 39 ${y + 16} Z`,
        dark,
      );
    p.path('M 26 196 L 26 178 C 26 166 44 166 44 178 L 44 196 Z', '#6b4a2c', { form: 'face' });
    p.line('M 35 16 L 35 1', dark, 1.4);
    p.path('M 35 1 L 52 5 L 35 10 Z', '#c8342b');
  },
});

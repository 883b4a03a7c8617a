import { defineThing } from '../thing.ts';

/** A playground slide. */
export const slide = defineThing({
  id: 'slide',
  metres: [2.8, 1.9],
  view: [280, 190],
  colors: { main: '#e8a52c', second: '#2f6fd0' },
  draw(p, { main, second }) {
    for (const [x, to] of [
      [36, 14],
      [74, 74],
    ] as const)
      p.line(`M ${x} 50 L ${to} 188`, second, 7, { form: 'tube' });
    for (let i = 0; i < 6; i++)
      p.line(`M ${33 - i * 3} ${68 + i * 20} L 74 ${68 + i * 20}`, second, 5, { form: 'roll' });
    p.line('M 36 50 L 36 8 L 74 8 L 74 50', second, 5);
    p.box(30, 46, 52, 9, main, { form: 'roll' });
    p.path(
      'M 74 46 C 130 60 170 150 236 166 L 278 168 L 278 184 L 232 182 C 160 166 120 76 74 58 Z',
      main,
      { form: 'face' },
    );
    p.line('M 74 40 C 134 52 172 142 238 158 L 278 160', second, 6);
  },
});

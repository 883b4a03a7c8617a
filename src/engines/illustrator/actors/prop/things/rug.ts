import { defineThing } from '../thing.ts';

/** A woven rug, lying. */
export const rug = defineThing({
  id: 'rug',
  metres: [2.2, 0.42],
  view: [220, 42],
  colors: { main: '#a8322f', second: '#e8cf9a' },
  top: 0.5,
  draw(p, { main, second }) {
    for (let x = 2; x < 30; x += 3)
      p.line(`M ${30 - x} ${x * 1.4} L ${25 - x} ${x * 1.4 + 1}`, second, 1);
    p.path('M 30 2 L 190 2 L 219 41 L 1 41 Z', main, { form: 'face' });
    p.path('M 36 6 L 184 6 L 206 37 L 14 37 Z', second, { form: 'face' });
    p.path('M 40 9 L 180 9 L 198 34 L 22 34 Z', main, { form: 'face' });
    p.path('M 110 12 L 146 21 L 110 31 L 74 21 Z', second, { form: 'face' });
    p.path('M 110 16 L 130 21 L 110 27 L 90 21 Z', '#2f4a6b', { form: 'face' });
    for (const x of [56, 164]) p.oval(x, 21, 8, 4, second, { form: 'flat' });
  },
});

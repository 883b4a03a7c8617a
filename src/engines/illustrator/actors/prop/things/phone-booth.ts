import { defineThing } from '../thing.ts';

/** A red telephone box. */
export const phoneBooth = defineThing({
  id: 'phone_booth',
  metres: [0.95, 2.4],
  view: [95, 240],
  colors: { main: '#c8201f' },
  draw(p, { main }) {
    p.box(0, 228, 95, 12, '#5f5a55', { r: 2, form: 'roll' });
    p.path('M 6 26 C 10 4 85 4 89 26 Z', main, { form: 'ball' });
    p.box(3, 22, 89, 208, main, { r: 2 });
    p.box(14, 28, 67, 13, '#f7f3e6', { r: 2 });
    for (let x = 20; x < 76; x += 7)
      p.line(`M ${x} 34.5 L ${x + 4} 34.5`, '#3a2a28', 3, { cap: 'butt' });
    for (const [x, w] of [
      [14, 13],
      [30, 35],
      [68, 13],
    ] as const)
      for (let row = 0; row < 7; row++)
        p.box(x, 50 + row * 22, w, 18, '#a9cdd8', { r: 1, form: 'face' });
    p.box(38, 108, 19, 30, '#2b2f36', { r: 2, form: 'flat', alpha: 0.75 });
    p.box(14, 208, 67, 16, '#a81a1a', { r: 1 });
  },
});

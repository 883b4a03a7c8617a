import { defineThing } from '../thing.ts';

/** A golden saxophone. */
export const saxophone = defineThing({
  id: 'saxophone',
  metres: [0.42, 0.78],
  view: [105, 195],
  colors: { main: '#e0ae32', second: '#f4e3a8' },
  footing: 0.3,
  draw(p, { main, second }) {
    p.line('M 14 12 C 26 8 36 10 40 24 L 44 150 C 46 186 82 188 84 152 L 86 112', main, 14, {
      form: 'tube',
      cap: 'butt',
    });
    p.path('M 76 124 C 78 104 72 92 62 84 L 104 78 C 98 92 94 106 94 126 Z', main, {
      form: 'gloss',
    });
    p.oval(83, 81, 21, 5, '#a87a1c');
    p.path('M 2 10 L 18 6 L 20 16 L 4 20 Z', '#1f1f22', { form: 'roll' });
    for (let i = 0; i < 7; i++) p.oval(43 + i * 0.5, 46 + i * 15, 6.5, 5.5, second);
    p.line('M 54 44 L 57 140', '#b5872a', 2);
    p.gleam(38, 90, 3, 50, 0.6);
  },
});

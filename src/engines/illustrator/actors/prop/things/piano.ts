import { defineThing } from '../thing.ts';

/** A grand piano with its lid up. */
export const piano = defineThing({
  id: 'piano',
  metres: [1.9, 1.5],
  view: [190, 150],
  colors: { main: '#1b1d20', second: '#b8873c' },
  top: 0.6,
  draw(p, { main, second }) {
    p.path('M 40 62 C 60 30 110 6 176 4 C 184 22 182 46 172 66 Z', main, { form: 'face' });
    p.line('M 120 66 L 134 16', second, 2.6);
    p.path('M 26 62 L 172 62 C 180 66 184 78 180 92 L 26 92 Z', '#3a2a1a', { form: 'face' });
    p.path('M 34 66 L 170 66 L 168 74 L 34 74 Z', second, { form: 'roll' });
    for (const x of [34, 158]) {
      p.path(`M ${x - 6} 90 L ${x + 8} 90 L ${x + 4} 140 L ${x - 2} 140 Z`, main, { form: 'tube' });
      p.oval(x + 1, 144, 5, 5, second);
    }
    p.path('M 24 74 L 178 74 C 186 76 188 96 178 102 L 24 102 Z', main, { form: 'gloss' });
    p.path('M 4 82 L 40 78 L 40 102 L 4 102 Z', main, { form: 'face' });
    p.path('M 4 84 L 60 80 L 62 90 L 2 94 Z', '#f6f2e6', { form: 'flat' });
    for (let i = 1; i < 14; i++)
      p.line(`M ${2 + i * 4.3} ${94 - i * 0.3} L ${4 + i * 4.1} ${84 - i * 0.3}`, '#5a5f66', 0.6, {
        form: 'flat',
      });
    for (const i of [1, 2, 4, 5, 6, 8, 9, 11, 12, 13])
      p.line(`M ${4 + i * 4.15} ${84 - i * 0.3} L ${3.2 + i * 4.2} ${90 - i * 0.3}`, '#111316', 2, {
        cap: 'butt',
        form: 'flat',
      });
    p.path('M 2 94 L 62 90 L 62 98 L 2 103 Z', main, { form: 'roll' });
    p.path('M 76 110 L 92 110 L 88 138 L 80 138 Z', main, { form: 'tube' });
    p.line('M 80 138 L 76 146 M 84 138 L 84 147 M 88 138 L 92 146', second, 2.4);
    p.gleam(120, 84, 40, 6, 0.35);
  },
});

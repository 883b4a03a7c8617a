import { defineThing } from '../thing.ts';

/** Two scoops in a cone. */
export const iceCream = defineThing({
  id: 'ice_cream',
  metres: [0.09, 0.2],
  view: [70, 156],
  colors: { main: '#f6a8c0', second: '#f7ecd0', cone: '#d9984f' },
  footing: 0.12,
  grip: [35, 120],
  draw(p, { main, second, cone }) {
    p.path('M 10 66 L 60 66 L 37 154 L 33 154 Z', cone, { form: 'tube' });
    p.within('M 10 66 L 60 66 L 37 154 L 33 154 Z', () => {
      for (let i = -6; i < 12; i++) {
        p.line(`M ${i * 10 - 20} 60 L ${i * 10 + 30} 160`, '#9a5f22', 1.3, { alpha: 0.6 });
        p.line(`M ${i * 10 + 30} 60 L ${i * 10 - 20} 160`, '#9a5f22', 1.3, { alpha: 0.6 });
      }
    });
    p.oval(35, 26, 22, 22, second, { form: 'ball' });
    p.path(
      'M 6 62 C 4 38 20 32 35 32 C 50 32 66 38 64 62 C 60 72 54 64 50 68 C 44 76 38 66 32 70 C 24 76 20 66 14 68 C 10 70 7 66 6 62 Z',
      main,
      { form: 'ball' },
    );
    p.oval(38, 5, 6.5, 6.5, '#c8202a', { form: 'gloss' });
    p.gleam(26, 16, 8, 6, 0.5);
  },
});

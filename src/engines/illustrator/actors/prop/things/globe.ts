import { defineThing } from '../thing.ts';

/** A globe of the earth on its stand. */
export const globe = defineThing({
  id: 'globe',
  metres: [0.36, 0.5],
  view: [108, 150],
  colors: { main: '#3a86c8', second: '#6aa84f', stand: '#8a5a2c' },
  footing: 0.32,
  draw(p, { stand }) {
    p.oval(54, 143, 34, 7, stand);
    p.box(49, 116, 10, 26, stand, { form: 'tube' });
    p.line('M 30 14 C -14 50 10 124 66 116', '#c9a24b', 5);
  },
  live(p, { main, second }, { t }) {
    p.oval(56, 62, 46, 46, main, { form: 'gloss' });
    p.within('M 10 62 C 10 0.500 102 0.500 102 62 C 102 123.500 10 123.500 10 62 Z', () => {
      const turn = (t * 14) % 120;
      for (const shift of [-120, 0, 120]) {
        const x = turn + shift;
        p.path(
          `M ${x} 34 C ${x + 20} 22 ${x + 40} 30 ${x + 36} 46 C ${x + 28} 58 ${x + 22} 52 ${x + 14} 62 C ${x + 4} 56 ${x + 2} 44 ${x} 34 Z`,
          second,
          { form: 'face' },
        );
        p.path(
          `M ${x + 20} 66 C ${x + 38} 64 ${x + 42} 78 ${x + 32} 100 C ${x + 22} 96 ${x + 18} 78 ${x + 20} 66 Z`,
          second,
          { form: 'face' },
        );
        p.path(
          `M ${x + 62} 40 C ${x + 92} 26 ${x + 104} 44 ${x + 92} 58 C ${x + 98} 82 ${x + 84} 92 ${x + 76} 74 C ${x + 62} 66 ${x + 58} 52 ${x + 62} 40 Z`,
          second,
          { form: 'face' },
        );
      }
      p.shade(76, 92, 44, 38, 0.35);
    });
    p.gleam(40, 40, 16, 14, 0.6, -0.5);
  },
});

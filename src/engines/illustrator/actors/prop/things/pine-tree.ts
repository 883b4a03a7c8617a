import { defineThing } from '../thing.ts';

/** A fir. */
export const pineTree = defineThing({
  id: 'pine_tree',
  metres: [2.6, 5],
  view: [52, 100],
  colors: { main: '#2c6b42', trunk: '#5f4026' },
  footing: 0.1,
  sway: 0.012,
  draw(p, { main, trunk }) {
    p.box(23, 88, 6, 12, trunk, { form: 'tube' });
    for (let i = 5; i >= 0; i--) {
      const top = 2 + i * 13;
      const half = 7 + i * 3.7;
      const foot = top + 24;
      p.path(
        `M 26 ${top} C 28 ${top + 10} ${26 + half * 0.7} ${foot - 8} ${26 + half} ${foot - 2} L ${26 + half * 0.6} ${foot - 1} L ${26 + half * 0.4} ${foot + 2.5} L ${26 + half * 0.1} ${foot} L ${26 - half * 0.25} ${foot + 3} L ${26 - half * 0.55} ${foot - 0.5} L ${26 - half} ${foot - 1} C ${26 - half * 0.7} ${foot - 8} 24 ${top + 10} 26 ${top} Z`,
        main,
        { form: 'tube' },
      );
      p.shade(26, foot, half * 0.8, 3, 0.4);
    }
  },
});

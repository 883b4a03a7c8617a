import { defineThing } from '../thing.ts';

/** A run of white pickets. */
export const fence = defineThing({
  id: 'fence',
  metres: [2.6, 1.05],
  view: [260, 105],
  colors: { main: '#f4f1e8' },
  draw(p, { main }) {
    for (const y of [32, 74]) p.box(0, y, 260, 10, main, { form: 'roll' });
    for (let x = 4; x < 250; x += 22) {
      p.path(`M ${x} 105 L ${x} 14 L ${x + 7.5} 2 L ${x + 15} 14 L ${x + 15} 105 Z`, main, {
        form: 'tube',
      });
      for (const y of [37, 79]) p.oval(x + 7.5, y, 1.2, 1.2, '#8d8a80');
    }
  },
});

import { defineThing } from '../thing.ts';

/** A telescope on a tripod. */
export const telescope = defineThing({
  id: 'telescope',
  metres: [1.3, 1.5],
  view: [130, 150],
  colors: { main: '#f2f2ee', second: '#2b3a55' },
  footing: 0.35,
  draw(p, { main, second }) {
    for (const x of [30, 62, 96]) p.line(`M 62 74 L ${x} 148`, '#8a5a2c', 5, { form: 'tube' });
    p.oval(62, 74, 9, 9, second);
    p.turned(62, 64, -0.5, () => {
      p.box(14, 54, 22, 16, '#3c424b', { r: 2, form: 'roll' });
      p.box(4, 57, 12, 10, '#22252b', { r: 2, form: 'roll' });
      p.box(34, 50, 66, 24, main, { r: 2, form: 'roll' });
      p.box(98, 46, 26, 32, second, { r: 3, form: 'roll' });
      p.box(40, 42, 34, 7, second, { r: 3, form: 'roll' });
      p.oval(124, 62, 3, 15, '#9fd0ea');
    });
  },
});

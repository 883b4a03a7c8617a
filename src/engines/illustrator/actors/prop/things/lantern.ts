import { defineThing } from '../thing.ts';

/** A paper lantern, lit. */
export const lantern = defineThing({
  id: 'lantern',
  metres: [0.4, 0.55],
  view: [80, 110],
  colors: { main: '#e2452e', second: '#2a2220' },
  habitat: 'air',
  altitude: 1.8,
  draw(p, { main, second }) {
    p.line('M 40 1 L 40 14', second, 1.6);
    p.box(26, 12, 28, 7, second, { r: 2, form: 'roll' });
    p.box(26, 84, 28, 7, second, { r: 2, form: 'roll' });
    p.path('M 27 18 C 2 26 -2 78 27 86 L 53 86 C 82 78 78 26 53 18 Z', main, { form: 'ball' });
    for (const x of [14, 26, 40, 54, 66])
      p.line(
        `M ${40 + (x - 40) * 0.5} 18 C ${x - 3 * Math.sign(40 - x)} 34 ${x - 3 * Math.sign(40 - x)} 70 ${40 + (x - 40) * 0.5} 86`,
        '#7d1a10',
        0.9,
        { alpha: 0.5 },
      );
    for (const x of [34, 40, 46]) p.line(`M ${x} 91 L ${x} 108`, '#e2b33c', 1.8);
  },
  live(p, _colors, { t }) {
    p.gleam(40, 54, 30, 30, 0.55 + 0.06 * Math.sin(t * 7));
    p.gleam(40, 54, 70, 70, 0.14);
  },
});

import { drawSteam } from '../flames.ts';
import { defineThing } from '../thing.ts';

/** A cooking pot, steaming. */
export const pot = defineThing({
  id: 'pot',
  metres: [0.36, 0.26],
  view: [108, 78],
  colors: { main: '#b5432e', dark: '#2a2f35' },
  draw(p, { main, dark }) {
    for (const x of [6, 102]) p.line(`M ${x} 36 L ${x < 50 ? x + 10 : x - 10} 36`, dark, 8);
    p.path('M 12 26 L 96 26 L 94 68 C 93 75 88 77 82 77 L 26 77 C 20 77 15 75 14 68 Z', main, {
      form: 'tube',
    });
    p.path('M 10 26 C 14 10 94 10 98 26 Z', main, { form: 'ball' });
    p.box(8, 23, 92, 6, main, { r: 3, form: 'roll' });
    p.box(46, 4, 16, 10, dark, { r: 4 });
  },
  live(p, _colors, { t }) {
    drawSteam(p, { x: 54, y: 4, width: 44, height: 46, t });
  },
});

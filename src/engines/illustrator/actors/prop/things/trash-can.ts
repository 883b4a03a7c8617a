import { defineThing } from '../thing.ts';

/** A bin with its lid. */
export const trashCan = defineThing({
  id: 'trash_can',
  metres: [0.5, 0.75],
  view: [60, 90],
  colors: { main: '#7d868e' },
  draw(p, { main }) {
    p.path('M 6 20 L 54 20 L 49 89 L 11 89 Z', main, { form: 'tube' });
    for (const x of [16, 26, 36, 46])
      p.line(`M ${x} 26 L ${30 + (x - 30) * 0.86} 85`, '#3f474e', 1.4, { alpha: 0.6 });
    p.path('M 3 20 C 6 8 54 8 57 20 Z', main, { form: 'ball' });
    p.box(2, 17, 56, 6, main, { r: 3, form: 'roll' });
    p.line('M 23 9 C 23 2 37 2 37 9', main, 3);
  },
});

import { defineThing } from '../thing.ts';

/** A brass trumpet. */
export const trumpet = defineThing({
  id: 'trumpet',
  metres: [0.56, 0.22],
  view: [168, 66],
  colors: { main: '#e0b23a' },
  footing: 0.4,
  draw(p, { main }) {
    p.line('M 10 20 L 118 20', main, 5, { form: 'roll' });
    p.path(
      'M 112 17 C 140 16 154 10 164 2 L 166 2 L 166 40 L 164 40 C 154 30 140 24 112 23 Z',
      main,
      { form: 'gloss' },
    );
    p.oval(165, 21, 3, 20, '#b5872a');
    p.line('M 40 20 C 20 20 20 46 40 46 L 112 46 C 132 46 132 22 116 22', main, 5, {
      form: 'roll',
    });
    for (const x of [62, 77, 92]) {
      p.box(x, 12, 10, 44, main, { r: 3, form: 'tube' });
      p.box(x + 3, 4, 4, 9, '#f2dc9a', { form: 'tube' });
      p.oval(x + 5, 4, 5, 2, '#f7efd6');
    }
    p.path('M 2 15 L 12 18 L 12 22 L 2 25 Z', '#c9982e', { form: 'roll' });
  },
});

import { defineThing } from '../thing.ts';

/** A lady's bag with a clasp. */
export const handbag = defineThing({
  id: 'handbag',
  metres: [0.36, 0.36],
  view: [90, 90],
  colors: { main: '#8f2d3b', second: '#e2b33c' },
  grip: [45, 4],
  draw(p, { main, second }) {
    p.line('M 24 42 C 22 -2 68 -2 66 42', main, 5);
    p.oval(24, 41, 4, 4, second);
    p.oval(66, 41, 4, 4, second);
    p.path(
      'M 14 38 L 76 38 C 82 52 88 74 86 82 C 85 88 80 89 74 89 L 16 89 C 10 89 5 88 4 82 C 2 74 8 52 14 38 Z',
      main,
      { form: 'tube' },
    );
    p.path('M 13 38 L 77 38 C 79 46 80 54 76 60 C 66 68 24 68 14 60 C 10 54 11 46 13 38 Z', main);
    p.line('M 14 60 C 24 68 66 68 76 60', '#000000', 1.2, { alpha: 0.4 });
    p.box(39, 56, 12, 13, second, { r: 3, form: 'gloss' });
    p.oval(45, 62, 2, 2, '#6b4a10');
    p.line('M 10 84 L 80 84', '#ffffff', 0.9, { alpha: 0.25 });
  },
});

import { defineThing } from '../thing.ts';

/** A flying disc, seen from a little above. */
export const frisbee = defineThing({
  id: 'frisbee',
  metres: [0.28, 0.13],
  view: [112, 52],
  colors: { main: '#f0532d', second: '#fff2d8' },
  footing: 0.42,
  round: true,
  draw(p, { main, second }) {
    p.oval(56, 29, 54, 21, main, { form: 'tube' });
    p.oval(56, 23, 54, 20, main, { form: 'gloss' });
    p.oval(56, 21.5, 45, 15.5, '#000000', { form: 'flat', alpha: 0.18 });
    p.oval(56, 22.5, 44, 15, main, { form: 'face' });
    p.oval(56, 22.5, 33, 11, second, { form: 'flat', alpha: 0.9 });
    p.oval(56, 22.5, 29, 9.4, main, { form: 'face' });
    p.path(
      'M 56 16 L 60 20.500 L 69 21 L 62 24 L 64 29 L 56 26.400 L 48 29 L 50 24 L 43 21 L 52 20.500 Z',
      second,
      { form: 'flat' },
    );
    p.gleam(34, 14, 22, 6, 0.5, -0.15);
  },
});

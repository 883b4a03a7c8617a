import { defineThing } from '../thing.ts';

/** A stemmed glass of red wine. */
export const wineGlass = defineThing({
  id: 'wine_glass',
  metres: [0.1, 0.22],
  view: [60, 132],
  colors: { main: '#8e1230', glass: '#dcebf0' },
  footing: 0.34,
  grip: [30, 90],
  draw(p, { main, glass }) {
    const bowl = 'M 8 4 C 2 34 8 66 30 68 C 52 66 58 34 52 4 Z';
    p.path(bowl, glass, { form: 'tube', alpha: 0.45 });
    p.within(bowl, () => {
      p.path('M 0 30 L 60 30 L 60 80 L 0 80 Z', main, { form: 'tube' });
      p.oval(30, 30, 25.5, 4.5, main, { form: 'flat' });
      p.oval(30, 30, 25.5, 4.5, '#ffffff', { form: 'flat', alpha: 0.22 });
    });
    p.path(
      'M 28.300 67 L 31.700 67 L 32 116 C 33 121 40 123 46 126 L 14 126 C 20 123 27 121 28 116 Z',
      glass,
      { form: 'tube', alpha: 0.85 },
    );
    p.oval(30, 127, 21, 4.5, glass, { form: 'face', alpha: 0.9 });
    p.line(bowl, glass, 1.3, { alpha: 0.9 });
    p.oval(30, 4, 22, 2.6, glass, { form: 'flat', alpha: 0.7 });
    p.gleam(15, 26, 3.5, 20, 0.85, 0.1);
    p.gleam(46, 44, 2.5, 12, 0.5, -0.15);
  },
});

import { defineThing } from '../thing.ts';

/** A boulder. */
export const rock = defineThing({
  id: 'rock',
  metres: [1.2, 0.8],
  view: [120, 80],
  colors: { main: '#8f8b84' },
  draw(p, { main }) {
    p.path(
      'M 4 78 C 0 60 8 40 24 30 C 34 10 56 2 74 8 C 96 12 112 36 117 60 C 119 70 118 78 116 79 Z',
      main,
      { form: 'ball' },
    );
    p.path('M 24 30 C 34 10 56 2 74 8 L 62 26 L 40 38 Z', '#b9b5ac', { form: 'face', alpha: 0.6 });
    p.path('M 62 26 L 74 8 C 96 12 112 36 117 60 L 88 48 Z', '#77736d', {
      form: 'face',
      alpha: 0.45,
    });
    for (const d of ['M 40 38 L 34 58 L 44 76', 'M 62 26 L 88 48 L 92 76', 'M 34 58 L 14 62'])
      p.line(d, '#4d4a45', 1.2, { alpha: 0.5 });
  },
});

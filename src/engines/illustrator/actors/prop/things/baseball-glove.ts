import { defineThing } from '../thing.ts';

/** A leather fielder's glove with a ball. */
export const baseballGlove = defineThing({
  id: 'baseball_glove',
  metres: [0.32, 0.32],
  view: [100, 100],
  colors: { main: '#a4602c', second: '#6b3a18', ball: '#f5f1e8' },
  draw(p, { main, second, ball }) {
    p.path(
      'M 30 98 C 14 92 4 72 6 54 C 6 40 10 22 16 18 C 21 15 25 20 25 26 C 26 12 30 3 37 3 C 44 3 45 12 45 20 C 47 10 51 4 58 5 C 65 6 65 16 63 24 C 67 16 72 13 77 17 C 82 22 78 34 76 42 C 84 40 94 42 96 50 C 98 58 88 66 82 74 C 76 84 74 98 62 99 Z',
      main,
      { form: 'ball' },
    );
    for (const d of [
      'M 25 26 C 24 40 26 48 30 56',
      'M 45 20 C 43 36 44 46 46 52',
      'M 63 24 C 60 36 59 44 59 52',
      'M 76 42 C 70 48 68 54 66 60',
    ])
      p.line(d, second, 2.2);
    p.path('M 26 60 C 34 48 60 46 68 58 C 66 78 56 88 44 88 C 32 86 26 74 26 60 Z', second, {
      form: 'ball',
      alpha: 0.75,
    });
    p.path('M 76 42 L 63 24 L 59 30 L 68 54 Z', second, { form: 'face', alpha: 0.9 });
    for (const d of ['M 62 30 L 73 38', 'M 61 38 L 72 46', 'M 64 28 L 66 50', 'M 70 32 L 70 52'])
      p.line(d, main, 1.6);
    p.oval(46, 62, 17, 17, ball, { form: 'ball' });
    p.line('M 36 50 C 42 58 42 68 36 75', '#c8342b', 1.3);
    p.line('M 56 50 C 50 58 50 68 56 75', '#c8342b', 1.3);
    p.path('M 28 92 C 40 86 56 86 66 93 L 62 99 L 30 98 Z', second, { form: 'roll' });
    for (const x of [14, 34, 53, 69])
      p.line(`M ${x} 30 L ${x + 2} 44`, second, 0.7, { alpha: 0.6 });
  },
});

import { defineThing } from '../thing.ts';

/** An open umbrella with a hooked handle. */
export const umbrella = defineThing({
  id: 'umbrella',
  metres: [1.05, 1],
  view: [105, 100],
  colors: { main: '#d12a2a', handle: '#7a4a26', shaft: '#9aa0a6' },
  footing: 0.06,
  grip: [52, 90],
  draw(p, { main, handle, shaft }) {
    p.box(51, 30, 3, 50, shaft, { form: 'tube' });
    p.line('M 52.500 72 L 52.500 88 C 52.500 99 66 99 66 88', handle, 5);
    p.line('M 52.500 8 L 52.500 1', shaft, 2.6);
    p.path(
      'M 52.500 6 C 20 8 2 30 2 52 C 8 45 18 45 23 52 C 28 45 40 45 44 52 C 48 46 57 46 61 52 C 65 45 77 45 82 52 C 87 45 97 45 103 52 C 103 30 85 8 52.500 6 Z',
      main,
      { form: 'ball' },
    );
    p.path(
      'M 52.500 6 C 34 12 25 34 23 52 C 28 45 40 45 44 52 C 44 34 47 14 52.500 6 Z',
      '#ffffff',
      { form: 'flat', alpha: 0.1 },
    );
    p.path(
      'M 52.500 6 C 72 12 80 34 82 52 C 87 45 97 45 103 52 C 103 30 85 8 52.500 6 Z',
      '#000000',
      { form: 'flat', alpha: 0.12 },
    );
    for (const d of [
      'M 52.500 6 C 34 12 25 34 23 52',
      'M 52.500 6 C 47 14 44 34 44 52',
      'M 52.500 6 C 58 14 61 34 61 52',
      'M 52.500 6 C 71 12 80 34 82 52',
    ])
      p.line(d, '#000000', 0.9, { alpha: 0.35 });
    p.gleam(34, 24, 16, 10, 0.28, -0.6);
  },
});

import { defineThing } from '../thing.ts';

/** An orange ball with black seams. */
export const basketball = defineThing({
  id: 'basketball',
  metres: [0.24, 0.24],
  view: [100, 100],
  colors: { main: '#d9702a' },
  footing: 0.3,
  round: true,
  draw(p, { main }) {
    p.oval(50, 50, 49, 49, main, { form: 'ball' });
    for (const d of [
      'M 50 1 L 50 99',
      'M 1 50 L 99 50',
      'M 18 12 C 40 34 40 66 18 88',
      'M 82 12 C 60 34 60 66 82 88',
    ])
      p.line(d, '#22160e', 2.6, { form: 'flat' });
    p.gleam(34, 26, 22, 18, 0.4);
  },
});

import { defineThing } from '../thing.ts';

/** A party balloon on its string. */
export const balloon = defineThing({
  id: 'balloon',
  metres: [0.34, 0.95],
  view: [68, 190],
  colors: { main: '#d12a2a' },
  habitat: 'air',
  altitude: 1.6,
  grip: [34, 186],
  draw(p, { main }) {
    p.line('M 34 86 C 24 112 44 138 32 160 C 28 170 36 178 34 189', '#e9e4da', 1.2);
    p.path('M 28 86 L 40 86 L 34 78 Z', main);
    p.path(
      'M 34 1 C 60 1 68 22 66 40 C 62 62 46 80 34 81 C 22 80 6 62 2 40 C 0 22 8 1 34 1 Z',
      main,
      { form: 'gloss' },
    );
    p.gleam(20, 24, 8, 14, 0.8, 0.4);
  },
});

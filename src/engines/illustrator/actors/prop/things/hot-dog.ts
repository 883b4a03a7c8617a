import { defineThing } from '../thing.ts';

/** A sausage in a bun with mustard. */
export const hotDog = defineThing({
  id: 'hot_dog',
  metres: [0.22, 0.1],
  view: [132, 60],
  colors: { main: '#b5482a', bun: '#d99a4e', mustard: '#f6c21e' },
  draw(p, { main, bun, mustard }) {
    p.path('M 12 30 C 10 10 26 5 66 5 C 106 5 122 10 120 30 Z', bun, { form: 'ball' });
    p.path(
      'M 3 26 C 2 16 10 12 18 13 C 46 20 86 20 114 13 C 122 12 130 16 129 26 C 128 36 120 39 112 38 C 84 42 48 42 20 38 C 12 39 4 36 3 26 Z',
      main,
      { form: 'roll' },
    );
    p.line(
      'M 16 25 C 24 14 30 34 38 26 C 46 16 52 36 60 27 C 68 17 74 36 82 27 C 90 17 96 34 104 26 C 110 20 114 26 117 24',
      mustard,
      5,
      { form: 'roll' },
    );
    p.path('M 8 34 C 30 41 102 41 124 34 C 128 50 116 59 66 59 C 16 59 4 50 8 34 Z', bun, {
      form: 'ball',
    });
    p.line('M 10 36 C 32 43 100 43 122 36', '#f6dca8', 2.6);
    p.gleam(44, 48, 26, 5, 0.4);
  },
});

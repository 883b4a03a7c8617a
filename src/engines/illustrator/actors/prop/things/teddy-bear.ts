import { defineThing } from '../thing.ts';

/** A sitting plush bear with a bow. */
export const teddyBear = defineThing({
  id: 'teddy_bear',
  metres: [0.42, 0.5],
  view: [100, 119],
  colors: { main: '#b5793f', second: '#e8c596', bow: '#d12a2a' },
  draw(p, { main, second, bow }) {
    p.oval(20, 10, 12, 12, main, { form: 'ball' });
    p.oval(80, 10, 12, 12, main, { form: 'ball' });
    p.oval(20, 11, 7, 7, second, { form: 'ball' });
    p.oval(80, 11, 7, 7, second, { form: 'ball' });
    p.oval(17, 74, 11, 20, main, { form: 'ball', angle: 0.5 });
    p.oval(83, 74, 11, 20, main, { form: 'ball', angle: -0.5 });
    p.oval(50, 82, 30, 32, main, { form: 'ball' });
    p.oval(50, 86, 19, 22, second, { form: 'ball' });
    p.oval(50, 34, 35, 31, main, { form: 'ball' });
    p.oval(50, 45, 16, 13, second, { form: 'ball' });
    p.path('M 43 38 C 43 35 57 35 57 38 C 57 43 53 45 50 45 C 47 45 43 43 43 38 Z', '#2b1a10', {
      form: 'ball',
    });
    p.line('M 50 45 L 50 49 C 48 53 43 53 41 50 M 50 49 C 52 53 57 53 59 50', '#3a2416', 1.4, {
      form: 'flat',
    });
    for (const x of [35, 65]) {
      p.oval(x, 29, 4.6, 5, '#1a120c', { form: 'ball' });
      p.gleam(x - 1.5, 27, 1.8, 1.8, 1);
    }
    p.oval(22, 106, 17, 13, main, { form: 'ball' });
    p.oval(78, 106, 17, 13, main, { form: 'ball' });
    p.oval(20, 107, 9, 7.5, second, { form: 'ball' });
    p.oval(80, 107, 9, 7.5, second, { form: 'ball' });
    p.path(
      'M 50 64 C 42 56 33 56 32 60 C 31 68 33 74 36 73 C 42 72 46 68 50 64 C 54 68 58 72 64 73 C 67 74 69 68 68 60 C 67 56 58 56 50 64 Z',
      bow,
      { form: 'ball' },
    );
    p.oval(50, 65, 4.5, 4.5, bow, { form: 'ball' });
  },
});

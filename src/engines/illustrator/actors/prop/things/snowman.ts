import { defineThing } from '../thing.ts';

/** Three balls of snow with a hat and scarf. */
export const snowman = defineThing({
  id: 'snowman',
  metres: [1.1, 1.7],
  view: [110, 170],
  colors: { main: '#f4f7fa', second: '#d12a2a', hat: '#22262b' },
  footing: 0.36,
  draw(p, { main, second, hat }) {
    p.line('M 24 82 L 3 60 M 10 68 L 2 72 M 12 70 L 12 56', '#5f4026', 3);
    p.line('M 86 82 L 107 60 M 100 68 L 108 72 M 98 70 L 98 56', '#5f4026', 3);
    p.oval(55, 132, 40, 37, main, { form: 'ball' });
    p.oval(55, 84, 30, 28, main, { form: 'ball' });
    p.oval(55, 45, 22, 21, main, { form: 'ball' });
    p.path('M 35 60 C 46 68 64 68 75 60 L 77 68 C 64 76 46 76 33 68 Z', second, { form: 'roll' });
    p.path('M 66 66 L 76 66 L 80 96 L 68 98 Z', second, { form: 'tube' });
    for (const y of [80, 94, 122]) p.oval(55, y, 3.2, 3.2, hat);
    p.oval(47, 41, 3, 3.3, hat);
    p.oval(63, 41, 3, 3.3, hat);
    p.path('M 54 46 L 80 52 L 54 52 Z', '#f07f1e', { form: 'roll' });
    for (const [x, y] of [
      [45, 55],
      [50, 58],
      [56, 59],
      [62, 57],
    ] as const)
      p.oval(x, y, 1.6, 1.6, hat);
    p.box(38, 2, 34, 25, hat, { r: 3, form: 'tube' });
    p.box(38, 19, 34, 6, second, { form: 'tube' });
    p.box(30, 25, 50, 5, hat, { r: 2.5, form: 'roll' });
  },
});

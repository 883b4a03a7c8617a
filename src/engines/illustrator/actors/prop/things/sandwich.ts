import { defineThing } from '../thing.ts';

/** A layered sandwich cut to a triangle. */
export const sandwich = defineThing({
  id: 'sandwich',
  metres: [0.18, 0.12],
  view: [120, 80],
  colors: {
    main: '#e3b878',
    crust: '#a8692f',
    lettuce: '#6fb13c',
    tomato: '#d8392c',
    cheese: '#f7c63c',
    ham: '#e79a9a',
  },
  draw(p, { main, crust, lettuce, tomato, cheese, ham }) {
    const slice = (y: number): void => {
      p.path(
        `M 4 ${y + 14} C 2 ${y + 4} 6 ${y} 14 ${y} L 106 ${y} C 114 ${y} 118 ${y + 4} 116 ${y + 14} Z`,
        crust,
        { form: 'roll' },
      );
      p.box(5, y + 3.5, 110, 11.5, main, { r: 3, form: 'face' });
      for (let x = 14; x < 112; x += 11)
        p.oval(x, y + 7 + (x % 3), 1.1, 0.8, '#b98a4c', { form: 'flat', alpha: 0.7 });
    };
    slice(63);
    p.path(
      'M 1 60 C 8 54 14 66 22 60 C 30 54 38 68 46 61 C 54 55 62 68 70 61 C 78 55 86 67 94 60 C 102 55 110 64 119 58 L 117 66 L 3 66 Z',
      lettuce,
    );
    p.path('M 5 52 L 115 52 L 116 60 L 4 60 Z', ham, { form: 'roll' });
    p.path(
      'M 4 46 L 116 46 L 112 53 L 100 53 L 92 62 L 84 53 L 40 53 L 31 63 L 22 53 L 8 53 Z',
      cheese,
    );
    for (const x of [10, 42, 75]) p.box(x, 37, 34, 9.5, tomato, { r: 4, form: 'roll' });
    p.path(
      'M 0 36 C 8 28 16 42 24 35 C 32 29 40 43 48 35 C 56 29 64 42 72 35 C 80 29 88 43 96 35 C 104 29 112 40 120 33 L 117 42 L 3 42 Z',
      lettuce,
    );
    p.path('M 5 32 C 3 14 20 8 60 8 C 100 8 117 14 115 32 C 115 36 5 36 5 32 Z', crust, {
      form: 'ball',
    });
    p.path('M 10 27 C 10 15 24 11 60 11 C 96 11 110 15 110 27 C 84 22 36 22 10 27 Z', main, {
      form: 'face',
      alpha: 0.85,
    });
    p.line('M 60 12 L 60 -2', '#d9b27c', 1.8);
    p.oval(60, 3, 4.5, 3.6, '#6d8f2c', { form: 'gloss' });
  },
});

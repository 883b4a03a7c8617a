import { defineThing } from '../thing.ts';

/** A hamburger with all its layers. */
export const burger = defineThing({
  id: 'burger',
  metres: [0.14, 0.12],
  view: [112, 96],
  colors: {
    main: '#d9923f',
    patty: '#5a3018',
    lettuce: '#6fb13c',
    tomato: '#d8392c',
    cheese: '#f7c63c',
  },
  draw(p, { main, patty, lettuce, tomato, cheese }) {
    p.path('M 8 74 L 104 74 C 106 88 98 95 90 95 L 22 95 C 14 95 6 88 8 74 Z', main, {
      form: 'ball',
    });
    p.box(5, 60, 102, 17, patty, { r: 8, form: 'roll' });
    p.path('M 8 56 L 104 56 L 92 66 L 84 60 L 66 74 L 50 60 L 30 68 L 20 60 Z', cheese);
    p.box(9, 48, 94, 10, tomato, { r: 5, form: 'roll' });
    p.path(
      'M 3 47 C 10 43 16 56 24 49 C 32 46 40 58 48 50 C 56 46 64 58 72 50 C 80 46 88 57 96 49 C 102 42 106 48 109 45 L 106 52 L 6 53 Z',
      lettuce,
    );
    p.path('M 6 45 C 6 14 28 2 56 2 C 84 2 106 14 106 45 C 106 52 6 52 6 45 Z', main, {
      form: 'gloss',
    });
    for (const [x, y, a] of [
      [34, 18, 0.4],
      [50, 10, -0.3],
      [66, 14, 0.5],
      [80, 24, -0.4],
      [46, 26, 0.2],
      [64, 28, 0.7],
      [24, 30, -0.5],
      [90, 36, 0.3],
    ] as const)
      p.oval(x, y, 3.2, 1.8, '#fff1cf', { angle: a });
  },
});

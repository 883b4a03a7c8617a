import { defineThing } from '../thing.ts';

/** A couch with cushions. */
export const couch = defineThing({
  id: 'couch',
  metres: [2.1, 0.88],
  view: [210, 88],
  colors: { main: '#b5503c', second: '#f2d9a8', leg: '#5a3a20' },
  seat: 0.5,
  top: 0.5,
  draw(p, { main, second, leg }) {
    for (const x of [16, 186]) p.box(x, 78, 8, 10, leg, { form: 'tube' });
    p.path('M 18 46 C 18 14 22 3 34 3 L 176 3 C 188 3 192 14 192 46 Z', main, { form: 'roll' });
    p.line('M 105 6 L 105 46', '#000000', 1.2, { alpha: 0.35 });
    p.path('M 26 44 C 24 20 28 10 40 10 L 96 10 C 103 10 104 20 103 44 Z', main, { form: 'ball' });
    p.path('M 107 44 C 106 20 107 10 114 10 L 170 10 C 182 10 186 20 184 44 Z', main, {
      form: 'ball',
    });
    p.box(14, 62, 182, 20, main, { r: 4, form: 'face' });
    p.shade(105, 50, 84, 10, 0.4);
    p.box(22, 44, 83, 22, main, { r: 8, form: 'roll' });
    p.box(105, 44, 83, 22, main, { r: 8, form: 'roll' });
    p.path(
      'M 2 40 C 2 28 10 24 17 25 C 26 26 29 32 28 42 L 28 80 C 28 84 24 85 16 85 C 6 85 3 84 3 78 Z',
      main,
      { form: 'ball' },
    );
    p.path(
      'M 208 40 C 208 28 200 24 193 25 C 184 26 181 32 182 42 L 182 80 C 182 84 186 85 194 85 C 204 85 207 84 207 78 Z',
      main,
      { form: 'ball' },
    );
    p.turned(48, 34, -0.2, () => p.box(36, 22, 26, 25, second, { r: 5, form: 'ball' }));
    p.turned(162, 34, 0.18, () => p.box(150, 22, 26, 25, second, { r: 5, form: 'ball' }));
  },
});

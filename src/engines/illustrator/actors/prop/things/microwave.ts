import { defineThing } from '../thing.ts';

/** A microwave oven. */
export const microwave = defineThing({
  id: 'microwave',
  metres: [0.54, 0.32],
  view: [108, 64],
  colors: { main: '#d9dde1', dark: '#1f2428' },
  draw(p, { main, dark }) {
    for (const x of [10, 90]) p.box(x, 60, 8, 4, dark);
    p.box(1, 1, 106, 60, main, { r: 4 });
    p.box(5, 6, 70, 50, dark, { r: 3, form: 'flat' });
    p.box(10, 11, 60, 40, '#38312a', { r: 3, form: 'face' });
    p.gleam(40, 32, 34, 22, 0.2);
    p.oval(40, 45, 22, 3.5, '#c9d3d9', { form: 'face', alpha: 0.6 });
    p.path('M 30 44 C 30 34 50 34 50 44 Z', '#d9984f', { form: 'ball' });
    for (let y = 13; y < 50; y += 3)
      for (let x = 13; x < 68; x += 3)
        p.oval(x, y, 0.35, 0.35, '#000000', { form: 'flat', alpha: 0.6 });
    p.path('M 12 13 L 34 13 L 20 49 L 12 49 Z', '#ffffff', { form: 'flat', alpha: 0.1 });
    p.box(76.5, 8, 3.5, 46, '#9aa1a8', { r: 1.7, form: 'tube' });
    p.box(84, 8, 19, 9, '#0d1114', { r: 1.5, form: 'flat' });
    p.line(
      'M 88 10.500 L 88 14.500 M 91 10.500 L 91 14.500 M 95 10.500 L 95 14.500 M 99 10.500 L 99 14.500',
      '#4fe08a',
      1.2,
      { form: 'flat' },
    );
    for (let row = 0; row < 4; row++)
      for (let i = 0; i < 3; i++) p.box(84.5 + i * 6.5, 21 + row * 6, 5, 4, '#8d959c', { r: 1 });
    p.oval(93.5, 51, 5, 5, dark, { form: 'ball' });
    p.line('M 93.500 51 L 93.500 47', '#ffffff', 1, { form: 'flat' });
  },
});

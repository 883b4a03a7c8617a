import { defineThing } from '../thing.ts';

/** A tall fridge with two doors. */
export const refrigerator = defineThing({
  id: 'refrigerator',
  metres: [0.72, 1.75],
  view: [72, 175],
  colors: { main: '#d4d9de', dark: '#5d656d' },
  draw(p, { main, dark }) {
    for (const x of [6, 58]) p.box(x, 170, 8, 5, dark);
    p.box(1, 1, 70, 171, main, { r: 5, form: 'tube' });
    p.box(3, 3, 66, 56, main, { r: 4, form: 'face' });
    p.box(3, 62, 66, 108, main, { r: 4, form: 'face' });
    p.line('M 3 60.500 L 69 60.500', dark, 1.8);
    p.box(8, 24, 4, 30, dark, { r: 2, form: 'tube' });
    p.box(8, 68, 4, 44, dark, { r: 2, form: 'tube' });
    p.box(28, 74, 16, 22, '#2b3137', { r: 2 });
    p.box(31, 86, 10, 8, '#11151a', { form: 'flat' });
    p.box(30.5, 76.5, 11, 5, '#57c7f0', { r: 1, form: 'flat' });
    for (const [x, y, ink] of [
      [50, 16, '#e2382e'],
      [58, 26, '#f6c945'],
      [46, 32, '#3fbf6a'],
    ] as const)
      p.oval(x, y, 2.8, 2.8, ink);
    p.turned(56, 40, 0.08, () => p.box(48, 34, 15, 18, '#fffbe8', { form: 'face' }));
    p.gleam(24, 40, 8, 30, 0.3);
    p.gleam(22, 130, 7, 36, 0.28);
  },
});

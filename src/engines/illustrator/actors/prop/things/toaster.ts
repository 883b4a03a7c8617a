import { defineThing } from '../thing.ts';

/** A toaster with two slices of toast. */
export const toaster = defineThing({
  id: 'toaster',
  metres: [0.32, 0.26],
  view: [96, 78],
  colors: { main: '#c9ced4', dark: '#2b3035', bread: '#d9984f' },
  top: 0.72,
  draw(p, { main, dark, bread }) {
    for (const [x, y] of [
      [34, 0],
      [24, 6],
    ] as const) {
      p.path(
        `M ${x} ${y + 34} L ${x} ${y + 9} C ${x - 6} ${y + 3} ${x + 1} ${y} ${x + 8} ${y + 1} L ${x + 30} ${y + 1} C ${x + 37} ${y} ${x + 44} ${y + 3} ${x + 38} ${y + 9} L ${x + 38} ${y + 34} Z`,
        '#8f5526',
      );
      p.path(
        `M ${x + 2.5} ${y + 34} L ${x + 2.5} ${y + 9} C ${x - 2} ${y + 5} ${x + 3} ${y + 3} ${x + 8} ${y + 3.5} L ${x + 30} ${y + 3.5} C ${x + 35} ${y + 3} ${x + 40} ${y + 5} ${x + 35.5} ${y + 9} L ${x + 35.5} ${y + 34} Z`,
        bread,
      );
    }
    p.path('M 6 72 L 6 36 C 6 24 14 21 24 21 L 72 21 C 82 21 90 24 90 36 L 90 72 Z', main, {
      form: 'roll',
    });
    p.path('M 14 23 C 30 20 66 20 82 23 L 78 27 L 18 27 Z', dark, { form: 'flat' });
    p.path('M 24 27 L 24 18 L 62 18 L 62 27 Z', bread, { form: 'face' });
    p.box(4, 70, 88, 7, dark, { r: 2 });
    p.box(88, 36, 4, 22, dark, { r: 1 });
    p.box(86, 38, 9, 6, dark, { r: 2 });
    p.oval(78, 58, 5, 5, dark, { form: 'ball' });
    p.line('M 78 58 L 80 54.500', '#ffffff', 1, { form: 'flat' });
    p.gleam(28, 40, 20, 10, 0.6);
  },
});

import { defineThing } from '../thing.ts';

/** A cooker: hob, knobs and a glass door. */
export const oven = defineThing({
  id: 'oven',
  metres: [0.64, 0.94],
  view: [64, 94],
  colors: { main: '#d5d9dd', dark: '#1f2428' },
  top: 0.9,
  draw(p, { main, dark }) {
    p.box(5, 0, 54, 9, main, { r: 2 });
    p.box(2, 9, 60, 83, main, { r: 2 });
    p.path('M 4 7 L 60 7 L 63 12 L 1 12 Z', dark, { form: 'face' });
    for (const x of [16, 48]) {
      p.oval(x, 9.5, 9, 1.7, '#4a5259', { form: 'flat' });
      p.oval(x, 9.3, 5, 0.9, '#0d0f11', { form: 'flat' });
    }
    p.box(1, 12, 62, 13, main, { form: 'face' });
    for (const x of [9, 20, 44, 55]) {
      p.oval(x, 18.5, 4, 4, dark, { form: 'ball' });
      p.line(`M ${x} 18.500 L ${x + 1.5} 15.500`, '#ffffff', 1, { form: 'flat' });
    }
    p.box(26, 15.5, 12, 6, '#0d1114', { r: 1, form: 'flat' });
    p.line('M 29 17.500 L 29 20 M 32 17.500 L 32 20 M 35 17.500 L 35 20', '#ff8f3a', 1, {
      form: 'flat',
    });
    p.box(4, 27, 56, 46, main, { r: 2, form: 'face' });
    p.box(8, 29.5, 48, 4, '#8b939a', { r: 2, form: 'roll' });
    p.box(10, 38, 44, 30, dark, { r: 3, form: 'flat' });
    p.glow('M 13 41 L 51 41 L 51 65 L 13 65 Z', '#5a2c12');
    p.gleam(32, 60, 24, 14, 0.18);
    for (const y of [50, 58]) p.line(`M 14 ${y} L 50 ${y}`, '#a9835c', 0.9);
    p.path('M 22 58 C 22 48 42 48 42 58 Z', '#d08a42', { form: 'ball' });
    p.path('M 13 41 L 28 41 L 18 65 L 13 65 Z', '#ffffff', { form: 'flat', alpha: 0.14 });
    p.box(4, 76, 56, 14, main, { r: 2, form: 'face' });
    p.box(22, 79, 20, 3, '#8b939a', { r: 1.5, form: 'roll' });
    p.box(5, 91, 54, 3, dark);
  },
});

import { defineThing } from '../thing.ts';

/** A table lamp, lit. */
export const lamp = defineThing({
  id: 'lamp',
  metres: [0.36, 0.56],
  view: [72, 112],
  colors: { main: '#e9c27a', base: '#5f8fa8' },
  footing: 0.3,
  draw(p, { main, base }) {
    p.box(34, 46, 4, 16, '#b8873c', { form: 'tube' });
    p.path('M 32 60 C 14 70 14 94 28 104 L 44 104 C 58 94 58 70 40 60 Z', base, { form: 'gloss' });
    p.box(22, 103, 28, 8, '#b8873c', { r: 3, form: 'roll' });
    p.path('M 20 4 L 52 4 L 70 52 L 2 52 Z', main, { form: 'tube' });
    p.line('M 20 4 L 52 4', '#fff3cf', 2);
    p.line('M 2 52 L 70 52', '#fff3cf', 2);
  },
  live(p) {
    p.gleam(36, 36, 30, 22, 0.75);
    p.gleam(36, 46, 80, 60, 0.14);
  },
});

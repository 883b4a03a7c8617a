import { defineThing } from '../thing.ts';

/** A mouse with its wheel and cable. */
export const computerMouse = defineThing({
  id: 'computer_mouse',
  metres: [0.12, 0.1],
  view: [120, 100],
  colors: { main: '#e6e8ea', wheel: '#3a4148' },
  draw(p, { main, wheel }) {
    p.line('M 60 26 C 58 8 84 14 98 6 C 106 2 112 2 119 1', '#3a4148', 3);
    p.path(
      'M 60 22 C 88 22 96 44 96 62 C 96 86 82 99 60 99 C 38 99 24 86 24 62 C 24 44 32 22 60 22 Z',
      main,
      { form: 'gloss' },
    );
    p.line('M 60 23 L 60 54', '#6d757d', 1.6);
    p.line('M 25 56 C 40 62 80 62 95 56', '#6d757d', 1.6);
    p.box(55.5, 30, 9, 17, wheel, { r: 4.5, form: 'roll' });
    for (const y of [34, 38, 42]) p.line(`M 57 ${y} L 63 ${y}`, '#8d959d', 0.9);
    p.gleam(42, 72, 12, 14, 0.6);
    p.shade(70, 92, 26, 10, 0.25);
  },
});

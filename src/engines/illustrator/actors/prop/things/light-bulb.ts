import { defineThing } from '../thing.ts';

/** A glowing bulb. */
export const lightBulb = defineThing({
  id: 'light_bulb',
  metres: [0.09, 0.14],
  view: [90, 140],
  colors: { main: '#ffe08a', cap: '#9aa1a8' },
  footing: 0.2,
  draw(p, { main, cap }) {
    p.path(
      'M 30 98 C 28 78 3 68 3 42 C 3 16 22 2 45 2 C 68 2 87 16 87 42 C 87 68 62 78 60 98 Z',
      main,
      { form: 'gloss', alpha: 0.85 },
    );
    p.line('M 38 98 L 34 56 L 40 62 L 45 54 L 50 62 L 56 56 L 52 98', '#c9821a', 2);
    for (const y of [98, 108, 118]) p.box(29, y, 32, 9, cap, { r: 4, form: 'roll' });
    p.path('M 36 127 L 54 127 L 48 138 L 42 138 Z', '#3a4046');
    p.gleam(28, 32, 12, 18, 0.9, 0.4);
  },
  live(p, _colors, { t }) {
    p.gleam(45, 46, 90, 90, 0.32 + 0.04 * Math.sin(t * 4));
  },
});

import { defineThing } from '../thing.ts';

/** A drop of water. */
export const waterDrop = defineThing({
  id: 'water_drop',
  metres: [0.06, 0.085],
  view: [60, 85],
  colors: { main: '#4fa8dc' },
  footing: 0.25,
  draw(p, { main }) {
    p.path(
      'M 30 2 C 36 24 57 38 57 56 C 57 74 45 84 30 84 C 15 84 3 74 3 56 C 3 38 24 24 30 2 Z',
      main,
      { form: 'gloss', alpha: 0.92 },
    );
    p.gleam(18, 56, 6, 14, 0.9, 0.2);
    p.gleam(40, 72, 9, 5, 0.5);
  },
});

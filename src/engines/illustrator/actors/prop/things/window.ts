import { defineThing } from '../thing.ts';

/** A window with curtains and the day outside. */
export const window = defineThing({
  id: 'window',
  metres: [1.5, 1.6],
  view: [150, 160],
  colors: { main: '#f4f1e8', second: '#c9604f' },
  top: 0.09,
  draw(p, { main, second }) {
    p.box(14, 12, 122, 138, main, { r: 2 });
    p.glow('M 22 20 L 128 20 L 128 142 L 22 142 Z', '#a9d8f0');
    p.glow('M 22 142 L 22 108 C 50 92 90 112 128 96 L 128 142 Z', '#7fb069');
    p.glow(
      'M 40 50 C 44 40 58 40 62 48 C 74 46 76 58 66 60 L 44 60 C 32 60 32 50 40 50 Z',
      '#ffffff',
    );
    p.box(71, 18, 8, 126, main, { form: 'tube' });
    p.box(20, 76, 110, 7, main, { form: 'roll' });
    p.box(6, 146, 138, 10, main, { r: 2, form: 'roll' });
    p.path('M 4 8 L 46 8 C 42 60 30 90 12 150 L 4 150 Z', second, { form: 'tube' });
    p.path('M 146 8 L 104 8 C 108 60 120 90 138 150 L 146 150 Z', second, { form: 'tube' });
    p.box(0, 2, 150, 7, '#8a5a2c', { r: 3, form: 'roll' });
  },
});

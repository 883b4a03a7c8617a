import { defineThing } from '../thing.ts';

/** A metal bucket with its handle. */
export const bucket = defineThing({
  id: 'bucket',
  metres: [0.32, 0.4],
  view: [96, 120],
  colors: { main: '#9fb0bd' },
  footing: 0.36,
  draw(p, { main }) {
    p.line('M 12 50 C 16 -10 80 -10 84 50', '#6d757d', 3);
    p.path('M 8 48 L 88 48 L 76 116 C 70 120 26 120 20 116 Z', main, { form: 'tube' });
    p.oval(48, 48, 41, 8, '#5f6a73', { form: 'flat' });
    p.line('M 8 48 C 20 60 76 60 88 48', '#dfe6eb', 2.4);
  },
});

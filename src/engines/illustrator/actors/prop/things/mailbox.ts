import { defineThing } from '../thing.ts';

/** A post box. */
export const mailbox = defineThing({
  id: 'mailbox',
  metres: [0.5, 1.2],
  view: [50, 120],
  colors: { main: '#c8202a' },
  footing: 0.3,
  draw(p, { main }) {
    p.box(7, 18, 36, 96, main, { form: 'tube' });
    p.path('M 4 20 C 6 4 44 4 46 20 Z', main, { form: 'ball' });
    p.box(3, 17, 44, 6, main, { r: 3, form: 'roll' });
    p.box(5, 112, 40, 8, '#2a2f35', { form: 'tube' });
    p.box(13, 32, 24, 4, '#1a1d20', { r: 2 });
    p.box(14, 46, 22, 26, '#f7f4ea', { r: 1 });
    p.line('M 17 52 L 33 52 M 17 58 L 33 58 M 17 64 L 27 64', '#4c545b', 1.4);
  },
});

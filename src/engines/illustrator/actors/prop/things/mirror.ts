import { defineThing } from '../thing.ts';

/** A standing mirror in a frame. */
export const mirror = defineThing({
  id: 'mirror',
  metres: [0.7, 1.7],
  view: [70, 170],
  colors: { main: '#b98a3e' },
  draw(p, { main }) {
    for (const x of [14, 56]) p.line(`M ${x} 150 L ${x + (x < 35 ? -8 : 8)} 168`, main, 5);
    p.box(4, 2, 62, 156, main, { r: 30, form: 'tube' });
    p.box(10, 8, 50, 144, '#b9d4e0', { r: 25, form: 'face' });
    p.path('M 14 60 L 48 20 L 56 30 L 14 84 Z', '#ffffff', { form: 'flat', alpha: 0.5 });
    p.path('M 14 100 L 58 48 L 58 58 L 14 112 Z', '#ffffff', { form: 'flat', alpha: 0.4 });
  },
});

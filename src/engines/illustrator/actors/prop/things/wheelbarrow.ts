import { defineThing } from '../thing.ts';

/** A garden wheelbarrow. */
export const wheelbarrow = defineThing({
  id: 'wheelbarrow',
  metres: [1.4, 0.75],
  view: [210, 112],
  colors: { main: '#3f9b4a', second: '#c18a4a' },
  draw(p, { main, second }) {
    p.line('M 4 44 L 150 84', second, 6, { form: 'roll' });
    p.line('M 74 64 L 62 108 L 92 108', '#6d757d', 5);
    p.oval(168, 84, 27, 27, '#2a2c30');
    p.oval(168, 84, 18, 18, '#c9ced4');
    for (let i = 0; i < 6; i++)
      p.turned(168, 84, i * 1.05, () => p.line('M 168 84 L 168 67', '#5f666d', 1.6));
    p.line('M 120 76 L 168 84', '#6d757d', 5);
    p.path('M 48 18 L 196 8 L 160 72 L 82 74 Z', main, { form: 'face' });
    p.path('M 48 18 L 196 8 L 194 14 L 50 24 Z', '#2f6b38', { form: 'roll' });
    p.path('M 60 18 C 90 -4 150 -6 182 9 Z', '#7a5638', { form: 'ball' });
    p.box(0, 40, 24, 8, '#2a2c30', { r: 4, form: 'roll' });
  },
});

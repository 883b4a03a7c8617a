import { defineThing } from '../thing.ts';

/** The iron tower of Paris. */
export const eiffelTower = defineThing({
  id: 'eiffel_tower',
  metres: [16, 30],
  view: [160, 300],
  colors: { main: '#7d6a55' },
  draw(p, { main }) {
    p.path(
      'M 77 30 L 83 30 L 92 130 C 98 180 118 250 152 300 L 112 300 C 108 268 94 256 80 256 C 66 256 52 268 48 300 L 8 300 C 42 250 62 180 68 130 Z',
      main,
      { form: 'tube' },
    );
    for (let i = 0; i < 13; i++) {
      const y = 44 + i * 15;
      const half = 3.6 + (i / 13) ** 2 * 27 + i * 0.9;
      const next = 3.6 + ((i + 1) / 13) ** 2 * 27 + (i + 1) * 0.9;
      p.line(
        `M ${80 - half} ${y} L ${80 + next} ${y + 15} M ${80 + half} ${y} L ${80 - next} ${y + 15}`,
        '#f2ead8',
        1.1,
        { alpha: 0.55 },
      );
    }
    p.box(55, 128, 50, 8, main, { form: 'roll' });
    p.box(36, 208, 88, 11, main, { form: 'roll' });
    p.box(71, 30, 18, 6, main);
    p.path('M 74 30 L 86 30 L 84 16 L 76 16 Z', main, { form: 'tube' });
    p.line('M 80 16 L 80 1', main, 2);
  },
});

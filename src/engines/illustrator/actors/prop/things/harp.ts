import { defineThing } from '../thing.ts';

/** A golden harp. */
export const harp = defineThing({
  id: 'harp',
  metres: [0.9, 1.6],
  view: [108, 192],
  colors: { main: '#d9a63a' },
  footing: 0.4,
  draw(p, { main }) {
    for (let i = 0; i < 16; i++) {
      const u = i / 15;
      p.line(
        `M ${18 + u * 74} ${34 - Math.sin(u * 3.1) * -16 - u * 14} L ${30 + u * 66} ${178 - u * 116}`,
        '#f0ead8',
        0.8,
        { form: 'flat' },
      );
    }
    p.path('M 28 182 L 40 190 L 104 56 L 96 44 Z', main, { form: 'tube' });
    p.box(8, 14, 11, 168, main, { r: 4, form: 'tube' });
    p.path(
      'M 6 18 C 20 -4 36 22 58 34 C 76 42 86 20 100 34 L 104 48 C 88 40 76 62 54 52 C 34 42 26 24 14 34 Z',
      main,
      { form: 'gloss' },
    );
    p.box(2, 178, 56, 13, main, { r: 4, form: 'roll' });
  },
});

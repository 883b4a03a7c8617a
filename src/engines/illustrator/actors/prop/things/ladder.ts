import { defineThing } from '../thing.ts';

/** A wooden stepladder. */
export const ladder = defineThing({
  id: 'ladder',
  metres: [0.85, 1.9],
  view: [85, 190],
  colors: { main: '#c18a4a' },
  draw(p, { main }) {
    p.line('M 44 8 L 80 188', '#8f6433', 5, { form: 'tube' });
    p.line('M 60 8 L 84 188', '#8f6433', 4, { form: 'tube' });
    p.line('M 22 110 L 70 110', '#8d9399', 2);
    for (let i = 0; i < 7; i++) {
      const y = 26 + i * 24;
      p.box(26 - i * 3.2, y, 34 + i * 2.6, 6, main, { r: 1, form: 'roll' });
    }
    p.line('M 30 6 L 4 188', main, 6, { form: 'tube' });
    p.line('M 54 6 L 60 188', main, 6, { form: 'tube' });
    p.box(24, 2, 38, 8, main, { r: 2, form: 'roll' });
  },
});

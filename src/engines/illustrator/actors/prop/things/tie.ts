import { defineThing } from '../thing.ts';

/** A necktie with stripes. */
export const tie = defineThing({
  id: 'tie',
  metres: [0.18, 0.56],
  view: [36, 112],
  colors: { main: '#27408b', second: '#d9b24a' },
  footing: 0.15,
  draw(p, { main, second }) {
    p.path('M 10 1 L 26 1 L 23 17 L 13 17 Z', main, { form: 'tube' });
    const blade = 'M 13 17 L 23 17 L 33 88 L 18 111 L 3 88 Z';
    p.path(blade, main, { form: 'tube' });
    p.within(blade, () => {
      for (let y = 14; y < 130; y += 17)
        p.line(`M -4 ${y + 16} L 42 ${y - 14}`, second, 5, { cap: 'butt', form: 'flat' });
    });
    p.shade(18, 20, 8, 4, 0.6);
    p.path('M 9 1 L 27 1 L 23.500 16 L 12.500 16 Z', main, { form: 'ball' });
    p.line('M 18 24 L 18 104', '#000000', 0.7, { alpha: 0.16 });
  },
});
